package org.airclass.streaming;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Keeps what stream servers say: in memory at once, in the database a moment later, some hundred in one transaction. What
 * waits is lost with the process: it is corroboration, no count.
 */
@ApplicationScoped
class Sessions {

    /** An hour of outage at 3 a second; a stream server must not be held up for our sake. */
    private static final int WAITING = 10_000;

    private static final int AT_ONCE = 500;

    private final BlockingQueue<HookEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private final EntityManager entities;
    private final Database database;
    private final Signals signals;
    private final StreamMetrics metrics;
    private final SiteClock clock;
    private final boolean isTold;
    private boolean away;

    Sessions(
            EntityManager entities,
            Database database,
            Signals signals,
            StreamMetrics metrics,
            SiteClock clock,
            StreamingConfig config) {
        this.entities = entities;
        this.database = database;
        this.signals = signals;
        this.metrics = metrics;
        this.clock = clock;
        this.isTold = config.hookSecret().isPresent();
    }

    /** Never waits. */
    void hear(HookEvent event) {
        metrics.heard(event, waiting.offer(event));
    }

    @Scheduled(every = "${airclass.streaming.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void keepNowAndThen() {
        if (!isTold || !database.isReady()) {
            return;
        }
        try {
            keep();
            signals.refresh(clock.instant());
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                Log.warnf("what stream servers say waits in memory: %s", e.toString());
            }
            away = true;
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        keepNowAndThen();
    }

    /** Until none waits. */
    synchronized void keep() {
        List<HookEvent> some = new ArrayList<>();
        while (waiting.drainTo(some, AT_ONCE) > 0) {
            try {
                Transactions.runUnlessTaken(() -> some.forEach(this::write));
            } catch (RuntimeException e) {
                if (Transactions.isDatabaseAway(e)) {
                    some.forEach(waiting::offer);
                    throw e;
                }
                Log.errorf(e, "%d things that stream servers said can't be kept", some.size());
            }
            some.clear();
        }
    }

    private void write(HookEvent heard) {
        HookEvent event = new HookEvent(
                heard.server(),
                heard.client(),
                heard.kind(),
                heard.begins(),
                heard.stream(),
                heard.at().truncatedTo(ChronoUnit.MICROS));
        SessionRow last = last(event);
        if (last != null && last.isMeantBy(event)) {
            last.hear(event);
        } else {
            entities.persist(SessionRow.after(last, event));
        }
    }

    private SessionRow last(HookEvent event) {
        return entities.createQuery(
                        """
                        from SessionRow where server = :server and client = :client and kind = :kind
                        order by serial desc""",
                        SessionRow.class)
                .setParameter("server", event.server())
                .setParameter("client", event.client())
                .setParameter("kind", event.kind())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
