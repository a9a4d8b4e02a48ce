package org.airclass.site;

import java.security.SecureRandom;

/**
 * Random ids for people to see in addresses: 10 characters of an alphabet without look-alikes and
 * vowels (no words appear), 28^10 ≈ 3·10^14 values.
 */
public final class ShortId {

    /** Characters of an id. */
    public static final int LENGTH = 10;

    private static final char[] ALPHABET = "23456789bcdfghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortId() {}

    public static String next() {
        return next(LENGTH);
    }

    public static String next(int length) {
        char[] id = new char[length];
        for (int i = 0; i < length; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
