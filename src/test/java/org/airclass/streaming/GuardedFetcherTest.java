package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of its own; only names ending in .open.test lead to it. */
class GuardedFetcherTest {

    private static Vertx vertx;

    private final List<String> resolved = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private String secondAddress = "127.0.0.1";

    private final GuardedFetcher fetcher = new GuardedFetcher(
            vertx, new AddressGuard(List.of(Network.parse("127.0.0.1")), this::resolve), Duration.ofSeconds(2));

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void itConnectsToTheAddressThatWasAdmittedUnderTheName() throws Exception {
        Fetcher.Fetched fetched = fetcher.fetch(at("a.open.test", "/film"), 100);
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.contentType()).isEqualTo("video/mp4");
        assertThat(fetched.text()).isEqualTo("0123456789");
        assertThat(hosts).containsExactly("a.open.test:" + port());
        assertThat(resolved)
                .as("looked up once, or it could mean something else by then")
                .containsExactly("a.open.test");
    }

    @Test
    void aHostInsideIsNotAsked() {
        assertTrouble(Trouble.NOT_ALLOWED, () -> fetcher.fetch(at("inside.test", "/film"), 100));
        assertThat(hosts).isEmpty();
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        assertTrouble(
                Trouble.NOT_ALLOWED,
                () -> fetcher.fetch(at("a.open.test", "/to?http://inside.test:" + port() + "/film"), 100));
        assertThat(hosts).containsExactly("a.open.test:" + port());
    }

    /** DNS rebinding: the second time the name means a host inside. */
    @Test
    void aNameThatMovesInsideIsNotFollowed() {
        secondAddress = "10.0.0.1";
        assertTrouble(
                Trouble.NOT_ALLOWED,
                () -> fetcher.fetch(at("a.open.test", "/to?http://a.open.test:" + port() + "/film"), 100));
        assertThat(hosts).hasSize(1);
    }

    @Test
    void redirectsAreFollowedToTheirEnd() throws Exception {
        Fetcher.Fetched fetched = fetcher.fetchHead(at("a.open.test", "/to?/film"));
        assertThat(fetched.address().getPath()).isEqualTo("/film");
        assertThat(fetched.status()).isEqualTo(206);
        assertTrouble(Trouble.TOO_MANY_REDIRECTS, () -> fetcher.fetch(at("a.open.test", "/round"), 100));
        assertTrouble(Trouble.NOT_ON_THE_WEB, () -> fetcher.fetch(at("a.open.test", "/to?file:///etc/passwd"), 100));
    }

    @Test
    void noMoreIsReadThanIsWanted() throws Exception {
        assertThat(fetcher.fetch(at("a.open.test", "/endless"), 5000).body()).hasSize(5000);
    }

    @Test
    void whoAnswersDropByDropIsGivenUp() {
        assertTrouble(Trouble.TIMEOUT, () -> fetcher.fetch(at("a.open.test", "/never"), 100));
    }

    @Test
    void whoDoesNotAnswerIsUnreachable() {
        int free = port();
        server.stop(0);
        assertTrouble(
                Trouble.UNREACHABLE, () -> fetcher.fetch(URI.create("http://a.open.test:" + free + "/film"), 100));
        assertTrouble(Trouble.NO_SUCH_HOST, () -> fetcher.fetch(URI.create("http://nowhere.test/film"), 100));
    }

    private void answer(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        try (exchange) {
            OutputStream body = exchange.getResponseBody();
            switch (exchange.getRequestURI().getPath()) {
                case "/film" -> {
                    exchange.getResponseHeaders().add("Content-Type", "Video/MP4; x=1");
                    boolean part = exchange.getRequestHeaders().containsKey("Range");
                    exchange.sendResponseHeaders(part ? 206 : 200, 10);
                    body.write("0123456789".getBytes());
                }
                case "/to" -> {
                    exchange.getResponseHeaders()
                            .add("Location", exchange.getRequestURI().getRawQuery());
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/round" -> {
                    exchange.getResponseHeaders().add("Location", "/round");
                    exchange.sendResponseHeaders(307, -1);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 100_000; i++) {
                        body.write(new byte[1000]);
                    }
                }
                default -> {
                    exchange.sendResponseHeaders(200, 0);
                    body.write('x');
                    body.flush();
                    await(end);
                }
            }
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        String address = host.equals("nowhere.test")
                ? null
                : !host.endsWith(".open.test") ? "192.168.0.1" : resolved.contains(host) ? secondAddress : "127.0.0.1";
        resolved.add(host);
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable fetching) {
        assertThatThrownBy(fetching).isInstanceOfSatisfying(Fetcher.Unreached.class, e -> assertThat(e.trouble())
                .isEqualTo(trouble));
    }
}
