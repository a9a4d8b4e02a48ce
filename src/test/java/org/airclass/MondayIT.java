package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.airclass.MondayOffice.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bureau's Monday, at the console of the built program: a school brings its sheet, puts right what is wrong with it,
 * moves a lesson out of a clash and hands the week in; the district and the bureau approve; it is published, changed,
 * published again, and taken back.
 */
class MondayIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Chromium chromium;
    private Program program;
    private MondayOffice office;

    @BeforeEach
    void begin() throws Exception {
        chromium = Chromium.start();
        program = new Program(folder, Map.of());
        program.start();
        program.awaitReady();
        office = new MondayOffice(program);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (chromium != null) {
            chromium.close();
        }
        if (program != null && program.isAlive()) {
            program.stop();
        }
    }

    @Test
    void aSheetBecomesAnEdition() {
        try (BrowserContext school = window()) {
            Page page = signIn(school, Person.EDITOR);
            importTheSheet(page);
            moveTheLessonOutOfTheClash(page);
            handInTheWeek(page);
        }
        try (BrowserContext district = window()) {
            approveAll(signIn(district, Person.REVIEWER), "console-review.png");
        }
        try (BrowserContext bureau = window()) {
            Page page = signIn(bureau, Person.PUBLISHER);
            approveAll(page, null);
            publish(page, 1);
            assertThat(office.publishedStart("有理数的乘法")).isEqualTo("09:50");

            open(page, "/timetable?by=grade&key=7&week=" + office.monday());
            drag(page, "1-1", "2-1", null);
            open(page, "/publish");
            assertThat(page.locator("table.data").first()).containsText("调课");
            assertThat(page.locator(".checks")).containsText("可以发布");
            picture(page, "console-publish.png");
            publish(page, 2);
            assertThat(office.publishedStart("有理数的乘法")).isEqualTo("10:40");

            restore(page, 1);
            assertThat(office.publishedStart("有理数的乘法")).isEqualTo("09:50");
        }
    }

    /** Two rows can't be used, and a column goes by a name of the school's own. */
    private void importTheSheet(Page page) {
        open(page, "/imports");
        page.locator("input[type=file]").setInputFiles(sheet("周一.csv", office.sheetWithTwoBadRows()));
        Locator problems = page.locator("table.data tbody tr").filter(new Locator.FilterOptions().setHasText("不能用"));
        assertThat(problems).hasCount(2);
        assertThat(problems.last()).containsText("13月2日");
        assertThat(problems.first().locator(".cell.bad")).containsText("七年纪");
        assertThat(problems.first()).containsText("七年纪");
        picture(page, "console-import.png");

        page.getByRole(AriaRole.TAB, tab("列的对应")).click();
        Locator column = page.locator("tr").filter(new Locator.FilterOptions().setHasText(MondayOffice.OWN_HEADER));
        column.locator(".el-select").click();
        page.locator(".el-select-dropdown:visible .el-select-dropdown__item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^课题$")))
                .click();
        String before = page.url();
        page.getByText("按新的对应再读一次").click();
        page.waitForURL(address -> !address.equals(before));
        assertThat(problems).hasCount(2);
        page.getByRole(AriaRole.TAB, tab("变动")).click();
        assertThat(page.locator("table.data").last()).containsText("有理数的乘法");

        FileChooser chooser =
                page.waitForFileChooser(() -> page.getByText("换成改好的文件").click());
        chooser.setFiles(sheet("周一改好.csv", office.correctedSheet()));
        assertThat(page.locator("h1")).containsText("周一改好.csv");
        assertThat(page.locator("dl .bad")).hasCount(0);
        page.getByText("写入草稿").click();
        confirm(page);
        assertThat(page.locator(".note.good")).containsText("写入草稿");
        assertThat(office.draftLessons()).isEqualTo(6);
    }

    /** 王强 teaches grade 8 on Wednesday at 09:50: the reason is beside the week before anything is written. */
    private void moveTheLessonOutOfTheClash(Page page) {
        open(page, "/timetable?by=grade&key=7&week=" + office.monday());
        drag(page, "1-0", "1-1", () -> {
            over(page, "1-2");
            assertThat(page.locator(".why .clash").first()).containsText(Pattern.compile("王强.*已有课.*一次函数"));
            picture(page, "console-clash.png");
        });
        assertThat(cell(page, "1-1")).containsText("有理数的乘法");
        assertThat(office.draftDay("有理数的乘法"))
                .isEqualTo(office.monday().plusDays(1).toString());
    }

    private void handInTheWeek(Page page) {
        open(page, "/timetable?by=all&week=" + office.monday());
        assertThat(page.locator("[data-lesson]")).hasCount(6);
        page.getByText("提交审核").click();
        assertThat(page.locator(".el-message").last()).containsText("已提交 6 节课");
    }

    private void approveAll(Page page, String file) {
        open(page, "/review");
        assertThat(page.locator("section.day li")).hasCount(6);
        page.getByText("全选").click();
        if (file != null) {
            picture(page, file);
        }
        page.locator(".tools .el-button--primary").click();
        assertThat(page.locator(".el-message").last()).containsText("6 节课已通过");
    }

    private void publish(Page page, int edition) {
        open(page, "/publish");
        page.getByText("现在发布").click();
        confirm(page);
        assertThat(page.locator("h1")).containsText("现在是第 " + edition + " 版");
    }

    private void restore(Page page, int edition) {
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("恢复这一版"));
        row.filter(new Locator.FilterOptions().setHas(page.locator("a[href$='/editions/" + edition + "']")))
                .locator("button")
                .click();
        confirm(page);
        assertThat(page.locator("h1")).containsText("现在是第 3 版");
        assertThat(page.locator("main")).containsText("恢复自第 " + edition + " 版");
    }

    /** @param onTheWay with the lesson in hand, before it is carried on to its place; null for nothing */
    private void drag(Page page, String from, String to, Runnable onTheWay) {
        Locator lesson = cell(page, from).locator("[data-lesson]").first();
        assertThat(lesson).isVisible();
        BoundingBox box = lesson.boundingBox();
        page.mouse().move(box.x + 30, box.y + 12);
        page.mouse().down();
        if (onTheWay != null) {
            onTheWay.run();
        }
        over(page, to);
        assertThat(cell(page, to)).hasClass(Pattern.compile(".*\\b(green|amber)\\b.*"));
        page.waitForResponse(MondayIT::isWrite, () -> page.mouse().up());
        assertThat(cell(page, to).locator("[data-lesson]")).hasCount(1);
        assertThat(cell(page, from).locator("[data-lesson]")).hasCount(0);
    }

    /** The week shows a lesson in its new place before the draft has it. */
    private static boolean isWrite(Response answer) {
        return answer.url().contains("/api/v1/draft/")
                && !answer.url().endsWith("/checks")
                && !answer.request().method().equals("GET");
    }

    private static void over(Page page, String at) {
        BoundingBox box = cell(page, at).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(8));
    }

    /** @param at row and column of the week, both from 0 */
    private static Locator cell(Page page, String at) {
        return page.locator("[data-at='" + at + "']");
    }

    private static Page.GetByRoleOptions tab(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static void confirm(Page page) {
        page.locator(".el-message-box__btns .el-button--primary").click();
    }

    private static FilePayload sheet(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private BrowserContext window() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
    }

    private Page signIn(BrowserContext window, Person person) {
        Page page = window.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate(program.url("/console/"));
        page.fill("[name=username]", person.username());
        page.fill("[name=password]", MondayOffice.PASSWORD);
        page.press("[name=password]", "Enter");
        assertThat(page.locator(".who")).containsText(person.displayName());
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(program.url("/console" + path));
    }

    private static void picture(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(PICTURES.resolve(file)));
    }
}
