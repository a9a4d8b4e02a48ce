package org.airclass.site;

import java.util.List;

/** Reads the few cookies that answers depend on from a Cookie header (RFC 6265, 4.2.1). */
final class CookieValues {

    /** In no cookie's value, so that two values are never taken for one. */
    static final char BETWEEN = ';';

    private CookieValues() {}

    /**
     * The values in the order of the names, each followed by {@link #BETWEEN}, with nothing for those that are missing. Null where
     * a header is written in any way but the plain one: then somebody else has to say what it means.
     */
    static String of(String header, List<String> names) {
        StringBuilder values = new StringBuilder(names.size() * 4);
        for (String name : names) {
            if (header != null && !append(header, name, values)) {
                return null;
            }
            values.append(BETWEEN);
        }
        return values.toString();
    }

    private static boolean append(String header, String name, StringBuilder values) {
        int at = header.indexOf(name);
        if (at < 0) {
            return true;
        }
        int from = at + name.length() + 1;
        boolean first = at == 0 || header.startsWith("; ", at - 2);
        if (!first || from > header.length() || header.charAt(from - 1) != '=' || header.indexOf(name, from) >= 0) {
            return false;
        }
        for (int i = from; i < header.length() && header.charAt(i) != ';'; i++) {
            if (!isPlain(header.charAt(i))) {
                return false;
            }
            values.append(header.charAt(i));
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
    }
}
