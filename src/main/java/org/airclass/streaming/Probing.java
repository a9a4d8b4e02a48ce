package org.airclass.streaming;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Which streams are due to be probed: from half an hour before, often from five minutes before, no two in step. */
final class Probing {

    /** Before a stream has to be there. */
    static final Duration EARLY = Duration.ofMinutes(30);

    static final Duration CLOSE = Duration.ofMinutes(5);

    /** Of the time between two probes of a stream, either way: streams of one server are not all asked at once. */
    private static final double JITTER = 0.15;

    private final Duration often;
    private final Duration seldom;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Probing(Duration often, Duration seldom) {
        this.often = often;
        this.seldom = seldom;
    }

    /** The addresses due at that time; each is due again after its pause from then on. */
    List<String> due(List<WatchedStream> watched, LocalDateTime time, Instant now) {
        Map<String, Duration> pauses = new HashMap<>();
        for (WatchedStream stream : watched) {
            pauses.merge(stream.address(), pause(stream, time), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        next.keySet().retainAll(pauses.keySet());
        return pauses.entrySet().stream()
                .filter(stream -> isDue(stream.getKey(), stream.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether any lesson has it as a broadcast. */
    static Set<String> broadcasts(List<WatchedStream> watched) {
        return watched.stream()
                .filter(WatchedStream::live)
                .map(WatchedStream::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isDue(String address, Duration pause, Instant now) {
        Instant due = next.get(address);
        // A time further off was set at the slower pace, or by a clock that was ahead.
        if (due != null && due.isAfter(now) && !due.isAfter(now.plus(pause.multipliedBy(2)))) {
            return false;
        }
        double jitter = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        next.put(address, now.plusMillis((long) (pause.toMillis() * jitter)));
        return true;
    }

    private Duration pause(WatchedStream stream, LocalDateTime time) {
        return time.isBefore(stream.from().minus(CLOSE)) ? seldom : often;
    }
}
