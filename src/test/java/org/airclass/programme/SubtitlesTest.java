package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said can be read on a film that plays, wherever its subtitles lie. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubtitlesTest extends InChromium {

    private static final String VTT =
            """
            WEBVTT

            00:00.000 --> 00:59.000
            %s
            """;

    private static HttpServer elsewhere;

    @BeforeAll
    static void open() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", SubtitlesTest::answer);
        elsewhere.start();
    }

    @AfterAll
    static void close() {
        if (elsewhere != null) {
            elsewhere.stop(0);
        }
    }

    @BeforeEach
    void noon() {
        forget.everything();
        clock.set(SampleDay.at("12:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/lesson.mp4", "/sample/lesson.m3u8"})
    void whatIsSaidIsShownOverTheFilm(String film) {
        publish(source("one", film, "/hello.vtt"));
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = play(context);
            awaitCue(page, "hello");
            // Still, and without its buttons, the picture differs by the words alone.
            page.locator("video").evaluate("v => { v.pause(); v.controls = false; v.currentTime = 2; }");
            page.waitForCondition(() -> (Boolean)
                    page.locator("video").evaluate("v => !v.seeking && v.readyState >= 2 && v.currentTime === 2"));
            byte[] shown = shown(page, "showing");
            assertThat(shown(page, "hidden")).isNotEqualTo(shown);
            assertThat(shown(page, "showing")).isEqualTo(shown);
        }
    }

    @Test
    void theNextSourceBringsItsOwn() {
        publish(source("one", "/sample/gone.mp4", "/first.vtt"), source("two", "/sample/lesson.mp4", "/second.vtt"));
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = play(context);
            awaitCue(page, "second");
            assertThat(page.locator("video track").count()).isEqualTo(1);
        }
    }

    @Test
    void aFilmWhoseSubtitlesAreGonePlaysWithoutThem() {
        publish(source("one", "/sample/lesson.mp4", "/gone"));
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.waitForResponse("**/gone", () -> play(page));
            page.waitForCondition(() -> (Boolean) page.locator("video").evaluate("v => v.currentTime > 0.5"));
            assertThat(page.locator("video").evaluate("v => v.textTracks.length"))
                    .isEqualTo(0);
        }
    }

    private void publish(Source... sources) {
        SampleDay.publish(
                programme, new Content(List.of(lesson("film").with(sources).lesson()), List.of()));
    }

    private static Source source(String id, String film, String subtitles) {
        String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + subtitles;
        return new Source(id, SourceKind.REPLAY, "回看", film, address);
    }

    private Page play(BrowserContext context) {
        Page page = context.newPage();
        play(page);
        return page;
    }

    private void play(Page page) {
        page.navigate(site + "lessons/film");
        page.locator("video").evaluate("v => { v.muted = true; v.play().catch(() => {}); }");
    }

    private static void awaitCue(Page page, String words) {
        page.waitForCondition(() -> words.equals(page.locator("video")
                .evaluate(
                        "v => [...v.textTracks].filter(t => t.mode === 'showing').flatMap(t => [...t.activeCues || []])"
                                + ".map(cue => cue.text).join()")));
    }

    private static byte[] shown(Page page, String mode) {
        page.locator("video").evaluate("(v, mode) => { [...v.textTracks].forEach(t => t.mode = mode); }", mode);
        return page.locator("video").screenshot();
    }

    /** A file server of a school's: whoever may read it says so. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            if (!path.endsWith(".vtt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = VTT.formatted(path.substring(1, path.length() - ".vtt".length()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/vtt");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
