package org.airclass.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions that need no memory: the cookie says who and since when, and is signed, so that every node that
 * has the key can read it. It also carries a mark of the password it was opened with: change that, and
 * every session of it has ended.
 */
final class Sessions {

    /** A working day. */
    static final Duration LIFE = Duration.ofHours(12);
    /** Whoever keeps working is given a new one before the old one runs out. */
    static final Duration RENEWED_AFTER = Duration.ofHours(1);

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int MARK_BYTES = 12;

    /** What a cookie says. */
    record Session(String username, Instant since, String mark) {

        boolean isDueForRenewal(Instant now) {
            return since.plus(RENEWED_AFTER).isBefore(now);
        }
    }

    private final SecretKeySpec key;

    Sessions(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String open(StaffMember member, Instant now) {
        String text = encode(member.username().getBytes(StandardCharsets.UTF_8)) + "." + now.getEpochSecond() + "."
                + mark(member.passwordHash());
        return text + "." + encode(sign(text));
    }

    /** Empty unless it was signed with this key and is not too old. */
    Optional<Session> read(String cookie, Instant now) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            String text = cookie.substring(0, cookie.lastIndexOf('.'));
            if (!MessageDigest.isEqual(sign(text), DECODER.decode(parts[3]))) {
                return Optional.empty();
            }
            Instant since = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            boolean current = !since.isAfter(now.plus(CLOCKS_MAY_DIFFER))
                    && since.plus(LIFE).isAfter(now);
            return current
                    ? Optional.of(
                            new Session(new String(DECODER.decode(parts[0]), StandardCharsets.UTF_8), since, parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isOf(Session session, StaffMember member) {
        return session.username().equals(member.username()) && session.mark().equals(mark(member.passwordHash()));
    }

    private String mark(String passwordHash) {
        return encode(Arrays.copyOf(sign("password " + passwordHash), MARK_BYTES));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
