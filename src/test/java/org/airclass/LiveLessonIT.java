package org.airclass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lesson as it goes on air, nothing faked: a live stream, the built program, a browser that finds the lesson among its
 * grade's, plays it for a minute and a half while its first line is cut, and the report afterwards.
 */
class LiveLessonIT {

    private static final int SECONDS = 95;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Program program;

    @AfterEach
    void end() throws InterruptedException {
        if (program != null && program.isAlive()) {
            program.stop();
        }
    }

    @Test
    void aLessonOnAirIsPlayedOnThroughACutAndCountedOnce() throws Exception {
        // A bureau where it is noon, so that the lesson lies within one day whenever this runs.
        ZonedDateTime utc = ZonedDateTime.now(ZoneOffset.UTC);
        ZonedDateTime now = utc.withZoneSameInstant(ZoneOffset.ofHours(12 - utc.getHour()));
        program = new Program(
                folder,
                Map.of("AIRCLASS_ZONE", now.getZone().getId(), "AIRCLASS_STREAMING_ALLOWED_NETWORKS", "127.0.0.1"));
        program.start();
        try (LiveStream stream = LiveStream.start(folder);
                Chromium chromium = Chromium.start()) {
            program.awaitReady();
            publishLessonNow(stream, now);
            watch(chromium, stream, now.toLocalDate());
        }
    }

    private void publishLessonNow(LiveStream stream, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        LocalTime start = now.toLocalTime().minusMinutes(5).withSecond(0).withNano(0);
        admin().body("""
                {"name": "今天", "from": "%s", "to": "%s"}""".formatted(day, day.plusDays(1)))
                .put(program.url("/api/v1/terms/today"))
                .then()
                .statusCode(201);
        admin().body(
                        """
                {"term": "today", "date": "%s", "start": "%s", "end": "%s", "grades": [7],
                 "subject": "数学", "title": "有理数的乘法", "teachers": [{"name": "王强"}], "sources": [
                   {"kind": "LIVE", "label": "线路一", "url": "%s"}, {"kind": "LIVE", "label": "线路二", "url": "%s"}]}"""
                                .formatted(
                                        day,
                                        start,
                                        start.plusMinutes(40),
                                        stream.addresses().get(0),
                                        stream.addresses().get(1)))
                .post(program.url("/api/v1/draft/lessons"))
                .then()
                .statusCode(201);
        admin().post(program.url("/api/v1/editions")).then().statusCode(201);
    }

    private void watch(Chromium chromium, LiveStream stream, LocalDate day) throws IOException {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(program.url("/grades/7"));
            page.getByText("有理数的乘法").first().click();
            Locator video = page.locator("video");
            // Counts what is seen on the screen, beside the player's own count.
            video.evaluate(
                    """
                    v => {
                      window.seen = 0;
                      let last = performance.now(), position = v.currentTime;
                      setInterval(() => {
                        const now = performance.now();
                        if (!v.paused && v.currentTime !== position) window.seen += (now - last) / 1000;
                        last = now;
                        position = v.currentTime;
                      }, 500);
                      v.muted = true;
                      v.play().catch(() => {});
                    }""");
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(seen(page)).as(state(page)).isGreaterThan(SECONDS / 2.0));
            String first = video.getAttribute("data-source");
            String lesson = page.locator("[data-lesson]").getAttribute("data-lesson");
            awaitState("线路一", "UP");
            stream.cutTheFirst();
            await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> !video.getAttribute("data-source")
                    .equals(first));
            awaitState("线路一", "DOWN");
            awaitState("线路二", "UP");
            given().get(program.url("/lessons/" + lesson + "/sources.json"))
                    .then()
                    .body("state", equalTo("ON_AIR"))
                    .body("sources.label", equalTo(List.of("线路二", "线路一")));
            given().get(program.url("/lessons/" + lesson)).then().body(containsString("线路一（暂时不通）"));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(180))
                    .untilAsserted(() -> assertThat(seen(page)).as(state(page)).isGreaterThan(SECONDS));
            double seen = seen(page);
            page.locator(".backs a").first().click();
            // The browser stays: what a page tells as it goes is sent after it has gone.
            reportSays(day, Duration.ofMillis((long) (seen * 1000)));
        }
    }

    /** As whoever watches over the streams sees it. */
    private void awaitState(String label, String state) {
        await("a state of " + label)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> admin().get(program.url("/api/v1/streams/health"))
                        .then()
                        .body("streams.find { it.label == '" + label + "' }.state", equalTo(state)));
    }

    /** What the player is at, for who has to find out why it stands. */
    private static String state(Page page) {
        return (String)
                page.locator("video")
                        .evaluate(
                                """
            v => [v.getAttribute('data-source'), v.currentSrc, 'ready ' + v.readyState, 'at ' + v.currentTime,
              v.paused ? 'paused' : 'playing', v.error && v.error.message, document.querySelector('.line').textContent].join(', ')""");
    }

    private static double seen(Page page) {
        page.waitForTimeout(200);
        return ((Number) page.evaluate("window.seen")).doubleValue();
    }

    private void reportSays(LocalDate day, Duration played) {
        double minutes = played.toMillis() / 60_000.0;
        String report = program.url("/api/v1/reports/lessons?from=" + day + "&to=" + day);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath row = admin().get(report).jsonPath();
            assertThat(row.getInt("rows[0].plays")).isEqualTo(1);
            assertThat(row.getDouble("rows[0].watchMinutes")).as(views()).isBetween(minutes * 0.9, minutes * 1.1);
        });
        admin().get(report)
                .then()
                .body("rows.size()", equalTo(1))
                .body("rows[0].opens", equalTo(1))
                .body("rows[0].plays", equalTo(1))
                .body("rows[0].viewers", equalTo(1));
    }

    /** The program's own account of the views it was sent. */
    private String views() {
        return given().get(program.url("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("airclass_views"))
                .collect(Collectors.joining("; "));
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", Program.PASSWORD).contentType(ContentType.JSON);
    }
}
