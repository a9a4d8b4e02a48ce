package org.airclass.streaming;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Looks after the streams: the node whose turn it is probes what is due, all know what it found. With the database away
 * each node probes for itself.
 */
@ApplicationScoped
class StreamWatch {

    private final WatchedStreams streams;
    private final StreamHealth health;
    private final WatchTurn turns;
    private final StreamMetrics metrics;
    private final Database database;
    private final SiteClock clock;
    private final StreamProbe probe;
    private final Probing probing;
    private final Health.Policy policy;
    private final Duration turn;
    private final ExecutorService probers;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean found = new AtomicBoolean();
    private Instant kept = Instant.MIN;
    private boolean away;

    @Inject
    StreamWatch(
            WatchedStreams streams,
            StreamHealth health,
            WatchTurn turns,
            StreamMetrics metrics,
            Database database,
            SiteClock clock,
            StreamingConfig config,
            Vertx vertx) {
        this.streams = streams;
        this.health = health;
        this.turns = turns;
        this.metrics = metrics;
        this.database = database;
        this.clock = clock;
        List<Network> allowed = config.allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList();
        this.probe = new StreamProbe(
                new GuardedFetcher(vertx, new AddressGuard(allowed, InetAddress::getAllByName), config.answerWithin()));
        this.probing = new Probing(config.probeEvery(), config.probeEarlyEvery());
        this.policy = new Health.Policy(config.failures(), config.failuresOf(), config.recovery());
        this.turn = config.turn();
        this.probers = Executors.newFixedThreadPool(config.probesAtOnce(), work -> new Thread(work, "stream-probe"));
    }

    @Scheduled(every = "${airclass.streaming.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookNowAndThen() {
        look();
    }

    void stop(@Observes ShutdownEvent stopping) {
        probers.shutdownNow();
    }

    /** Never waits for a stream. */
    void look() {
        Instant now = clock.instant();
        boolean mine = isMyTurn(now);
        if (mine) {
            probeDue(now);
            keep(now);
        }
        metrics.probing(mine);
        health.show(now);
    }

    /** No probe is under way. */
    boolean isQuiet() {
        return underWay.isEmpty();
    }

    private boolean isMyTurn(Instant now) {
        if (!database.isReady()) {
            return true;
        }
        try {
            WatchTurn.Turn taken = turns.take(now);
            taken.news().ifPresent(health::merge);
            away = false;
            return taken.mine();
        } catch (RuntimeException e) {
            onOwn(e);
            return true;
        }
    }

    private void probeDue(Instant now) {
        LocalDateTime time = clock.now();
        List<WatchedStream> watched = streams.between(time, time.plus(Probing.EARLY));
        Set<String> broadcasts = Probing.broadcasts(watched);
        for (String address : probing.due(watched, time, now)) {
            if (underWay.add(address)) {
                probers.execute(() -> probe(address, broadcasts.contains(address)));
            }
        }
    }

    private void probe(String address, boolean live) {
        try {
            Finding finding = probe.probe(address);
            Instant now = clock.instant();
            Health before = health.update(address, now, known -> known.after(finding, live, policy, now));
            metrics.probed(finding);
            health.of(address).filter(after -> after.state() != before.state()).ifPresent(after -> {
                tell(before, after);
                health.show(now);
            });
            found.set(true);
        } catch (RuntimeException e) {
            Log.errorf(e, "the probe of %s failed", address);
        } finally {
            underWay.remove(address);
        }
    }

    /** When something new was found, and often enough for the turn to be kept. */
    private void keep(Instant now) {
        boolean lasts = now.isBefore(kept.plus(turn.dividedBy(3))) && !now.isBefore(kept);
        if (away || !database.isReady() || (!found.getAndSet(false) && lasts)) {
            return;
        }
        try {
            turns.keep(health.all(), now);
            kept = now;
        } catch (RuntimeException e) {
            onOwn(e);
        }
    }

    private void onOwn(RuntimeException e) {
        if (!away) {
            Log.warnf(
                    "the streams are looked after by each node for itself (%s): %s",
                    Transactions.isDatabaseAway(e) ? "database away" : "failed", e.toString());
        }
        away = true;
    }

    /** Without what follows the path: keys to streams stand there. */
    private static void tell(Health before, Health after) {
        String address = after.address().replaceFirst("[?#].*", "");
        if (before.state() != StreamState.DOWN && after.state() == StreamState.DOWN) {
            Log.warnf("stream down: %s (%s %s)", address, after.trouble(), after.detail());
        } else if (before.state() == StreamState.DOWN && after.state() == StreamState.UP) {
            Log.infof("stream up again: %s", address);
        }
    }
}
