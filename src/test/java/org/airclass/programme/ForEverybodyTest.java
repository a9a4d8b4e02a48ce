package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.airclass.Axe;
import org.airclass.TestDatabase;
import org.airclass.school.Grade;
import org.airclass.site.Transactions;
import org.airclass.streaming.ViewingGuide;
import org.airclass.streaming.ViewingGuides;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public page in each of its states, for who sees, hears or moves otherwise than most. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForEverybodyTest extends InChromium {

    private static final ViewingGuide GUIDE = new ViewingGuide(List.of(
            new ViewingGuide.Line("海州有线", "东城区", List.of(new Grade(4)), "504", "有线 504"),
            new ViewingGuide.Line("海州电信 IPTV", null, List.of(new Grade(4), new Grade(5)), "901", null)));

    /** A page at a time of the sample day. */
    private record Look(String time, String path) {}

    private static final List<Look> LOOKS = List.of(
            new Look("08:00", "/grades/4"),
            new Look("08:00", "/lessons/shuxue"),
            new Look("09:45", "/"),
            new Look("09:45", "/grades/4"),
            new Look("09:45", "/lessons/shuxue"),
            new Look("09:45", "/lessons/film"),
            new Look("09:45", "/grades/4/week"),
            new Look("09:45", "/grades/4/replays"),
            new Look("09:45", "/grades/9/replays"),
            new Look("09:45", "/grades/4?date=2020-04-18"),
            new Look("09:45", "/grades/9"),
            new Look("09:45", "/lessons/yingyu"),
            new Look("09:45", "/search?q=课"),
            new Look("09:45", "/search?q=没有的"),
            new Look("09:45", "/search"),
            new Look("09:45", "/guide"),
            new Look("09:45", "/lessons/none"),
            new Look("09:45", "/none"),
            new Look("16:30", "/grades/4"),
            new Look("16:30", "/lessons/kexue"),
            new Look("16:30", "/lessons/yuwen"),
            new Look("16:30", "/grades"));

    @Inject
    CurrentEdition current;

    @Inject
    ViewingGuides guides;

    @BeforeEach
    void everyState() {
        forget.everything();
        Transactions.run(() -> guides.put(GUIDE));
        List<PublishedLesson> lessons = new ArrayList<>(SampleDay.content(true).lessons());
        lessons.add(lesson("film")
                .at("09:30", "10:00")
                .about("美术", "用彩墨画鱼", null)
                .with(
                        new Source("one", SourceKind.LIVE, "线路一", "/sample/lesson.mp4"),
                        new Source("two", SourceKind.LIVE, "线路二", "/sample/lesson.mp4?two"))
                .lesson());
        lessons.add(lesson("off").grades(9).cancelled("停电").lesson());
        lessons.add(lesson("week").on(DAY.minusDays(7)).lesson());
        SampleDay.publish(programme, SampleDay.content(false));
        SampleDay.publish(
                programme, new Content(lessons, SampleDay.content(true).handouts()));
    }

    @AfterEach
    void nothingStays() {
        Transactions.run(() -> guides.put(ViewingGuide.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void axeFindsNothingWrong(int width, ColorScheme scheme) {
        try (BrowserContext window = window(width, scheme)) {
            Page page = window.newPage();
            SoftAssertions found = new SoftAssertions();
            for (Look look : LOOKS) {
                visit(page, look);
                found.assertThat(Axe.violations(page))
                        .as("%s at %s", look.path(), look.time())
                        .isEmpty();
            }
            current.replace(Index.NONE);
            visit(page, new Look("09:45", "/grades/4"));
            assertThat(page.content()).contains("课程表还没有发布");
            found.assertThat(Axe.violations(page))
                    .as("before the first edition")
                    .isEmpty();
            found.assertAll();
        }
    }

    @Test
    void axeFindsWhatIsWrong() {
        try (BrowserContext window = window(390, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            visit(page, new Look("09:45", "/grades/4"));
            page.evaluate(
                    """
                    () => {
                      document.querySelector('h1').style.color = '#ddd';
                      document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/none.png">');
                    }""");
            assertThat(Axe.violations(page))
                    .anySatisfy(found -> assertThat(found).startsWith("color-contrast"))
                    .anySatisfy(found -> assertThat(found).startsWith("image-alt"));
        }
    }

    @Test
    void nothingMovesByItself() {
        Browser.NewContextOptions still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext window = chromium.browser().newContext(still)) {
            Page page = window.newPage();
            for (Look look : LOOKS) {
                visit(page, look);
                assertThat(page.evaluate("document.getAnimations().length"))
                        .as(look.path())
                        .isEqualTo(0);
                assertThat(
                                page.evaluate(
                                        "[...document.querySelectorAll('*')].filter(e => {"
                                                + " const s = getComputedStyle(e);"
                                                + " return parseFloat(s.transitionDuration) > 0 || s.scrollBehavior === 'smooth'; }).length"))
                        .as(look.path())
                        .isEqualTo(0);
            }
        }
    }

    /** Also where letters are twice as large as they were drawn for. */
    @ParameterizedTest
    @CsvSource({"320, 16px", "390, 32px"})
    void nothingIsCutOffOnANarrowPhone(int width, String letters) {
        try (BrowserContext window = window(width, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            for (Look look : LOOKS) {
                visit(page, look);
                page.evaluate("size => { document.documentElement.style.fontSize = size; }", letters);
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as("%s at %s", look.path(), look.time())
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private void visit(Page page, Look look) {
        clock.set(SampleDay.at(look.time()));
        page.navigate(site.toString().replaceFirst("/$", "") + look.path());
    }

    private static BrowserContext window(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme));
    }
}
