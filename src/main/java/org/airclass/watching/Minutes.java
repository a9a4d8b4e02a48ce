package org.airclass.watching;

import java.time.Instant;

/** Minutes since 1970-01-01T00:00Z, the grain of all facts. */
final class Minutes {

    private Minutes() {}

    static int of(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 60L));
    }

    /** Hours since 1970-01-01T00:00Z. */
    static int hourOf(int minute) {
        return Math.floorDiv(minute, 60);
    }
}
