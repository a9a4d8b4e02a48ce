package org.airclass.streaming;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson of 2060 with two broadcasts and a recording, on servers of the test's own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class StreamWatchTest {

    private static int day;

    @Inject
    TestClock clock;

    @Inject
    StreamWatch watch;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    private FakeServer one;
    private FakeServer two;
    private String date;
    private String lesson;

    @BeforeEach
    void publish() throws IOException {
        one = FakeServer.start();
        two = FakeServer.start();
        adminJson()
                .body("{\"name\": \"2060 春\", \"from\": \"2060-02-10\", \"to\": \"2060-07-10\"}")
                .put("/api/v1/terms/2060-streams")
                .then()
                .statusCode(oneOf(200, 201));
        date = LocalDateTime.parse("2060-03-01T00:00")
                .plusDays(day++)
                .toLocalDate()
                .toString();
        lesson = adminJson()
                .body(
                        """
                {"term": "2060-streams", "date": "%s", "start": "09:00", "end": "09:40", "grades": [7],
                 "subject": "数学", "title": "有理数的乘法", "sources": [
                   {"kind": "LIVE", "label": "线路一", "url": "%s"}, {"kind": "LIVE", "label": "线路二", "url": "%s"},
                   {"kind": "LIVE", "label": "内网", "url": "http://192.168.1.1/live/p1.m3u8"},
                   {"kind": "REPLAY", "label": "回看", "url": "%s?replay"}]}"""
                                .formatted(date, one.address(), two.address(), two.address()))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().post("/api/v1/editions").then().statusCode(201);
    }

    @AfterEach
    void end() {
        admin().delete("/api/v1/draft/lessons/" + lesson);
        one.close();
        two.close();
        clock.reset();
        watch.look();
    }

    @Test
    void aStreamIsLookedAtFromHalfAnHourBefore() {
        at("08:29");
        look();
        health().body("streams", hasSize(0));
        one.cut(true);
        at("08:31");
        look();
        at("08:33");
        look();
        health().body("checkedAt", not(nullValue()))
                .body("streams", hasSize(3))
                .body(line("线路一", "state"), equalTo("DOWN"))
                .body(line("线路一", "alarm"), equalTo("WARNING"))
                .body(line("线路一", "reason"), containsString("404"))
                .body(line("线路一", "failures"), equalTo(2))
                .body(line("线路一", "tries"), equalTo(2))
                .body(line("线路一", "start"), equalTo("09:00"))
                .body(line("线路二", "state"), equalTo("UP"))
                .body(line("线路二", "alarm"), equalTo("NONE"))
                .body(line("内网", "state"), equalTo("REFUSED"));
        assertThat(sources().getString("state")).isEqualTo("BEFORE");
        given().get("/lessons/" + lesson).then().body(not(containsString("暂时不通")));
        at("08:55");
        health().body("streams[0].label", equalTo("线路一")).body("streams[0].alarm", equalTo("ALARM"));
    }

    @Test
    void aStreamThatIsCutComesLastUntilItIsBack() {
        at("09:10");
        look();
        assertThat(sources().getList("sources.label")).containsExactly("线路一", "线路二", "内网", "回看");
        assertThat(sources().getList("sources.state")).containsExactly("UP", "UP", "REFUSED", "UP");
        one.cut(true);
        lookTwice();
        assertThat(sources().getList("sources.label")).containsExactly("线路二", "内网", "回看", "线路一");
        assertThat(sources().getString("sources[3].state")).isEqualTo("DOWN");
        given().get("/lessons/" + lesson).then().body(containsString("线路一（暂时不通）"));
        given().get("/grades/7?date=" + date).then().body(containsString("线路一（暂时不通）"));
        health().body(line("线路一", "alarm"), equalTo("ALARM"));
        one.cut(false);
        lookTwice();
        assertThat(sources().getList("sources.label")).startsWith("线路一");
        given().get("/lessons/" + lesson).then().body(not(containsString("暂时不通")));
    }

    @Test
    void aBroadcastThatStandsStillIsDown() {
        at("09:10");
        look();
        for (int i = 0; i < 4; i++) {
            two.moveOn();
            at("09:10:" + (15 + 12 * i));
            look();
        }
        health().body(line("线路一", "state"), equalTo("DOWN"))
                .body(line("线路一", "reason"), containsString("不再前进"))
                .body(line("线路二", "state"), equalTo("UP"));
        admin().header("Accept-Language", "en")
                .get("/api/v1/streams/health")
                .then()
                .body(line("线路一", "reason"), containsString("does not move on"));
    }

    @Test
    void aBroadcastThatIsOverLeadsToItsRecording() {
        adminJson()
                .body("{\"sources\": [{\"kind\": \"LIVE\", \"label\": \"线路一\", \"url\": \"%s\"}]}"
                        .formatted(one.address()))
                .patch("/api/v1/draft/lessons/" + lesson)
                .then()
                .statusCode(200);
        admin().post("/api/v1/editions").then().statusCode(201);
        at("09:10");
        look();
        assertThat(sources().getString("state")).isEqualTo("ON_AIR");
        assertThat(sources().getInt("again")).isEqualTo(30);
        one.end();
        lookTwice();
        assertThat(sources().getString("state")).isEqualTo("LIVE_ENDED");
        given().get("/lessons/" + lesson).then().body(containsString("直播已结束"));
        at("09:40");
        assertThat(sources().getString("state")).isEqualTo("ENDED");
        assertThat(sources().getInt("again")).as("its recording may come").isEqualTo(60);
        at("12:00");
        assertThat(sources().getInt("again")).isZero();
    }

    @Test
    void afterTheLessonItsRecordingIsLookedAt() {
        at("09:45");
        look();
        assertThat(sources().getString("state")).isEqualTo("REPLAY");
        assertThat(sources().getList("sources.label")).containsExactly("回看");
        assertThat(sources().getList("sources.state")).containsExactly("UP");
        two.cut(true);
        lookTwice();
        assertThat(sources().getString("state")).isEqualTo("ENDED");
        health().body("streams.label", contains("回看")).body("streams[0].kind", equalTo("REPLAY"));
    }

    @Test
    void anotherNodeKnowsAtOnceAndTakesTheTurnOfOneThatIsGone() {
        at("09:10");
        look();
        one.cut(true);
        lookTwice();
        WatchTurn other = new WatchTurn(entities, json, Duration.ofSeconds(20), "another");
        WatchTurn.Turn seen = other.take(clock.instant());
        assertThat(seen.mine()).isFalse();
        assertThat(seen.news().orElseThrow())
                .filteredOn(health -> health.address().equals(one.address()))
                .extracting(Health::state)
                .containsExactly(StreamState.DOWN);
        assertThat(other.take(clock.instant()).news()).as("nothing new").isEmpty();
        assertThat(other.take(clock.instant().plusSeconds(30)).mine()).isTrue();
        clock.advance(Duration.ofSeconds(30));
        look();
        assertThat(admin().get("/q/metrics").asString())
                .as("the turn is the other's, and this node probes nothing")
                .contains("airclass_stream_probing 0.0");
        clock.advance(Duration.ofSeconds(30));
        look();
        assertThat(admin().get("/q/metrics").asString()).contains("airclass_stream_probing 1.0");
    }

    @Test
    void studentsSeeWhatAProbeFoundAsSoonAsStaffDo() {
        at("09:10");
        one.cut(true);
        look();
        clock.advance(Duration.ofSeconds(70));
        watch.look();
        await().until(watch::isQuiet);
        health().body(line("线路一", "state"), equalTo("DOWN"));
        assertThat(sources().getList("sources.label")).startsWith("线路二");
    }

    @Test
    void whatIsLookedAtIsAmongTheMetrics() {
        at("08:00");
        look();
        double before = addressesUp();
        at("09:10");
        look();
        assertThat(addressesUp()).isEqualTo(before + 3);
        given().get("/q/metrics").then().body(containsString("airclass_stream_probes_total{result=\"works\"}"));
    }

    private static double addressesUp() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("airclass_stream_addresses{state=\"up\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void aLessonThatIsNotThereHasNoSources() {
        given().get("/lessons/nothing/sources.json")
                .then()
                .statusCode(404)
                .body("type", containsString("lesson-unknown"));
        given().head("/lessons/" + lesson + "/sources.json")
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .header("Content-Length", Integer::parseInt, greaterThan(50));
    }

    private void at(String time) {
        clock.set(ZonedDateTime.of(LocalDateTime.parse(date + "T" + time), clock.getZone()));
    }

    private void look() {
        watch.look();
        await().until(watch::isQuiet);
        watch.look();
    }

    private void lookTwice() {
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofSeconds(70));
            one.moveOn();
            two.moveOn();
            look();
        }
    }

    private static ValidatableResponse health() {
        return admin().get("/api/v1/streams/health").then().statusCode(200);
    }

    private static String line(String label, String field) {
        return "streams.find { it.label == '" + label + "' }." + field;
    }

    private JsonPath sources() {
        return given().get("/lessons/" + lesson + "/sources.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
