package org.airclass.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down. The first failures of a key are free; from then on each makes the next attempt wait
 * 1, 2, 4 … seconds. A key that has not failed for a while starts afresh. Kept in this node's memory only,
 * and of the latest keys only.
 */
final class Brake {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private static final int KEYS = 20_000;

    private record Failures(int count, Instant last) {}

    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEYS;
        }
    };

    /** @param free how many failures cost nothing */
    Brake(int free) {
        this.free = free;
    }

    /** How long this key still has to wait; zero when it may try. */
    synchronized Duration waitOf(String key, Instant now) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, known.last().plus(delayAfter(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String key, Instant now) {
        failures.merge(
                key,
                new Failures(1, now),
                (known, first) -> isForgotten(known, now) ? first : new Failures(known.count() + 1, now));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private Duration delayAfter(int count) {
        int doublings = Math.min(count - free, 20);
        Duration delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
    }

    private static boolean isForgotten(Failures known, Instant now) {
        return known.last().plus(FORGOTTEN_AFTER).isBefore(now);
    }
}
