package org.airclass.watching;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where every event went since the start, for an operator's eye: accepted = counted + spooled + rejected. An event is
 * entered when its fate is known, on both sides at once; events found in the spool at the start are accepted too.
 */
@ApplicationScoped
class Accounts {

    private long accepted;
    private long counted;
    private long spooled;
    private final long[] rejected = new long[Reason.values().length];

    Accounts(MeterRegistry registry) {
        FunctionCounter.builder("airclass.views.accepted", this, Accounts::accepted)
                .description("Events received")
                .register(registry);
        FunctionCounter.builder("airclass.views.counted", this, Accounts::counted)
                .description("Events committed in the database")
                .register(registry);
        Gauge.builder("airclass.views.spooled", this, Accounts::spooled)
                .description("Events on disk, waiting for the database")
                .register(registry);
        for (Reason reason : Reason.values()) {
            FunctionCounter.builder("airclass.views.rejected", this, accounts -> accounts.rejected(reason))
                    .description("Events refused; a body that is refused whole is one")
                    .tag("reason", reason.code())
                    .register(registry);
        }
    }

    synchronized void counted(int events) {
        accepted += events;
        counted += events;
    }

    synchronized void spooled(long events) {
        accepted += events;
        spooled += events;
    }

    synchronized void broughtIn(int events) {
        spooled -= events;
        counted += events;
    }

    synchronized void rejected(Reason reason, int events) {
        accepted += events;
        rejected[reason.ordinal()] += events;
    }

    /** All of one moment. */
    synchronized Counted.Fates fates() {
        SortedMap<String, Long> reasons = new TreeMap<>();
        for (Reason reason : Reason.values()) {
            if (rejected[reason.ordinal()] > 0) {
                reasons.put(reason.code(), rejected[reason.ordinal()]);
            }
        }
        return new Counted.Fates(accepted, counted, spooled, reasons);
    }

    synchronized long accepted() {
        return accepted;
    }

    synchronized long counted() {
        return counted;
    }

    synchronized long spooled() {
        return spooled;
    }

    synchronized long rejected(Reason reason) {
        return rejected[reason.ordinal()];
    }

    synchronized long rejected() {
        return Arrays.stream(rejected).sum();
    }
}
