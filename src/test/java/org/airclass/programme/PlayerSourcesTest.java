package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.airclass.TestDatabase;
import org.airclass.streaming.StreamState;
import org.airclass.streaming.StreamStates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open lesson page while its streams come and go. It is never loaded again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlayerSourcesTest extends InChromium {

    private static final String ONE = "/sample/lesson.mp4?one";
    private static final String TWO = "/sample/lesson.mp4?two";
    private static final String FILM = "/sample/lesson.mp4?film";

    @Inject
    Event<StreamStates> streams;

    private BrowserContext context;

    @BeforeEach
    void aLessonOnAir() {
        forget.everything();
        streams.fire(StreamStates.NONE);
        clock.set(SampleDay.at("09:10"));
        context = chromium.browser().newContext();
    }

    @AfterEach
    void reset() {
        context.close();
        streams.fire(StreamStates.NONE);
    }

    @Test
    void aLineThatIsDownIsLeftBeforeAnybodyPlaysIt() {
        publish(live("one", "线路一", ONE), live("two", "线路二", TWO));
        Page page = visit();
        assertThat(source(page)).isEqualTo("one");
        askedWhile(page, () -> streams.fire(states(StreamState.DOWN, ONE)));
        page.waitForCondition(() -> source(page).equals("two"));
        assertThat(page.locator(".line").textContent()).contains("线路二");
        assertThat(page.evaluate("window.first")).isEqualTo(true);
        assertThat(page.locator("video").evaluate("v => v.paused")).isEqualTo(true);
    }

    @Test
    void whoSeesAMovingPictureStaysWithIt() {
        publish(live("one", "线路一", ONE), live("two", "线路二", TWO));
        Page page = visit();
        page.locator("video").evaluate("v => { v.muted = true; v.loop = true; return v.play(); }");
        askedWhile(page, () -> streams.fire(states(StreamState.DOWN, ONE)));
        page.waitForTimeout(4_000);
        assertThat(source(page)).isEqualTo("one");
        assertThat(page.locator("video").evaluate("v => v.paused")).isEqualTo(false);
    }

    @Test
    void whoSitsBeforeALessonThatIsOverIsToldSo() {
        publish(live("one", "线路一", ONE));
        Page page = visit();
        page.locator("video").evaluate("v => { v.muted = true; return v.play(); }");
        page.waitForCondition(() -> (Integer) page.locator("video").evaluate("v => v.readyState") >= 3);
        clock.set(SampleDay.at("09:26"));
        askedWhile(page, () -> page.locator("video").evaluate("v => { v.currentTime = v.duration - 0.2; }"));
        page.locator(".line:has-text('课已经上完，回看放出后在这里看')").waitFor();
    }

    @Test
    void aBroadcastThatIsOverLeadsToItsRecordingOnTheSamePage() {
        publish(live("one", "线路一", ONE), new Source("film", SourceKind.REPLAY, "回看", FILM));
        Page page = visit();
        page.locator("video").evaluate("v => { v.muted = true; return v.play(); }");
        page.waitForCondition(() -> (Integer) page.locator("video").evaluate("v => v.readyState") >= 3);
        streams.fire(new StreamStates(Map.of(ONE, StreamState.DOWN), Map.of(ONE, clock.instant())));
        askedWhile(page, () -> page.locator("video").evaluate("v => { v.currentTime = v.duration - 0.2; }"));
        page.waitForCondition(() -> source(page).equals("film"));
        assertThat(page.locator(".line").textContent()).contains("直播已结束");
        assertThat(page.locator("video").evaluate("v => v.paused"))
                .as("a recording begins when somebody wants it")
                .isEqualTo(true);
        assertThat(page.evaluate("window.first")).isEqualTo(true);
    }

    /** The page asks soon: chance is taken out of its jitter. */
    private Page visit() {
        Page page = context.newPage();
        page.addInitScript("Math.random = () => -0.4;");
        page.navigate(site + "lessons/film");
        page.evaluate("window.first = true");
        return page;
    }

    private static void askedWhile(Page page, Runnable happens) {
        Response asked = page.waitForResponse("**/sources.json", happens);
        assertThat(asked.status()).isEqualTo(200);
    }

    private static String source(Page page) {
        return page.locator("video").getAttribute("data-source");
    }

    private static StreamStates states(StreamState state, String address) {
        return new StreamStates(Map.of(address, state), Map.of());
    }

    private static Source live(String id, String label, String address) {
        return new Source(id, SourceKind.LIVE, label, address);
    }

    private void publish(Source... sources) {
        SampleDay.publish(
                programme, new Content(List.of(lesson("film").with(sources).lesson()), List.of()));
    }
}
