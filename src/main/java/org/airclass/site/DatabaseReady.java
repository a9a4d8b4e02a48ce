package org.airclass.site;

/**
 * Fired once, synchronously and outside any transaction, when the database has answered for the first
 * time since the start and its schema is migrated and validated. Observers run in order of their
 * {@code @Priority}: see the constants. An observer that throws keeps the service from being ready;
 * it is asked again.
 */
public record DatabaseReady() {
    /** What others build on: the first administrator, the node's own name. */
    public static final int FOUNDATIONS = 100;
    /** The sample world's school system. */
    public static final int SAMPLE_SCHOOL = 200;
    /** The sample world's staff. */
    public static final int SAMPLE_ACCESS = 250;
    /** The sample world's live points and channels. */
    public static final int SAMPLE_STREAMING = 300;
    /** The sample world's draft, published. */
    public static final int SAMPLE_TIMETABLE = 400;
    /** The current edition is read. */
    public static final int EDITION = 500;
    /** The sample world's viewings. */
    public static final int SAMPLE_WATCHING = 600;
    /** What waits for the database is brought in. */
    public static final int CATCH_UP = 700;
}
