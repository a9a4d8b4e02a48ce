package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages in a real browser, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrowserTest extends InChromium {

    private static final Path PICTURES = Path.of("target", "pictures");

    @BeforeEach
    void forget() {
        forget.everything();
    }

    @Test
    void pupilFindsTheLessonThatIsOnNow() {
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
        try (BrowserContext context = phone(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.getByText("四年级").click();
            assertThat(page.url()).endsWith("/grades/4");
            assertThat(page.locator("h1").innerText()).contains("今天 4 节课");
            assertThat(page.locator("main section").locator("h2").first().innerText())
                    .isEqualTo("正在上课");
            assertThat(page.locator(".lesson").first().locator("h3").innerText())
                    .isEqualTo("小数的意义（一）");
            assertThat(page.locator("a.go").getAttribute("href")).isEqualTo("/watch/shuxue/live");
            assertThat(page.locator(".change:not(.news)").innerText()).contains("科学《电和我们的生活》改到 10:45 开始，主讲换为李老师（城东小学）");
            page.getByText("小数的意义（一）").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("小数的意义（一）");
            page.locator(".backs a").click();
            page.navigate(address("/"));
            assertThat(page.locator("h1").innerText()).contains("四年级");
        }
    }

    @Test
    void nothingIsWiderThanTheNarrowestPhone() {
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
        try (BrowserContext context = phone(320, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/",
                    "/grades/4",
                    "/grades/4?date=2020-04-18",
                    "/lessons/yinyue",
                    "/grades/4/week",
                    "/grades/4/replays",
                    "/grades",
                    "/search?q=小数",
                    "/guide",
                    "/none")) {
                page.navigate(address(path));
                Object width = page.locator("html").evaluate("e => e.scrollWidth");
                assertThat(((Number) width).intValue()).as(path).isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void aPrintedPageIsInkOnPaperWithoutButtons() {
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
        try (BrowserContext context = phone(720, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String path : List.of("/guide", "/grades/4", "/grades/4/week", "/lessons/yuwen")) {
                page.navigate(address(path));
                assertThat(page.locator("main").isVisible()).as(path).isTrue();
                assertThat(page.locator(".top nav:visible, .turns:visible, .screen:visible, .foot a:visible")
                                .count())
                        .as(path)
                        .isZero();
                assertThat(page.locator("h1").evaluate("e => getComputedStyle(e).color"))
                        .as(path)
                        .isEqualTo("rgb(0, 0, 0)");
                assertThat(page.locator("html").evaluate("e => getComputedStyle(e).backgroundColor"))
                        .as(path)
                        .isEqualTo("rgb(255, 255, 255)");
            }
            page.navigate(address("/guide"));
            assertThat(page.pdf().length).isGreaterThan(10_000);
        }
    }

    @Test
    void aLessonTellsItsTimeItsChannelAndItsPapers() {
        clock.set(SampleDay.at("08:00"));
        SampleDay.publish(programme);
        try (BrowserContext context = phone(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/lessons/shuxue"));
            assertThat(page.locator(".facts").innerText()).contains("4月15日 星期三", "09:40–10:05");
            assertThat(page.locator(".ways").first().innerText()).contains("直播 09:40 开始", "备用线路", "电视 有线 504");
            assertThat(page.locator(".handouts").innerText()).contains("4月15日 学习任务单", "居家锻炼：科学健身十八法");
            assertThat(page.locator(".handouts a").first().getAttribute("href")).isEqualTo("/watch/task/pdf");
        }
    }

    @Test
    void picturesForTheEye() {
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
        for (int width : List.of(390, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = phone(width, scheme)) {
                    Page page = context.newPage();
                    String suffix = "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                    picture(page, "/", "home" + suffix);
                    picture(page, "/grades/4", "day" + suffix);
                    picture(page, "/grades/4?date=2020-04-18", "empty" + suffix);
                    picture(page, "/grades/4/week", "week" + suffix);
                    picture(page, "/search?q=课", "search" + suffix);
                    picture(page, "/grades/4/replays", "replays" + suffix);
                    picture(page, "/guide", "guide" + suffix);
                    picture(page, "/lessons/yuwen", "lesson" + suffix);
                    picture(page, "/lessons/none", "none" + suffix);
                }
            }
        }
        assertThat(PICTURES.resolve("day-390-light.png")).isNotEmptyFile();
    }

    private void picture(Page page, String path, String file) {
        page.navigate(address(path));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
    }

    private BrowserContext phone(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme));
    }

    private String address(String path) {
        return site.toString().replaceFirst("/$", "") + path;
    }
}
