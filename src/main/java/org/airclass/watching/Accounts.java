package org.airclass.watching;

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
