package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Watching over the streams of a lesson that is on air. */
@ExtendWith(Console.Started.class)
class ConsoleStreamsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MINUTES = 30;
    private static final double LOOKED_AT_MS = 60_000;

    private final Console console;

    ConsoleStreamsIT(Console console) {
        this.console = console;
    }

    @Test
    void aStreamThatIsInTroubleIsToldWithItsReasonAndCountedBesideItsEntry() {
        LocalDate today = LocalDate.now(SHANGHAI);
        LocalTime start = startOfALessonOnAir();
        console.put(
                "/api/v1/terms/now",
                "{\"name\": \"本周\", \"from\": \"%s\", \"to\": \"%s\", \"bellSchedules\": []}"
                        .formatted(today, today.plusDays(7)));
        console.post(
                "/api/v1/draft/lessons",
                """
                {"term": "now", "date": "%s", "grades": [7], "start": "%s", "end": "%s", "subject": "数学", "title": "正在上的课",
                 "sources": [{"kind": "LIVE", "label": "主线路", "url": "http://127.0.0.1:9/live.m3u8"}]}"""
                        .formatted(today, text(start), text(start.plusMinutes(MINUTES))));
        console.admin().post(console.url("/api/v1/editions")).then().statusCode(201);

        Page page = console.open("/streams");
        Locator stream = page.locator(".card", new Page.LocatorOptions().setHasText("正在上的课"))
                .locator("tbody tr");
        assertThat(stream).containsText("地址不允许", new LocatorAssertions.ContainsTextOptions().setTimeout(LOOKED_AT_MS));
        assertThat(stream).containsText("主线路");
        assertThat(stream).containsText("地址指向内网");
        assertThat(page.locator("nav a.on em")).hasText("1");
        assertThat(page.locator(".head .tag")).hasText("1 路有问题");
    }

    @Test
    void theNameOfALivePointsSignalIsEnteredBesideTheStreams() {
        LocalDate today = LocalDate.now(SHANGHAI);
        console.put(
                "/api/v1/terms/now",
                "{\"name\": \"本周\", \"from\": \"%s\", \"to\": \"%s\", \"bellSchedules\": []}"
                        .formatted(today, today.plusDays(7)));
        console.post(
                "/api/v1/draft/lessons",
                """
                {"term": "now", "date": "%s", "grades": [8], "start": "09:00", "end": "09:20", "subject": "数学",
                 "title": "来自直播点的课", "livePoint": "推流直播点"}"""
                        .formatted(today.plusDays(3)));

        Page page = console.open("/streams");
        Locator keys = page.locator("form.keys");
        Locator field = keys.getByLabel("推流直播点的推流名");
        assertThat(Console.button(keys, "保存")).isDisabled();
        field.fill(" live/p9 ");
        field.press("Enter");
        assertThat(keys).containsText("已保存");
        assertThat(field).hasValue("live/p9");
        console.admin()
                .get(console.url("/api/v1/live-points"))
                .then()
                .body("find { it.name == '推流直播点' }.streamKey", equalTo("live/p9"));

        page.reload();
        assertThat(field).hasValue("live/p9");
        field.fill("");
        Console.button(keys, "保存").click();
        assertThat(keys).containsText("已保存");
        console.admin()
                .get(console.url("/api/v1/live-points"))
                .then()
                .body("find { it.name == '推流直播点' }.streamKey", nullValue());
    }

    /** Ten minutes ago, or as early or late as the day allows. */
    private static LocalTime startOfALessonOnAir() {
        int now = LocalTime.now(SHANGHAI).toSecondOfDay() / 60;
        int last = 24 * 60 - 1 - MINUTES;
        return LocalTime.ofSecondOfDay(Math.max(0, Math.min(now - 10, last)) * 60L);
    }

    private static String text(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
