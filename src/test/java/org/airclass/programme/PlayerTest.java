package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lesson page tells while a film plays in it. The browser's clock is wound; the film is real. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlayerTest extends InChromium {

    @BeforeEach
    void aLessonWithAFilm() {
        forget.everything();
        clock.set(SampleDay.at("12:00"));
        Content content = new Content(
                List.of(lesson("film")
                        .with(new Source("vod", SourceKind.REPLAY, "回看", "/sample/lesson.mp4"))
                        .lesson()),
                List.of());
        SampleDay.publish(programme, content);
    }

    @Test
    void anOpeningAPlayAndTheSecondsPlayedAreTold() {
        double before = counted();
        List<String> told;
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            // Playwright does not see beacons; they go on to the server all the same.
            page.addInitScript(
                    """
                    window.told = [];
                    const send = navigator.sendBeacon.bind(navigator);
                    navigator.sendBeacon = (url, body) => { told.push(body); return send(url, body); };""");
            page.clock().install();
            page.navigate(site + "lessons/film");
            assertThat(told(page)).singleElement().asString().contains("\"event\":\"open\"");
            // From here on time passes only as the test lets it, however long the browser takes.
            page.clock().pauseAt(Date.from(Instant.now().plusSeconds(60)));
            page.clock().runFor(30_000);
            assertThat(told(page)).hasSize(1);

            page.locator("video").evaluate("v => { v.muted = true; return v.play(); }");
            page.waitForCondition(() -> (Integer) page.locator("video").evaluate("v => v.readyState") >= 3);
            page.clock().runFor(9_000);
            assertThat(told(page)).hasSize(1);
            page.clock().runFor(2_000);
            assertThat(told(page)).hasSize(2).last().asString().contains("\"event\":\"play\"");
            page.clock().runFor(70_000);
            assertThat(told(page)).last().asString().contains("\"event\":\"beat\"");
            page.locator("video").evaluate("v => v.pause()");
            page.evaluate("window.dispatchEvent(new Event('pagehide'))");
            told = told(page);
            assertThat(told).last().asString().contains("\"last\":true");
        }
        assertThat(told).allSatisfy(body -> assertThat(body).contains("\"lesson\":\"film\"", "\"source\":\"vod\""));
        int seconds = told.stream()
                .filter(body -> body.contains("\"beat\""))
                .mapToInt(body -> Integer.parseInt(body.replaceAll(".*\"seconds\":(\\d+).*", "$1")))
                .sum();
        assertThat(seconds).isBetween(78, 83);
        int events = told.size();
        await().untilAsserted(() -> assertThat(counted() - before).isEqualTo(events));
    }

    @Test
    void theNextSourceTakesOverWhereOneFails() {
        Content content = new Content(
                List.of(lesson("film")
                        .with(
                                new Source("one", SourceKind.REPLAY, "线路一", "/sample/gone.mp4"),
                                new Source("two", SourceKind.REPLAY, "线路二", "/sample/lesson.mp4"))
                        .lesson()),
                List.of());
        SampleDay.publish(programme, content);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "lessons/film");
            page.locator("video").evaluate("v => { v.muted = true; v.play().catch(() => {}); }");
            page.waitForCondition(() -> (Integer) page.locator("video").evaluate("v => v.readyState") >= 3);
            assertThat(page.locator("video").getAttribute("data-source")).isEqualTo("two");
            assertThat(page.locator(".line").textContent()).contains("线路二");
            assertThat(page.locator("video").evaluate("v => v.paused")).isEqualTo(false);
        }
    }

    @Test
    void whenEverySourceFailsItIsSaid() {
        Content content = new Content(
                List.of(lesson("film")
                        .with(new Source("one", SourceKind.REPLAY, "线路一", "/sample/gone.mp4"))
                        .lesson()),
                List.of());
        SampleDay.publish(programme, content);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "lessons/film");
            page.locator("video").evaluate("v => { v.muted = true; v.play().catch(() => {}); }");
            page.locator(".line").waitFor();
            assertThat(page.locator(".line").textContent()).contains("各条线路暂时都连不上");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(Page page) {
        return (List<String>) page.evaluate("told");
    }

    /** Events that the server has committed so far. */
    private static double counted() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("airclass_views_counted"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
