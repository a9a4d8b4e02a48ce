package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The week under a hand: a band around several lessons, a finger on a tablet, and work that is not saved. */
@ExtendWith(Console.Started.class)
class ConsoleWeekIT {

    private static final String WEEK = "/timetable?by=grade&key=7&week=2055-03-01";

    private final Console console;

    ConsoleWeekIT(Console console) {
        this.console = console;
        console.put(
                "/api/v1/terms/week",
                """
                {"name": "2055 春", "from": "2055-03-01", "to": "2055-07-02", "bellSchedules": [{"grades": [7, 8], "blocks": [
                  {"period": 1, "start": "09:00", "end": "09:30"}, {"period": 2, "start": "09:50", "end": "10:20"}]}]}
                """);
    }

    @Test
    void aBandSelectsLessonsThatThenMoveTogetherAndComeBackInOneStep() {
        lesson("第一节", 7, "2055-03-01", 1, "王强");
        lesson("第二节", 7, "2055-03-01", 2, "陈静");
        lesson("不在其中", 7, "2055-03-05", 1, "马琳");
        Page page = console.open(WEEK);
        assertThat(page.locator("[data-lesson]")).hasCount(3);
        move(page, middle(page, "0-1"), 1);
        page.mouse().down();
        move(page, middle(page, "1-0"), 6);
        assertThat(page.locator(".band")).isVisible();
        page.mouse().up();
        assertThat(page.locator(".band")).hasCount(0);
        assertThat(page.locator(".lesson.selected")).hasCount(2);

        drag(page, "0-0", "0-2");
        assertThat(cell(page, "0-2")).containsText("第一节");
        assertThat(cell(page, "1-2")).containsText("第二节");
        awaitDates("2055-03-03", "2055-03-03", "2055-03-05");
        page.keyboard().press("Control+z");
        awaitDates("2055-03-01", "2055-03-01", "2055-03-05");
        assertThat(Console.button(page.locator("header"), "撤销").first()).isDisabled();
    }

    @Test
    void whileTheTermsAreFetchedNoDayLooksClosed() {
        lesson("第一节", 7, "2055-03-01", 1, "王强");
        Page page = console.window();
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/terms", held::add);
        console.signIn(page, "admin", Program.PASSWORD, WEEK);
        assertThat(page.locator(".week .el-skeleton")).isVisible();
        assertThat(page.locator("[role=grid]")).hasCount(0);
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/api/v1/terms");
        held.forEach(Route::resume);
        assertThat(page.locator("[data-lesson]")).hasCount(1);
        assertThat(page.locator(".week .el-skeleton")).hasCount(0);
        assertThat(page.locator(".cell.off")).hasCount(0);
    }

    @Test
    void placesSayInWordsWhereALessonDoesNotFit() {
        lesson("拖着的课", 7, "2055-03-01", 1, "王强");
        lesson("八年级的课", 8, "2055-03-02", 1, "王强");
        Page page = console.open(WEEK);
        move(page, middle(page, "0-0"), 1);
        page.mouse().down();
        move(page, middle(page, "0-2"), 6);
        assertThat(cell(page, "0-1")).hasAttribute("data-word", "✕ 不能放");
        assertThat(cell(page, "0-2")).hasAttribute("data-word", "✓ 可放");
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(cell(page, "0-1")).not().hasAttribute("data-word", Pattern.compile(".*"));
        awaitDates("2055-03-01", "2055-03-02");
    }

    @Test
    void aFingerThatStaysForAMomentMovesALesson() {
        lesson("平板上的课", 7, "2055-03-01", 1, "王强");
        Page page = console.window(
                new Browser.NewContextOptions().setViewportSize(820, 1180).setHasTouch(true));
        console.signIn(page, "admin", Program.PASSWORD, WEEK);
        assertThat(page.locator("[data-lesson]")).isVisible();
        CDPSession finger = page.context().newCDPSession(page);
        double[] from = middle(page, "0-0");
        double[] to = middle(page, "1-1");
        touch(finger, "touchStart", from[0], from[1]);
        assertThat(page.locator(".ghost")).isVisible();
        for (int step = 1; step <= 6; step++) {
            touch(finger, "touchMove", between(from[0], to[0], step), between(from[1], to[1], step));
        }
        assertThat(cell(page, "1-1")).hasClass(Pattern.compile(".*green.*"));
        touch(finger, "touchEnd");
        awaitDates("2055-03-02");
        assertThat(cell(page, "1-1")).containsText("平板上的课");
    }

    @Test
    void aWeekByTeacherBeginsWithTheListOfThem() {
        lesson("一节课", 7, "2055-03-01", 1, "王强");
        Page page = console.open("/timetable?by=teacher&week=2055-03-01");
        Locator busiest = page.locator("main li button").first();
        assertThat(busiest).containsText("王强");
        assertThat(busiest).containsText("本周 1 节");
        busiest.click();
        assertThat(page.locator("h1")).containsText("王强");
        assertThat(page.locator("[data-lesson]")).hasCount(1);
    }

    @Test
    void whatIsTypedIntoALessonIsNotLostInSilence() {
        lesson("原来的课题", 7, "2055-03-01", 1, "王强");
        Page page = console.open(WEEK);
        page.locator("[data-lesson]").dblclick();
        Locator title = page.locator(".el-drawer input[aria-label=课题]");
        title.fill("改到一半");
        page.keyboard().press("Escape");
        Console.button(page.locator(".el-message-box:visible"), "留下").click();
        assertThat(page.locator(".el-message-box")).hasCount(0);
        assertThat(title).hasValue("改到一半");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("setTimeout(() => location.reload())");
        page.waitForCondition(() -> asked.contains("beforeunload"));
        assertThat(title).hasValue("改到一半");
        page.keyboard().press("Escape");
        Console.button(page.locator(".el-message-box:visible"), "不保存，离开").click();
        assertThat(title).hasCount(0);
        assertThat(page.locator("[data-lesson]")).containsText("原来的课题");
    }

    private void lesson(String title, int grade, String date, int period, String teacher) {
        console.post(
                "/api/v1/draft/lessons",
                """
                {"term": "week", "date": "%s", "grades": [%d], "period": %d, "subject": "数学", "title": "%s",
                 "teachers": [{"name": "%s"}]}"""
                        .formatted(date, grade, period, title, teacher));
    }

    private void awaitDates(String... dates) {
        await().untilAsserted(() -> assertThat(console.admin()
                        .get(console.url("/api/v1/draft/lessons"))
                        .jsonPath()
                        .<String>getList("lessons.date"))
                .containsExactlyInAnyOrderElementsOf(List.of(dates)));
    }

    private static void drag(Page page, String from, String to) {
        move(page, middle(page, from), 1);
        page.mouse().down();
        move(page, middle(page, to), 8);
        assertThat(cell(page, to)).hasClass(Pattern.compile(".*green.*"));
        page.mouse().up();
    }

    private static Locator cell(Page page, String at) {
        return page.locator("[data-at='" + at + "']");
    }

    /** @param at row and column of the week, both from 0 */
    private static double[] middle(Page page, String at) {
        BoundingBox box = cell(page, at).boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private static void move(Page page, double[] to, int steps) {
        page.mouse().move(to[0], to[1], new Mouse.MoveOptions().setSteps(steps));
    }

    private static double between(double from, double to, int sixth) {
        return from + (to - from) * sixth / 6;
    }

    private static void touch(CDPSession finger, String type, double... at) {
        JsonArray points = new JsonArray();
        if (at.length > 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }
}
