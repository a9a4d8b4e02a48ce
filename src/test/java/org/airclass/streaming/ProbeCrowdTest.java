package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city's eight o'clock: more streams are due than may be probed at once, on a server that takes its time. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProbeCrowdTest {

    private static final int STREAMS = 40;
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2061-03-01T08:00");

    @Inject
    StreamHealth health;

    @Inject
    WatchTurn turns;

    @Inject
    StreamMetrics metrics;

    @Inject
    Database database;

    @Inject
    SiteClock siteClock;

    @Inject
    StreamingConfig config;

    @Inject
    Vertx vertx;

    @Inject
    TestClock clock;

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private StreamWatch watch;

    @BeforeEach
    void open() throws IOException {
        clock.set(EIGHT.atZone(clock.getZone()));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), STREAMS);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        watch = new StreamWatch((from, to) -> streams(), health, turns, metrics, database, siteClock, config, vertx);
    }

    @AfterEach
    void close() {
        released.countDown();
        watch.stop(new ShutdownEvent());
        server.stop(0);
        threads.shutdown();
        clock.reset();
    }

    @Test
    void noMoreAreProbedAtOnceThanAreSet() {
        watch.look();
        await().during(Duration.ofMillis(500)).until(() -> underWay.get() == config.probesAtOnce());
        released.countDown();
        await().until(watch::isQuiet);
        assertThat(served.get()).isEqualTo(STREAMS);
        assertThat(most.get()).isEqualTo(config.probesAtOnce()).isLessThan(STREAMS);
    }

    private List<WatchedStream> streams() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return IntStream.range(0, STREAMS)
                .mapToObj(i -> new WatchedStream(
                        "l" + i,
                        "琥珀",
                        EIGHT,
                        "s",
                        "回看",
                        address + "/film" + i + ".mp4",
                        false,
                        null,
                        EIGHT.minusMinutes(1),
                        EIGHT.plusHours(1)))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            released.await();
            underWay.decrementAndGet();
            served.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "video/mp4");
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
