package org.airclass.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Transactions;

/** What the stream servers' word comes to, by stream: is there a signal, how many play. In memory on every node. */
@ApplicationScoped
class Signals {

    /** @param publishing and players: null where no server said anything */
    record Signal(Boolean publishing, Long players) {}

    static final Signal NOTHING_SAID = new Signal(null, null);

    record Sum(String stream, long open) {}

    private final EntityManager entities;
    private volatile Map<String, Signal> byStream = Map.of();
    private volatile Map<String, String> keyOfPoint = Map.of();

    Signals(EntityManager entities) {
        this.entities = entities;
    }

    /** By the stream key of its live point; where that has none, by the address: {@code …/live/p1.m3u8} is live/p1. */
    Signal of(WatchedStream stream) {
        String key = stream.livePoint() == null ? null : keyOfPoint.get(stream.livePoint());
        if (key != null) {
            return byStream.getOrDefault(key, NOTHING_SAID);
        }
        return StreamKey.find(stream.address(), byStream.keySet())
                .map(byStream::get)
                .orElse(NOTHING_SAID);
    }

    void refresh(Instant now) {
        Instant since = now.minus(SessionRow.LONGEST);
        Transactions.run(() -> {
            Map<String, Signal> fresh = new HashMap<>();
            publishing(since).forEach(sum -> fresh.put(sum.stream(), new Signal(sum.open() > 0, null)));
            playing(since)
                    .forEach(sum -> fresh.merge(
                            sum.stream(),
                            new Signal(null, sum.open()),
                            (said, more) -> new Signal(said.publishing(), more.players())));
            byStream = Map.copyOf(fresh);
            keyOfPoint = keys();
        });
    }

    private List<Sum> publishing(Instant since) {
        return entities.createQuery(
                        """
                        select stream, sum(case when endedAt is null then 1L else 0L end)
                        from SessionRow where kind = :kind and heardAt > :since group by stream""",
                        Sum.class)
                .setParameter("kind", HookEvent.Kind.PUBLISH)
                .setParameter("since", since)
                .getResultList();
    }

    /** Only those that play: the ones that have stopped are a whole city's. */
    private List<Sum> playing(Instant since) {
        return entities.createQuery(
                        """
                        select stream, count(*)
                        from SessionRow where kind = :kind and endedAt is null and heardAt > :since group by stream""",
                        Sum.class)
                .setParameter("kind", HookEvent.Kind.PLAY)
                .setParameter("since", since)
                .getResultList();
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        entities.createQuery("from LivePointRow where streamKey is not null", LivePointRow.class)
                .getResultStream()
                .forEach(point -> keys.put(point.name, point.streamKey));
        return Map.copyOf(keys);
    }
}
