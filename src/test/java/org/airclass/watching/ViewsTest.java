package org.airclass.watching;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ViewsTest {

    private static final String BAIDU =
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";

    @Inject
    Published published;

    @Inject
    Accounts accounts;

    @Inject
    Folding folding;

    @Inject
    Visits visits;

    @BeforeEach
    void publish() {
        published.lessons("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8");
    }

    @Test
    void whatIsAnsweredWith204IsInTheDatabase() {
        send("{\"lesson\":\"v1\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"u1\"}")
                .statusCode(204);
        send("{\"lesson\":\"v1\",\"source\":\"live\",\"event\":\"play\",\"viewer\":\"u1\"}")
                .statusCode(204);
        send("{\"lesson\":\"v1\",\"source\":\"live\",\"event\":\"beat\",\"viewer\":\"u1\",\"seconds\":58}")
                .statusCode(204);
        assertThat(published.sum("opens", "v1")).isEqualTo(1);
        assertThat(published.sum("plays", "v1")).isEqualTo(1);
        assertThat(published.sum("beats", "v1")).isEqualTo(1);
        assertThat(published.sum("seconds", "v1")).isEqualTo(58);
    }

    @Test
    void aBeaconsListIsCounted() {
        given().contentType("text/plain;charset=UTF-8")
                .body("{\"events\":[{\"lesson\":\"v2\",\"source\":\"live\",\"event\":\"open\"},"
                        + "{\"lesson\":\"v2\",\"event\":\"open\"}]}")
                .post("/api/v1/views")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("airclass_viewer="));
        assertThat(published.sum("opens", "v2")).isEqualTo(2);
    }

    @Test
    void wrongEventsAreToldOneByOneAndTheRestCounts() {
        send("{\"events\":[{\"lesson\":\"v3\",\"event\":\"open\"},{\"lesson\":\"nowhere\",\"event\":\"open\"},"
                        + "{\"lesson\":\"v3\",\"source\":\"x\",\"event\":\"open\"},"
                        + "{\"lesson\":\"v3\",\"event\":\"beat\",\"seconds\":-5}]}")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.index", contains(1, 2, 3))
                .body("rejected.code", contains("unknown-lesson", "unknown-source", "seconds-out-of-range"));
        assertThat(published.sum("opens", "v3")).isEqualTo(1);
    }

    @Test
    void whereNoEventMakesSenseItIsAProblem() {
        given().header("Accept-Language", "en")
                .body("{\"lesson\":\"nowhere\",\"event\":\"open\"}")
                .post("/api/v1/views")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("problems", hasSize(1))
                .body("problems[0].code", equalTo("unknown-lesson"))
                .body("problems[0].index", equalTo(0))
                .body("problems[0].message", equalTo("There is no such lesson"));
    }

    @Test
    void noJsonIsRefused() {
        send("{\"lesson\":").statusCode(400).body("type", equalTo("urn:airclass:unreadable"));
    }

    @Test
    void tenThousandEventsInAListAreRefusedWithAReason() {
        String event = "{\"lesson\":\"v1\",\"event\":\"open\"}";
        send("{\"events\":[" + String.join(",", Collections.nCopies(10_000, event)) + "]}")
                .statusCode(422)
                .body("problems[0].code", equalTo("too-many-events"));
    }

    @Test
    void tenMegabytesAreRefused() {
        send("{\"more\":\"" + "x".repeat(10_000_000) + "\"}")
                .statusCode(413)
                .body("problems[0].code", equalTo("too-large"));
    }

    @Test
    void everyEventIsAccountedFor() {
        long before = accounts.accepted();
        send("{\"events\":[{\"lesson\":\"v1\",\"event\":\"open\"},{\"lesson\":\"nowhere\",\"event\":\"open\"}]}")
                .statusCode(200);
        assertThat(accounts.accepted()).isEqualTo(before + 2);
        assertThat(accounts.accepted()).isEqualTo(accounts.counted() + accounts.spooled() + accounts.rejected());
        given().get("/q/metrics")
                .then()
                .body(containsString("airclass_views_rejected_total{reason=\"unknown-lesson\"}"));
    }

    @Test
    void robotsAreCountedApart() {
        given().header("User-Agent", BAIDU)
                .body("{\"lesson\":\"v4\",\"event\":\"open\"}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
        assertThat(published.sum("opens", "v4")).isZero();
        assertThat(published.sum("robot_opens", "v4")).isEqualTo(1);
        assertThat(viewers("v4").total()).isZero();
    }

    @Test
    void viewersAreDistinctDevicesBeforeAndAfterFolding() {
        for (String viewer : List.of("a", "b", "a", "c")) {
            send("{\"events\":[{\"lesson\":\"v5\",\"event\":\"open\",\"viewer\":\"" + viewer
                            + "\"},{\"lesson\":\"v6\",\"event\":\"open\",\"viewer\":\"a\"}]}")
                    .statusCode(204);
        }
        Visits.Viewers waiting = viewers("v5", "v6");
        assertThat(waiting.byLesson()).containsEntry("v5", 3L).containsEntry("v6", 1L);
        assertThat(waiting.total()).isEqualTo(3);

        folding.fold();
        assertThat(published.number("SELECT COUNT(*) FROM watching_journal")).isZero();
        assertThat(viewers("v5", "v6")).isEqualTo(waiting);

        send("{\"lesson\":\"v5\",\"event\":\"open\",\"viewer\":\"d\"}").statusCode(204);
        folding.fold();
        assertThat(viewers("v5", "v6").total()).isEqualTo(4);
    }

    @Test
    void whoseSchoolItIsSaysTheCookieOrTheEvent() {
        String school = adminJson()
                .body("{\"kind\": \"SCHOOL\", \"name\": \"观看计数小学\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().cookie("airclass-school", school)
                .body("{\"lesson\":\"v7\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"s1\"}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
        given().cookie("airclass-school", school)
                .body(
                        "{\"lesson\":\"v7\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"s2\",\"school\":\"elsewhere\"}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
        send("{\"lesson\":\"v7\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"s3\",\"school\":[1]}")
                .statusCode(204);
        given().redirects()
                .follow(false)
                .cookie("airclass-school", school)
                .get("/watch/v7/live")
                .then()
                .statusCode(302);
        assertThat(published.sum("opens", "v7")).isEqualTo(4);
        assertThat(published.number(
                        "SELECT SUM(opens) FROM watching_school_count WHERE lesson = 'v7' AND school = ?", school))
                .isEqualTo(2);
        assertThat(published.number("SELECT COUNT(DISTINCT school) FROM watching_school_viewers WHERE lesson = 'v7'"))
                .isEqualTo(1);
    }

    @Test
    void playsOfADeviceBeyondItsLimitAreCountedAndMarked() {
        String play = "{\"lesson\":\"v8\",\"source\":\"live\",\"event\":\"play\",\"viewer\":\"again and again\"}";
        send("{\"events\":[" + String.join(",", Collections.nCopies(103, play)) + "]}")
                .statusCode(204);
        assertThat(published.sum("plays", "v8")).isEqualTo(103);
        assertThat(published.sum("repeats", "v8")).isEqualTo(3);
    }

    @Test
    void manyAtOnceAreAllCounted() throws Exception {
        long before = published.sum("opens", "v1");
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int sender = i;
            sent.add(senders.submit(() -> {
                for (int n = 0; n < 20; n++) {
                    String viewer = sender + "-" + n;
                    String list = IntStream.range(0, 5)
                            .mapToObj(any -> "{\"lesson\":\"v1\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\""
                                    + viewer + "\"}")
                            .collect(Collectors.joining(","));
                    send("{\"events\":[" + list + "]}").statusCode(204);
                }
            }));
        }
        for (Future<?> sender : sent) {
            sender.get();
        }
        senders.shutdown();
        assertThat(published.sum("opens", "v1") - before).isEqualTo(8 * 20 * 5);
    }

    @Test
    void theContractIsDescribed() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/views'.post.responses.'204'.description", containsString("committed"));
    }

    @Test
    void aViewerWithoutAnIdIsGivenOneThatPagesCantRead() {
        send("{\"lesson\":\"v1\",\"event\":\"open\"}")
                .header(
                        "Set-Cookie",
                        matchesPattern("airclass_viewer=[\\w-]{22}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax"));
        String again = given().cookie("airclass_viewer", "known")
                .body("{\"lesson\":\"v1\",\"event\":\"open\"}")
                .post("/api/v1/views")
                .header("Set-Cookie");
        assertThat(again).isNull();
    }

    private Visits.Viewers viewers(String... lessons) {
        return visits.viewers(List.of(lessons), Views.DAY, Views.DAY.plusYears(50));
    }

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/views")
                .then();
    }
}
