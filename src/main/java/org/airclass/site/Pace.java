package org.airclass.site;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Of work that nobody waits for, on a machine where somebody waits for other work: after each bit it rests for as long as
 * the bit took. On one processor each view would else wait, at every hand it goes through, for a slice of time of such work. What
 * takes long nevertheless is then done in one go. For one thread.
 */
public final class Pace {

    /** A shorter bit of work is gone on with. */
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long UNHURRIED = TimeUnit.SECONDS.toNanos(5);

    /** Never rests. */
    public static final Pace HURRY = new Pace(() -> 0, nanos -> {});

    private final LongSupplier nanos;
    private final LongConsumer sleep;
    private final long hurryFrom;
    private long began;

    /** From now on. */
    public Pace() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    Pace(LongSupplier nanos, LongConsumer sleep) {
        this.nanos = nanos;
        this.sleep = sleep;
        began = nanos.getAsLong();
        hurryFrom = began + UNHURRIED;
    }

    /** Between two bits of work. */
    public void rest() {
        long now = nanos.getAsLong();
        long worked = now - began;
        if (worked >= SHORTEST && now - hurryFrom < 0) {
            sleep.accept(Math.min(worked, LONGEST_REST));
            began = nanos.getAsLong();
        }
    }
}
