package org.airclass.streaming;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.site.ShortId;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class HookTest {

    private static final String SECRET = "a-secret-of-the-tests";
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Sessions sessions;

    @Inject
    OldSessions oldSessions;

    @Inject
    EntityManager entities;

    @Inject
    Signals signals;

    @Inject
    Channels channels;

    @Inject
    TestClock clock;

    private final String stream = "p" + ShortId.next();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aStreamServerSaysWhatIsOnAndHowManyPlay() {
        assertSignal(null, null);
        srs("on_publish", "camera").statusCode(200).body(equalTo("0"));
        srs("on_play", "a").statusCode(200);
        srs("on_play", "b").statusCode(200);
        assertSignal(true, 2L);
        srs("on_stop", "a");
        assertSignal(true, 1L);
        srs("on_unpublish", "camera");
        srs("on_stop", "b");
        assertSignal(false, null);
    }

    @Test
    void whatIsSaidTwiceOrInTheWrongOrderIsUnderstood() {
        srs("on_play", "a");
        srs("on_play", "a");
        srs("on_stop", "b");
        srs("on_play", "b");
        srs("on_unpublish", "camera");
        srs("on_publish", "camera");
        assertSignal(false, 1L);
        srs("on_stop", "a");
        srs("on_stop", "a");
        srs("on_play", "a");
        assertSignal(false, null);
    }

    @Test
    void nginxRtmpIsUnderstoodToo() {
        nginx("call=publish&clientid=1&app=live&addr=10.0.0.9&name=" + stream)
                .statusCode(200)
                .body(equalTo("0"));
        nginx("call=play&clientid=2&app=live&name=" + stream);
        assertSignal(true, 1L);
        nginx("call=play_done&clientid=2&app=live&name=" + stream);
        nginx("call=publish_done&clientid=1&app=live&name=" + stream);
        assertSignal(false, null);
    }

    @Test
    void aLivePointHasAStreamKey() {
        String id =
                Transactions.run(() -> channels.livePointIds(List.of("第九直播点"))).get("第九直播点");
        adminJson()
                .body("{\"streamKey\": \"live/" + stream + "\"}")
                .put("/api/v1/live-points/" + id)
                .then()
                .statusCode(200)
                .body("streamKey", equalTo("live/" + stream));
        srs("on_publish", "camera");
        sessions.keepNowAndThen();
        assertThat(signals.of(watched("https://cdn.example.org/whatever", "第九直播点"))
                        .publishing())
                .isTrue();
        adminJson()
                .body("{\"streamKey\": \"x\\u0000\"}")
                .put("/api/v1/live-points/" + id)
                .then()
                .statusCode(422);
        adminJson().body("{}").put("/api/v1/live-points/nowhere").then().statusCode(404);
    }

    @Test
    void aNewDayIsAnotherSession() {
        srs("on_publish", "camera");
        srs("on_unpublish", "camera");
        assertSignal(false, null);
        clock.advance(Duration.ofHours(20));
        assertSignal(null, null);
        srs("on_publish", "camera");
        assertSignal(true, null);
    }

    @Test
    void whatWasSaidIsForgottenAfterItsTime() {
        srs("on_publish", "camera");
        srs("on_play", "a");
        sessions.keepNowAndThen();
        clock.advance(KEPT.minusHours(1));
        srs("on_play", "b");
        sessions.keepNowAndThen();
        oldSessions.forget();
        assertThat(connections()).containsExactly("a", "b", "camera");
        clock.advance(Duration.ofHours(2));
        oldSessions.forget();
        assertThat(connections()).containsExactly("b");
    }

    @Test
    void twoNodesMayForgetAtOnce() throws Exception {
        for (int i = 0; i < 1200; i++) {
            sessions.hear(
                    new HookEvent("vid-1", i + stream, HookEvent.Kind.PLAY, true, "live/" + stream, clock.instant()));
        }
        sessions.keepNowAndThen();
        clock.advance(KEPT.plusHours(1));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = nodes.submit(oldSessions::forget);
            Future<?> other = nodes.submit(oldSessions::forget);
            one.get();
            other.get();
        } finally {
            nodes.shutdown();
        }
        assertThat(connections()).isEmpty();
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() {
        for (String secret : new String[] {"", "?secret=", "?secret=a-secret-of-the-test", "?secret=%00"}) {
            given().body("{}")
                    .post("/api/v1/hooks/srs" + secret)
                    .then()
                    .statusCode(403)
                    .body("type", containsString("wrong-secret"));
        }
        given().header("X-Airclass-Secret", SECRET)
                .contentType("application/json")
                .body("{\"action\": \"on_hls\"}")
                .post("/api/v1/hooks/srs")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"action\": 7}", "{\"action\": \"on_play\"}", "action=on_play", "\u00ff\u0000"})
    void whatMakesNoSenseIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/hooks/srs?secret=" + SECRET)
                .then()
                .statusCode(oneOf(200, 400, 422))
                .contentType(containsString("json"));
        given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/api/v1/hooks/nginx-rtmp?secret=" + SECRET)
                .then()
                .statusCode(oneOf(400, 422))
                .contentType("application/problem+json");
    }

    /** Of this test's stream, as the server calls them. */
    private List<String> connections() {
        return Transactions.run(
                () -> entities.createQuery("select client from SessionRow where stream = :stream", String.class)
                        .setParameter("stream", "live/" + stream)
                        .getResultStream()
                        .map(client -> client.replace(stream, ""))
                        .sorted()
                        .toList());
    }

    private ValidatableResponse srs(String action, String client) {
        return given().contentType("application/json")
                .body(
                        """
                        {"server_id": "vid-1", "action": "%s", "client_id": "%s%s", "ip": "10.0.0.9",
                         "vhost": "__defaultVhost__", "app": "live", "stream": "%s", "param": ""}"""
                                .formatted(action, client, stream, stream))
                .post("/api/v1/hooks/srs?secret=" + SECRET)
                .then();
    }

    private ValidatableResponse nginx(String form) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(form.replace("clientid=", "clientid=" + stream))
                .post("/api/v1/hooks/nginx-rtmp?server=rtmp1&secret=" + SECRET)
                .then();
    }

    private void assertSignal(Boolean publishing, Long players) {
        sessions.keepNowAndThen();
        assertThat(signals.of(watched("https://live.example.org/live/" + stream + ".m3u8", null)))
                .isEqualTo(new Signals.Signal(publishing, players));
    }

    private static WatchedStream watched(String address, String livePoint) {
        LocalDateTime start = LocalDateTime.parse("2061-03-01T09:00");
        return new WatchedStream("a", "琥珀", start, "s", "直播", address, true, livePoint, start, start.plusHours(1));
    }
}
