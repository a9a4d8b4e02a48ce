package org.airclass.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A second as HTTP writes it (RFC 9110, 5.6.7): {@code Sun, 06 Nov 1994 08:49:37 GMT}. Written once a second. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static volatile HttpDate last = new HttpDate(0);

    private final long second;
    private final String text;
    private final byte[] bytes;

    private HttpDate(long second) {
        this.second = second;
        this.text = FORMAT.format(Instant.ofEpochSecond(second));
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    /** @param second since 1970 */
    static HttpDate of(long second) {
        HttpDate known = last;
        if (known.second != second) {
            known = new HttpDate(second);
            last = known;
        }
        return known;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return text;
    }
}
