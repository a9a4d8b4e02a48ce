package org.airclass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lesson in a browser that plays no HLS itself, as most did until 2025: the built program brings hls.js. */
@ExtendWith(Console.Started.class)
class PlayerEngineIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Console console;

    PlayerEngineIT(Console console) {
        this.console = console;
    }

    @Test
    void theEngineIsThereForEverybody() {
        given().get(console.url("/console/player/hls.js"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", containsString("public"))
                .body(containsString("Hls"));
    }

    @Test
    void aStreamPlaysAndTheNextTakesOverWithoutTheBrowsersHelp() {
        LocalDate today = LocalDate.now(SHANGHAI);
        console.put(
                "/api/v1/terms/now",
                "{\"name\": \"本周\", \"from\": \"%s\", \"to\": \"%s\", \"bellSchedules\": []}"
                        .formatted(today, today.plusDays(7)));
        String lesson = console.post(
                "/api/v1/draft/lessons",
                """
                {"term": "now", "date": "%s", "grades": [9], "start": "00:00", "end": "00:20", "subject": "物理", "title": "浮力",
                 "sources": [{"kind": "REPLAY", "label": "线路一", "url": "%s"}, {"kind": "REPLAY", "label": "线路二", "url": "%s"}]}"""
                        .formatted(today, console.url("/sample/gone.m3u8"), console.url("/sample/lesson.m3u8")));
        console.admin().post(console.url("/api/v1/editions")).then().statusCode(201);

        Page page = console.window();
        page.addInitScript(
                """
                const can = HTMLMediaElement.prototype.canPlayType;
                HTMLMediaElement.prototype.canPlayType = function (type) {
                  return type.includes('mpegurl') ? '' : can.call(this, type);
                };""");
        page.navigate(console.url("/lessons/" + lesson));
        Locator video = page.locator("video");
        video.evaluate("v => { v.muted = true; v.play().catch(() => {}); }");
        page.waitForCondition(() -> ((Number) video.evaluate("v => v.currentTime")).doubleValue() > 1);
        assertThat(page.evaluate("Hls.isSupported()")).isEqualTo(true);
        assertThat(video.evaluate("v => v.currentSrc")).asString().startsWith("blob:");
        assertThat(page.locator(".line").textContent()).contains("线路二");
    }
}
