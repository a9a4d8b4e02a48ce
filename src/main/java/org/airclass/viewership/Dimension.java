package org.airclass.viewership;

/**
 * What figures are told apart by, beside the day. The order is that of the values in a {@link Slice}'s member: what may hold
 * any character comes last.
 */
enum Dimension {
    GRADE,
    /** Of the source: LIVE, REPLAY, TV, DOWNLOAD; PAGE for the lesson's page itself. */
    KIND,
    /** FIRST or RERUN, see {@link Reruns}. */
    RUN,
    /** Of the bureau's day, 00 to 23. */
    HOUR,
    /** The lesson's period and start, as {@code 3 10:40}. */
    BLOCK,
    /** The school that the viewer has chosen, or a district above it. */
    VIEWER_SCHOOL,
    /** The school of a teacher of the lesson, or a district above it. */
    TEACHER_SCHOOL,
    /** {@code name@school}. */
    TEACHER,
    SUBJECT
}
