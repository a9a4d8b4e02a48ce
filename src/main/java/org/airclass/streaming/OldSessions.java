package org.airclass.streaming;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Forgets what stream servers said when it has been kept for long enough. Every node does: who comes second finds nothing
 * left.
 */
@ApplicationScoped
class OldSessions {

    /** A cluster gives up a transaction that is too large; a city's evening is some hundred thousand rows. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Database database;
    private final SiteClock clock;
    private final Duration kept;

    OldSessions(EntityManager entities, Database database, SiteClock clock, StreamingConfig config) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
        this.kept = config.keepSessions();
    }

    @Scheduled(every = "${airclass.streaming.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetNowAndThen() {
        if (database.isReady()) {
            forget();
        }
    }

    void forget() {
        Instant before = clock.instant().minus(kept);
        for (HookEvent.Kind kind : HookEvent.Kind.values()) {
            int some;
            do {
                some = Transactions.run(() -> forget(kind, before));
            } while (some == AT_ONCE);
        }
    }

    private int forget(HookEvent.Kind kind, Instant before) {
        return entities.createNativeQuery(
                        "DELETE FROM streaming_session WHERE kind = ? AND heard_at < ? LIMIT " + AT_ONCE)
                .setParameter(1, kind.name())
                .setParameter(2, before)
                .executeUpdate();
    }
}
