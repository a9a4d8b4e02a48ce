package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicPagesTest {

    private static final String DAY_JSON = "/api/v1/programme?grade=4&date=2020-04-15";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Inject
    Programme programme;

    @Inject
    CurrentEdition current;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource dataSource;

    @TestHTTPResource("/")
    URI site;

    @Inject
    Forget forget;

    @BeforeEach
    void morning() {
        forget.everything();
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void dayIsAsTheContractSays() {
        given().get(DAY_JSON)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("edition", equalTo(programme.current().number()))
                .body("publishedAt", equalTo("2020-04-15T09:45:00+08:00"))
                .body("date", equalTo("2020-04-15"))
                .body("grade", equalTo(4))
                .body("gradeName", equalTo("四年级"))
                .body("lessons", hasSize(5))
                .body("lessons[1].id", equalTo("shuxue"))
                .body("lessons[1].period", equalTo(1))
                .body("lessons[1].start", equalTo("09:40"))
                .body("lessons[1].end", equalTo("10:05"))
                .body("lessons[1].subject", equalTo("数学"))
                .body("lessons[1].title", equalTo("小数的意义（一）"))
                .body("lessons[1].textbook", equalTo("北师大版"))
                .body("lessons[1].cancelled", is(false))
                .body("lessons[1].teachers[0].name", equalTo("王老师"))
                .body("lessons[1].teachers[0].school", equalTo("中心小学"))
                .body("lessons[1].sources[0].kind", equalTo("LIVE"))
                .body("lessons[1].sources[0].watch", equalTo("/watch/shuxue/live"))
                .body("lessons[1].sources[2].kind", equalTo("TV"))
                .body("lessons[1].sources[2].watch", nullValue())
                .body("lessons[3].cancelled", is(true))
                .body("handouts", hasSize(2))
                .body("handouts[0].sources[0].watch", equalTo("/watch/task/pdf"));
    }

    @Test
    void aWeekIsOnOnePage() {
        given().get("/grades/4/week")
                .then()
                .statusCode(200)
                .body(containsString("4月13日–4月19日"))
                .body(containsString("小数的意义（一）"))
                .body(containsString("没有课"));
        given().get("/grades/4/week?date=2020-04-19").then().body(containsString("4月13日–4月19日"));
        given().get("/grades/4/week?date=2020-02-30").then().statusCode(400);
        given().get("/grades/13/week").then().statusCode(400);
    }

    @Test
    void lessonsAreFoundByWords() {
        given().get("/search?q=小数").then().statusCode(200).body(containsString("/lessons/shuxue"));
        given().get("/search?q=小数&grade=5").then().statusCode(200).body(containsString("没有找到“小数”"));
        given().get("/search").then().statusCode(200).body(containsString("找一节课"));
        given().queryParam("q", "<script>")
                .get("/search")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
        given().queryParam("q", "很".repeat(61)).get("/search").then().statusCode(400);
    }

    @Test
    void aLessonIsTellingSearchEngines() {
        String page = given().get("/lessons/shuxue").asString();
        String json = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        JsonPath event = new JsonPath(json);
        assertThat(event.getString("'@type'")).isEqualTo("BroadcastEvent");
        assertThat(event.getString("startDate")).isEqualTo("2020-04-15T09:40:00+08:00");
        assertThat(event.getString("eventStatus")).endsWith("EventScheduled");
    }

    @Test
    void feedsAreForEverybody() {
        String etag = given().get("/grades/4.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(startsWith("BEGIN:VCALENDAR"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get("/grades/4.ics").then().statusCode(304);
        given().get("/grades/13.ics").then().statusCode(400);
        given().get("/changes.atom").then().statusCode(200).contentType("application/atom+xml");
        given().get("/changes.atom?grade=13").then().statusCode(400);
        given().get("/channels/none.xml").then().statusCode(404);
        for (Carried.Channel channel : programme.current().carried().channels()) {
            given().get("/channels/" + channel.code() + ".xml")
                    .then()
                    .statusCode(200)
                    .contentType("application/xml")
                    .body(containsString(channel.name()));
        }
    }

    @Test
    void dayWithoutLessonsIsAnEmptyList() {
        given().get("/api/v1/programme?grade=4&date=2020-05-01")
                .then()
                .statusCode(200)
                .body("lessons", hasSize(0))
                .body("handouts", hasSize(0));
    }

    @Test
    void withoutADateItIsToday() {
        given().get("/api/v1/programme?grade=4").then().body("date", equalTo("2020-04-15"));
        given().queryParam("grade", "四年级")
                .get("/api/v1/programme")
                .then()
                .statusCode(200)
                .body("grade", equalTo(4));
    }

    @Test
    void beforeTheFirstEditionThereIsEditionZero() {
        Edition shown = programme.current();
        current.replace(Index.NONE);
        try {
            given().get(DAY_JSON)
                    .then()
                    .statusCode(200)
                    .body("edition", equalTo(0))
                    .body("publishedAt", nullValue())
                    .body("lessons", hasSize(0));
            given().get("/grades/4").then().statusCode(200).body(containsString("课程表还没有发布"));
            given().get("/").then().statusCode(200);
        } finally {
            current.replace(shown);
        }
    }

    @Test
    void lessonTellsItsDateAndGrades() {
        given().get("/api/v1/lessons/shuxue")
                .then()
                .statusCode(200)
                .body("id", equalTo("shuxue"))
                .body("date", equalTo("2020-04-15"))
                .body("grades", equalTo(List.of(4)))
                .body("sources[0].watch", equalTo("/watch/shuxue/live"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/programme",
                "/api/v1/programme?grade=13",
                "/api/v1/programme?grade=0",
                "/api/v1/programme?grade=%E5%9B%9B%E7%8F%AD",
                "/api/v1/programme?grade=4&date=2020-02-30",
                "/api/v1/programme?grade=4&date=%2B999999999-12-31",
                "/api/v1/programme?grade=4&date=0000-01-01",
                "/api/v1/programme?grade=4&date=today",
                "/grades/13",
                "/grades/4?date=2020-13-01"
            })
    void unreadableQuestionIsRefusedInBothLanguages(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("type", startsWith("urn:airclass:"))
                .header("Content-Language", "zh");
        given().urlEncodingEnabled(false)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get(path)
                .then()
                .statusCode(400)
                .header("Content-Language", "en");
        given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/programme?grade=%zz",
                "/grades/%zz",
                "/grades/4?date=%",
                "/lessons/%00",
                "/grades/4;x=1",
                "/lessons/..%2f..%2fetc"
            })
    void brokenAddressIsTheCallersMistake(String path) throws Exception {
        try (java.net.Socket socket = new java.net.Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes());
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void unknownLessonIsNotFound() {
        given().get("/api/v1/lessons/none").then().statusCode(404).contentType("application/problem+json");
        given().header("Accept", BROWSER)
                .get("/lessons/none")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("没有这节课"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DAY_JSON, "/grades/4", "/lessons/shuxue", "/api/v1/lessons/shuxue", "/grades"})
    void knownVersionIsNotSentAgain(String path) {
        Response first = given().cookie("grade", "4").get(path);
        String etag = first.header("ETag");
        assertThat(etag).startsWith("\"e" + programme.current().number() + "-");
        assertThat(first.header("Cache-Control")).contains("max-age", "stale-if-error");
        for (String known : List.of(etag, "\"other\", " + etag, "W/" + etag, "*")) {
            Response again = given().header("If-None-Match", known).get(path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(etag);
            assertThat(again.asByteArray()).isEmpty();
        }
        given().header("If-None-Match", "\"e0-x\"").get(path).then().statusCode(200);
    }

    @Test
    void newEditionHasAnotherEtag() {
        String before = given().get(DAY_JSON).header("ETag");
        SampleDay.publish(programme, SampleDay.content(true));
        String after = given().get(DAY_JSON).header("ETag");
        assertThat(after).isNotEqualTo(before);
        given().header("If-None-Match", before).get(DAY_JSON).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {DAY_JSON, "/grades/4", "/lessons/shuxue", "/"})
    void headIsGetWithoutABody(String path) {
        Response get = given().get(path);
        Response head = given().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void theSmallestIsSentToWhoTakesIt() throws Exception {
        HttpResponse<byte[]> smallest = raw("/grades/4", "gzip, deflate, br");
        assertThat(smallest.headers().firstValue("Content-Encoding")).contains("br");
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(smallest.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(raw("/grades/4", "identity").body());
        }
    }

    @Test
    void gzipIsSentToWhoTakesIt() throws Exception {
        HttpResponse<byte[]> plain = raw("/grades/4", "identity");
        HttpResponse<byte[]> small = raw("/grades/4", "gzip, deflate");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(small.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(raw("/grades/4", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void firstViewIsSmall() throws Exception {
        int page = raw("/grades/4", "gzip").body().length;
        int styles = raw(styles(), "gzip").body().length;
        assertThat(page + styles).isLessThan(30 * 1024);
    }

    @Test
    void styleSheetIsKeptForever() {
        given().get(styles()).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void pageTurnsWhenALessonBegins() {
        given().get("/grades/4").then().body(containsString("href=\"/watch/shuxue/live\""));
        String before = given().get("/grades/4").header("ETag");
        clock.set(SampleDay.at("10:05"));
        String after = given().get("/grades/4").header("ETag");
        assertThat(after).isNotEqualTo(before);
        given().get("/grades/4").then().body(not(containsString("正在上课")));
    }

    @Test
    void hostileTitleIsText() {
        for (String path : List.of("/grades/4", "/lessons/yinyue")) {
            given().get(path)
                    .then()
                    .body(not(containsString("<script>")))
                    .body(containsString("&lt;script&gt;alert("))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void emptyDayNamesTheNextOneWithLessons() {
        given().get("/grades/4?date=2020-04-16")
                .then()
                .statusCode(200)
                .body(containsString("没有安排课程"))
                .body(containsString("/grades/4?date=2020-04-17"));
    }

    @Test
    void visitedGradeIsRemembered() {
        Response visit = given().get("/grades/4");
        assertThat(visit.header("Set-Cookie")).contains("grade=4", "HTTPOnly", "SameSite=Lax");
        assertThat(visit.header("Cache-Control")).contains("private");
        given().cookie("grade", "4")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("小数的意义"))
                .header("Cache-Control", containsString("private"));
        Response again = given().cookie("grade", "4").get("/grades/4");
        assertThat(again.header("Set-Cookie")).isNull();
        assertThat(again.header("Cache-Control")).contains("public");
        given().cookie("grade", "%00<x>").get("/").then().statusCode(200).body(containsString("你读几年级"));
    }

    @Test
    void guideNamesTheChannelsOfEachGrade() {
        given().get("/guide").then().statusCode(200).body(containsString("有线 504"));
    }

    @Test
    void unknownAddressIsTold() {
        given().header("Accept", BROWSER).get("/lessons").then().statusCode(not(equalTo(500)));
        given().get("/assets/none.css").then().statusCode(404);
    }

    @Test
    void askingCostsTheDatabaseNothing() {
        long before = dataSource.getMetrics().acquireCount();
        for (int i = 0; i < 100; i++) {
            given().get("/").then().statusCode(200);
            given().get("/grades/" + (1 + i % 12) + "?date=" + DAY.plusDays(i))
                    .then()
                    .statusCode(200);
            given().get("/lessons/shuxue").then().statusCode(200);
            given().get("/api/v1/programme?grade=4&date=" + DAY.plusDays(i))
                    .then()
                    .statusCode(200);
            given().get("/api/v1/lessons/shuxue").then().statusCode(200);
        }
        // Jobs of others may take a connection meanwhile; one in a hundred questions would be 5.
        assertThat(dataSource.getMetrics().acquireCount() - before).isLessThan(5);
        SampleDay.publish(programme, new Content(List.of(lesson("z").lesson()), List.of()));
        assertThat(dataSource.getMetrics().acquireCount())
                .as("the counter counts")
                .isGreaterThan(before);
    }

    private String styles() {
        String page = given().get("/grades").asString();
        return page.replaceFirst("(?s).*?<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<byte[]> raw(String path, String acceptEncoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
