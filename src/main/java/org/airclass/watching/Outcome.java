package org.airclass.watching;

/** What became of a request's events; all of one request share it. */
enum Outcome {
    /** Committed in the database. */
    COUNTED,
    /** On disk, and added to the database as soon as it is back. */
    SPOOLED,
    /** Neither: too many wait already. */
    OVERLOADED,
    /** Neither: the database is away and the disk takes no more. */
    UNKEEPABLE
}
