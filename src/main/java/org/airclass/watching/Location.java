package org.airclass.watching;

import java.nio.charset.StandardCharsets;

/** Addresses as a header can carry them. */
final class Location {

    private static final String UNFIT = "\"<>\\^`{|}";

    private Location() {}

    /** What ASCII headers and URIs can't hold, percent-encoded as UTF-8; the rest, {@code %} too, as it is. */
    static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && UNFIT.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
