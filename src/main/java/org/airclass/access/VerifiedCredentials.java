package org.airclass.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Credentials that bcrypt has lately found right, so that a script pays for it once a minute and not at every
 * call. What is kept is a digest salted for this process; it holds only together with the hash it was found
 * right for, so that a changed password counts at once.
 */
final class VerifiedCredentials {

    static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private record Verified(String passwordHash, Instant until) {}

    private final byte[] salt = new byte[32];
    private final Map<String, Verified> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedCredentials() {
        new SecureRandom().nextBytes(salt);
    }

    synchronized void remember(String username, String password, String passwordHash, Instant now) {
        known.put(digest(username, password), new Verified(passwordHash, now.plus(LIFE)));
    }

    synchronized boolean holds(String username, String password, String passwordHash, Instant now) {
        Verified verified = known.get(digest(username, password));
        return verified != null
                && verified.passwordHash().equals(passwordHash)
                && verified.until().isAfter(now);
    }

    private String digest(String username, String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            sha.update(username.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
