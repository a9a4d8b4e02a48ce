package org.airclass.watching;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.datasketches.hash.MurmurHash3;

/** A viewer is a device, known by a random id in a cookie of ours. The id itself is never stored. */
final class Viewer {

    static final String COOKIE = "airclass_viewer";
    static final long COOKIE_SECONDS = 365L * 24 * 60 * 60;
    static final int LONGEST_ID = 64;

    private static final int ID_BYTES = 16;
    // Part of what is stored: another seed would make every viewer a new one.
    private static final long SEED = 0x61697263L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Viewer() {}

    static String newId() {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Never 0, which stands for no viewer. */
    static long hash(String id) {
        long hash = MurmurHash3.hash(id.getBytes(StandardCharsets.UTF_8), SEED)[0];
        return hash == 0 ? 1 : hash;
    }

    /** The value of a Set-Cookie header. */
    static String setCookie(String id, boolean secure) {
        return COOKIE + "=" + id + "; Max-Age=" + COOKIE_SECONDS + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
