package org.airclass.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.airclass.site.Refused;

/** bcrypt, and what it takes: it reads 72 bytes and no more, so nothing longer is ever accepted. */
@Singleton
class Passwords {

    static final int LONGEST_USERNAME = 64;
    static final int LONGEST_BYTES = 72;

    private static final int SHORTEST = 8;
    private static final int LEAST_COST = 4;

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 20;

    private final int cost;

    /** Checked for a user who does not exist, so that the answer takes as long. */
    private final String decoy;

    Passwords(AccessConfig config) {
        cost = config.bcryptCost();
        // Made by nobody's password: only the cost matters, and hashing one would be paid at each start.
        decoy = "$2a$%02d$%s".formatted(cost, ".".repeat(21) + "u" + ".".repeat(31));
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /**
     * Of a password that was made here: some 115 bits, which nobody guesses however fast it goes. A city's
     * 14,500 new accounts then cost seconds, not half an hour.
     */
    String hashGenerated(String password) {
        return BcryptUtil.bcryptHash(password, LEAST_COST);
    }

    /** @throws Refused 422 naming the field of a password that is too short or too long */
    static void check(String field, String password) {
        if (!isFit(password)) {
            throw Refused.invalidField(field, "unfit-password", "密码应有 8–72 个字节", "A password has 8 to 72 characters");
        }
    }

    static boolean isFit(String password) {
        return password.length() >= SHORTEST && !isTooLong(password);
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
