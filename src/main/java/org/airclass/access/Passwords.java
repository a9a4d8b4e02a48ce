package org.airclass.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** bcrypt, and what it takes: it reads 72 bytes and no more, so nothing longer is ever accepted. */
@Singleton
class Passwords {

    static final int LONGEST_USERNAME = 64;
    static final int LONGEST_BYTES = 72;

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 20;

    private final int cost;

    /** Checked for a user who does not exist, so that the answer takes as long. */
    private final String decoy;

    Passwords(AccessConfig config) {
        cost = config.bcryptCost();
        decoy = hash("nobody's password");
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    /** @param hash null for a user who does not exist */
    boolean matches(String password, String hash) {
        boolean same = BcryptUtil.matches(isTooLong(password) ? "" : password, hash == null ? decoy : hash);
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
