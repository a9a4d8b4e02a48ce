package org.airclass.site;

/** Reads Accept-Encoding (RFC 9110, 12.5.3): names, {@code *}, and weights from 0 to 1. */
final class AcceptEncoding {

    private static final int UNNAMED = -1;
    private static final int FULL = 1000;

    private int brotli = UNNAMED;
    private int gzip = UNNAMED;
    private int identity = UNNAMED;
    private int others = UNNAMED;

    private AcceptEncoding() {}

    /**
     * The encoding to send: the one with the highest weight, of equal ones the smallest. Unpacked where nothing that we have is
     * acceptable: a body is worth more than a refusal.
     *
     * @param header null where there is none
     */
    static Encoding best(String header) {
        if (header == null) {
            return Encoding.IDENTITY;
        }
        AcceptEncoding accepted = new AcceptEncoding();
        int from = 0;
        while (from <= header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            accepted.read(header, from, to);
            from = to + 1;
        }
        return accepted.best();
    }

    private Encoding best() {
        int plain = identity == UNNAMED ? 0 : identity;
        int small = weight(gzip);
        int smallest = Encoding.BROTLI.isThere() ? weight(brotli) : 0;
        if (smallest > 0 && smallest >= small && smallest >= plain) {
            return Encoding.BROTLI;
        }
        return small > 0 && small >= plain ? Encoding.GZIP : Encoding.IDENTITY;
    }

    private int weight(int named) {
        return named != UNNAMED ? named : Math.max(others, 0);
    }

    private void read(String header, int from, int to) {
        int semicolon = header.indexOf(';', from);
        int end = semicolon < 0 || semicolon > to ? to : semicolon;
        int start = afterBlanks(header, from, end);
        int length = beforeBlanks(header, start, end) - start;
        int weight = end == to ? FULL : weight(header, end + 1, to);
        if (is("br", header, start, length)) {
            brotli = weight;
        } else if (is("gzip", header, start, length) || is("x-gzip", header, start, length)) {
            gzip = weight;
        } else if (is("identity", header, start, length)) {
            identity = weight;
        } else if (is("*", header, start, length)) {
            others = weight;
        }
    }

    private static boolean is(String token, String header, int start, int length) {
        return token.length() == length && header.regionMatches(true, start, token, 0, length);
    }

    /** In thousandths; what is no weight is taken as not acceptable. */
    private static int weight(String header, int from, int to) {
        int at = afterBlanks(header, from, to);
        if (at + 2 >= to || (header.charAt(at) | 0x20) != 'q' || header.charAt(at + 1) != '=') {
            return 0;
        }
        int end = beforeBlanks(header, at, to);
        int digits = at + 2;
        int weight = 0;
        int worth = FULL;
        for (int i = digits; i < end; i++) {
            char c = header.charAt(i);
            boolean point = c == '.' && i == digits + 1;
            if (!point && (c < '0' || c > '9' || worth == 0 || i == digits + 1)) {
                return 0;
            }
            if (!point) {
                weight += (c - '0') * worth;
                worth /= 10;
            }
        }
        return Math.min(weight, FULL);
    }

    private static int afterBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int beforeBlanks(String text, int from, int to) {
        int at = to;
        while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }
}
