package org.airclass.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** How the streams are, in memory, on every node. Fires {@link StreamStates} when students would notice a change. */
@ApplicationScoped
class StreamHealth {

    /** What was not looked at for so long is not known any longer. */
    private static final Duration STALE = Duration.ofMinutes(3);

    /** The same address serves the next lesson: what was seen of it is kept that long. */
    private static final Duration KEPT = Duration.ofHours(3);

    private final Map<String, Health> byAddress = new ConcurrentHashMap<>();
    private final Event<StreamStates> changed;
    private StreamStates shown = StreamStates.NONE;

    StreamHealth(Event<StreamStates> changed) {
        this.changed = changed;
    }

    Optional<Health> of(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    List<Health> all() {
        return List.copyOf(byAddress.values());
    }

    /** @return what it was before; UNKNOWN where nothing was known */
    Health update(String address, Instant now, UnaryOperator<Health> next) {
        Health[] before = new Health[1];
        byAddress.compute(address, (a, known) -> {
            before[0] = known == null ? Health.unknown(address, now) : known;
            return next.apply(before[0]);
        });
        return before[0];
    }

    /** What another node found out, where it looked later. */
    void merge(Collection<Health> found) {
        found.forEach(health -> byAddress.merge(
                health.address(), health, (a, b) -> a.checkedAt().isAfter(b.checkedAt()) ? a : b));
    }

    /** Forgets what is long ago, and tells whoever observes it of the rest, where it changed. */
    synchronized void show(Instant now) {
        byAddress.values().removeIf(health -> health.checkedAt().isBefore(now.minus(KEPT)));
        StreamStates next = statesAt(now);
        if (!next.equals(shown)) {
            shown = next;
            changed.fire(next);
        }
    }

    private StreamStates statesAt(Instant now) {
        Map<String, StreamState> states = new HashMap<>();
        Map<String, Instant> ended = new HashMap<>();
        for (Health health : byAddress.values()) {
            if (health.checkedAt().isAfter(now.minus(STALE)) && health.state() != StreamState.UNKNOWN) {
                states.put(health.address(), health.state());
                if (health.state() == StreamState.DOWN && health.trouble() == Trouble.ENDED && health.upAt() != null) {
                    ended.put(health.address(), health.upAt());
                }
            }
        }
        return new StreamStates(states, ended);
    }
}
