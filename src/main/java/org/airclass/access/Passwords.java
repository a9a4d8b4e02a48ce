package org.airclass.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** bcrypt, and what it takes: it reads 72 bytes and no more, so nothing longer is ever accepted. */
final class Passwords {

    static final int LONGEST_USERNAME = 64;
    static final int LONGEST_BYTES = 72;

    /** 2^11 rounds: some 0.1 s of a core, paid once a minute by a script and once a day by a browser. */
    private static final int COST = 11;

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 20;

    /** Checked for a user who does not exist, so that the answer takes as long. */
    private static final String DECOY = hash("nobody's password");

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    /** @param hash null for a user who does not exist */
    static boolean matches(String password, String hash) {
        boolean same = BcryptUtil.matches(isTooLong(password) ? "" : password, hash == null ? DECOY : hash);
        return same && hash != null && !isTooLong(password);
    }

    /** 20 characters that can be told apart in any typeface: some 115 bits. */
    static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(GENERATED_LENGTH);
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
