package org.airclass.streaming;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses as operators write it, {@code 10.20.0.0/16} or {@code fd00::/8}; without a slash, one address. */
final class Network {

    /** Only literals: a name would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException for what is no range */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        String literal = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (!LITERAL.matcher(literal).matches()) {
            throw notOne(text);
        }
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            int longest = address.length * 8;
            int bits = slash < 0
                    ? longest
                    : Integer.parseInt(text.substring(slash + 1).strip());
            if (bits < 0 || bits > longest) {
                throw notOne(text);
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw notOne(text);
        }
    }

    boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] != address[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (bytes[whole] & 0xff) >> (8 - rest) == (address[whole] & 0xff) >> (8 - rest);
    }

    private static IllegalArgumentException notOne(String text) {
        return new IllegalArgumentException("not a range of addresses such as 10.20.0.0/16: " + text);
    }
}
