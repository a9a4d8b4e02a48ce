package org.airclass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as it is built into the program, in a browser: the way in, the week, the keyboard, two people on one lesson. */
@ExtendWith(Console.Started.class)
class ConsoleIT {

    private static final String WEEK = "/console/timetable?by=grade&key=7&week=2026-03-02";

    private final Console console;
    private Page page;

    ConsoleIT(Console console) {
        this.console = console;
        console.put(
                "/api/v1/terms/spring",
                """
                {"name": "2026 春", "from": "2026-03-02", "to": "2026-07-03", "bellSchedules": [{"grades": [7, 8], "blocks": [
                  {"period": 1, "start": "09:00", "end": "09:30"}, {"period": 2, "start": "09:50", "end": "10:20"}]}]}
                """);
    }

    @Test
    void itsFilesAreOpenAndKeptByBrowsers() {
        String index = given().get(console.url("/console/any/page"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .extract()
                .asString();
        Matcher script = Pattern.compile("src=\"(/console/assets/[^\"]+)\"").matcher(index);
        assertThat(script.find()).isTrue();
        given().header("Accept-Encoding", "gzip")
                .get(console.url(script.group(1)))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Encoding", equalTo("gzip"))
                .header("Content-Type", startsWith("text/javascript"));
        given().get(console.url("/console/assets/..%2findex.html")).then().statusCode(401);
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInAndBack() {
        page = console.window();
        page.navigate(console.url(WEEK));
        page.waitForURL("**/sign-in?next=**");
        page.fill("[name=username]", "admin");
        page.fill("[name=password]", Program.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + WEEK);
        PlaywrightAssertions.assertThat(heading("七年级")).isVisible();
    }

    @Test
    void aLessonGoesByKeysIntoAClashAndAwayAndBack() {
        lesson("七年级课", 7, "2026-03-02", 1, "王强");
        lesson("八年级课", 8, "2026-03-03", 1, "王强");
        week();
        Locator lesson = page.locator("[data-lesson]");
        lesson.focus();
        page.keyboard().press("m");
        PlaywrightAssertions.assertThat(cell(0, 2)).hasClass(Pattern.compile(".*green.*"));
        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(cell(0, 1)).hasClass(Pattern.compile(".*red.*"));
        PlaywrightAssertions.assertThat(page.locator(".why")).containsText("王强老师已有课");
        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(page.locator(".why")).containsText("可以放，没有冲突");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(cell(0, 2).locator("[data-lesson]")).hasCount(1);
        awaitDate("七年级课", "2026-03-04");
        page.keyboard().press("Control+z");
        awaitDate("七年级课", "2026-03-02");
        PlaywrightAssertions.assertThat(cell(0, 0).locator("[data-lesson]")).hasCount(1);
        page.keyboard().press("Control+y");
        awaitDate("七年级课", "2026-03-04");
    }

    @Test
    void whatTwoPeopleDidToOneLessonIsLaidSideBySide() {
        String id = lesson("原来的课题", 7, "2026-03-02", 1, "王强");
        week();
        page.locator("[data-lesson]").dblclick();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("课题"))
                .fill("我的课题");
        console.admin()
                .body("{\"title\": \"对方的课题\", \"textbook\": \"人教版\"}")
                .patch(console.url("/api/v1/draft/lessons/" + id))
                .then()
                .statusCode(200);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        Locator merge = page.getByRole(AriaRole.DIALOG).filter(new Locator.FilterOptions().setHasText("刚改过这节课"));
        PlaywrightAssertions.assertThat(merge).containsText("对方的：对方的课题");
        merge.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        PlaywrightAssertions.assertThat(page.locator("[data-lesson]")).containsText("我的课题");
        awaitDate("我的课题", "2026-03-02");
        console.admin().get(console.url("/api/v1/draft/lessons/" + id)).then().body("textbook", equalTo("人教版"));
    }

    private void week() {
        page = console.open(WEEK.substring("/console".length()));
        PlaywrightAssertions.assertThat(page.locator("[data-lesson]").first()).isVisible();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private Locator cell(int row, int column) {
        return page.locator("[data-at='%d-%d']".formatted(row, column));
    }

    private void awaitDate(String title, String date) {
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(console.admin()
                        .get(console.url("/api/v1/draft/lessons"))
                        .jsonPath()
                        .getString("lessons.find { it.title == '" + title + "' }.date"))
                .isEqualTo(date));
    }

    private String lesson(String title, int grade, String date, int period, String teacher) {
        return console.admin()
                .body(
                        """
                        {"term": "spring", "date": "%s", "grades": [%d], "period": %d, "subject": "数学", "title": "%s",
                         "teachers": [{"name": "%s"}]}
                        """
                                .formatted(date, grade, period, title, teacher))
                .post(console.url("/api/v1/draft/lessons"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
