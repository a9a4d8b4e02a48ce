package org.airclass.watching;

/**
 * One admitted event, ready to be counted.
 *
 * @param source empty: the lesson page itself
 * @param school as the viewer's device says; empty where it says none
 * @param repeated a play by a device that is beyond its limit of the day
 * @param minute minutes since 1970-01-01T00:00Z
 * @param day days since 1970-01-01 in the bureau's zone
 * @param viewer hash of the viewer's id; 0 when there is none to count
 */
record View(
        String lesson,
        String source,
        Kind kind,
        int seconds,
        boolean robot,
        String school,
        boolean repeated,
        int minute,
        int day,
        long viewer) {

    /** What can happen, as in the contract of {@code POST /api/v1/views}. */
    enum Kind {
        OPEN,
        PLAY,
        BEAT,
        /** A beat with {@code last}: seconds played, and no beat, for who leaves is not there any more. */
        LAST_BEAT
    }

    /** Whether somebody opened or played something: what says that no second was played does not. */
    boolean isWatched() {
        return !robot && (kind == Kind.OPEN || kind == Kind.PLAY || seconds > 0);
    }
}
