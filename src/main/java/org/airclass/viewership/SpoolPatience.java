package org.airclass.viewership;

import java.time.Duration;
import java.time.Instant;

/** For how long reports wait for views that are still to be brought in after the database was away. */
final class SpoolPatience {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Instant since;

    /** @param spooled how many views wait */
    boolean waits(long spooled, Instant now) {
        if (spooled == 0) {
            since = null;
            return false;
        }
        since = since == null ? now : since;
        return now.isBefore(since.plus(LONGEST));
    }
}
