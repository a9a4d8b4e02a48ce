package org.airclass.streaming;

import java.time.Duration;

/** What one probe found. */
sealed interface Finding {

    /**
     * It answers as it should.
     *
     * @param moving null for what is complete, such as a recording
     */
    record Works(Moving moving) implements Finding {}

    /**
     * A broadcast is another one at each look.
     *
     * @param mark of its last segment
     * @param within it moves on
     */
    record Moving(String mark, Duration within) {}

    /** @param detail for the operator's eye, such as a status; may be empty */
    record Fails(Trouble trouble, String detail) implements Finding {}

    /** It leads where the service must not go. */
    record NotAllowed(String detail) implements Finding {}

    /** Whether it works is not to be known from here. */
    record NotAsked(Trouble trouble) implements Finding {}
}
