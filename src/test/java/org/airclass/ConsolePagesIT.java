package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages beside the timetable: people, rules, terms, and what teachers have to confirm. */
@ExtendWith(Console.Started.class)
class ConsolePagesIT {

    private static final String PASSWORD = "a-password-of-ones-own";

    private final Console console;

    ConsolePagesIT(Console console) {
        this.console = console;
        console.put(
                "/api/v1/terms/pages",
                """
                {"name": "2054 春", "from": "2054-03-02", "to": "2054-07-03", "bellSchedules": [{"grades": [7], "blocks": [
                  {"period": 1, "start": "09:00", "end": "09:45"}, {"period": 2, "start": "10:00", "end": "10:30"}]}]}
                """);
    }

    @Test
    void whoIsAddedSignsInWithTheirOneTimePasswordAndThenTheirOwn() {
        console.post("/api/v1/organisations", "{\"kind\": \"SCHOOL\", \"name\": \"城北中学\"}");
        Page page = console.open("/people");
        Console.button(page.locator(".head"), "添加").click();
        Locator drawer = page.locator(".el-drawer");
        drawer.getByLabel("账号").fill("tao");
        drawer.getByLabel("姓名", new Locator.GetByLabelOptions().setExact(true)).fill("陶然");
        choose(drawer, "角色", "学校编辑");
        choose(drawer, "单位", "城北中学");
        Console.button(drawer, "保存").click();
        String once = page.locator(".el-dialog code").textContent();
        Console.button(page.locator(".el-dialog"), "都记下了").click();
        assertThat(row(page, "陶然")).containsText("还没改过初始密码");

        Page own = console.window();
        console.signIn(own, "tao", once, "/timetable");
        own.fill("[name=old]", once);
        own.fill("[name=fresh]", PASSWORD);
        own.fill("[name=again]", PASSWORD);
        own.press("[name=again]", "Enter");
        assertThat(own.locator(".who")).containsText("城北中学 · 陶然");
    }

    @Test
    void aSheetOfPeopleIsTakenButForTheRowWithABadCell() {
        Page page = console.open("/people");
        Console.button(page.locator(".head"), "用表格批量导入").click();
        Locator dialog = page.locator(".el-dialog");
        dialog.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "人员.csv", "text/csv", "账号,姓名,角色\nhe,何平,报表查阅\nsun,孙倩,校长\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog.locator(".note").first()).containsText("新增 1");
        assertThat(dialog.locator("tbody tr")).hasCount(1);
        assertThat(dialog.locator("tbody tr")).containsText("第 3 行 · C");
        assertThat(dialog.locator("tbody tr")).containsText("没有角色“校长”");
        Console.button(dialog, "写入").click();
        assertThat(page.locator(".el-dialog code")).hasCount(1);
        Console.button(page.locator(".el-dialog"), "都记下了").click();
        assertThat(row(page, "何平")).containsText("报表查阅");
        assertThat(row(page, "孙倩")).hasCount(0);
    }

    @Test
    void aPresetIsPutInForceAndItsBreachIsToldAtTheLesson() {
        lesson("太长的课", "2054-03-02", 1);
        Page page = console.open("/rules");
        Locator preset = page.locator(".preset").filter(having("北京 2020 年 3 月"));
        Console.button(preset, "启用").click();
        Console.button(page.locator(".el-drawer"), "保存并执行").click();
        assertThat(preset).containsText("已启用");
        page.navigate(console.url("/console/timetable?by=grade&key=7&week=2054-03-02"));
        page.locator("[data-lesson]").click();
        assertThat(page.locator(".why .note")).containsText(Pattern.compile("太长的课.*45 分钟"));
        assertThat(page.locator(".why .note small")).containsText("北京市教育委员会");
        page.navigate(console.url("/console/rules"));
        Console.button(page.locator(".set"), "停用").click();
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(page.locator(".set")).hasCount(0);
    }

    @Test
    void aTermsHolidayAndBellScheduleAreEdited() {
        Page page = console.open("/terms");
        choose(page.locator("main"), "学期", "2054 春");
        Locator blocks = page.locator(".block");
        assertThat(blocks).hasCount(2);
        blocks.last().locator("input").first().fill("10:5");
        Console.button(page.locator("fieldset"), "加一节").click();
        assertThat(blocks).hasCount(3);
        page.getByLabel("放假").click();
        page.locator(".el-date-table:visible td.available:not(.prev-month)")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*4\\s*$")))
                .click();
        Console.button(page.locator(".el-picker-panel__footer:visible"), "确定").click();
        Console.button(page.locator(".save"), "保存").click();
        assertThat(page.locator(".save")).containsText("学期已保存");
        console.admin()
                .get(console.url("/api/v1/terms/pages"))
                .then()
                .body("holidays", contains("2054-03-04"))
                .body("bellSchedules[0].blocks.start", contains("09:00", "10:05", "10:50"));
        page.navigate(console.url("/console/timetable?by=grade&key=7&week=2054-03-02"));
        // Until the terms are there no day is one of them.
        assertThat(page.locator(".h.off")).hasCount(1);
        assertThat(page.locator(".h.off")).containsText("放假");
    }

    @Test
    void aTeacherSeesWhatMovedAndWhatIsCancelledAndThePublisherSeesWhoHasNotConfirmed() {
        person("wei", "魏民", "{\"name\": \"魏民\"}");
        person("qi", "齐悦", "{\"name\": \"齐悦\"}");
        String moved = lesson("调动的课", "2054-03-09", 1, "魏民", "齐悦");
        String cancelled = lesson("停掉的课", "2054-03-10", 1, "魏民");
        publish();
        change(moved, "{\"date\": \"2054-03-11\"}");
        change(cancelled, "{\"cancelled\": true, \"cancelReason\": \"教师外出\"}");
        int edition = publish();

        Page teacher = console.window();
        console.signIn(teacher, "wei", PASSWORD, "/timetable");
        teacher.locator(".el-notification").click();
        Locator open = teacher.locator(".card").filter(having("请确认"));
        assertThat(open.locator("li").filter(having("调动的课")).first()).containsText("3/11");
        assertThat(open.locator("li").filter(having("停课原因"))).containsText("教师外出");
        Console.button(teacher.locator(".head"), "全部确认").click();
        assertThat(open).hasCount(0);
        assertThat(teacher.locator("nav a.on em")).hasCount(0);

        Page publisher = console.open("/publish/editions/" + edition);
        assertThat(row(publisher, "魏民")).containsText("2");
        assertThat(row(publisher, "齐悦")).containsText("调动的课");
        publisher.getByText("只看还没确认的").click();
        assertThat(row(publisher, "魏民")).hasCount(0);
        assertThat(row(publisher, "齐悦")).hasCount(1);
    }

    @Test
    void aTermThatIsNotSavedIsLeftByNoWayInSilence() {
        console.put(
                "/api/v1/terms/other",
                "{\"name\": \"2055 秋\", \"from\": \"2055-09-01\", \"to\": \"2056-01-20\", \"bellSchedules\": []}");
        Page page = console.open("/terms");
        choose(page.locator("main"), "学期", "2054 春");
        Locator name = page.getByLabel("名称").first();
        name.fill("改了名的学期");
        choose(page.locator("main"), "学期", "2055 秋");
        stay(page);
        page.getByText("人员", new Page.GetByTextOptions().setExact(true)).click();
        stay(page);
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("setTimeout(() => location.reload())");
        page.waitForCondition(() -> asked.contains("beforeunload"));
        assertThat(name).hasValue("改了名的学期");
        page.getByText("人员", new Page.GetByTextOptions().setExact(true)).click();
        Console.button(page.locator(".el-message-box:visible"), "不保存，离开").click();
        assertThat(page.locator("h1")).hasText("人员");
        console.admin().get(console.url("/api/v1/terms/pages")).then().body("name", equalTo("2054 春"));
    }

    private static void stay(Page page) {
        Console.button(page.locator(".el-message-box:visible"), "留下").click();
        assertThat(page.locator(".el-message-box")).isHidden();
        assertThat(page.getByLabel("名称").first()).hasValue("改了名的学期");
    }

    private void person(String username, String name, String teacher) {
        console.post(
                "/api/v1/staff",
                """
                {"username": "%s", "displayName": "%s", "role": "TEACHER", "organisation": "%s", "teacher": %s, "password": "%s"}
                """
                        .formatted(username, name, school(), teacher, PASSWORD));
    }

    private String school() {
        String known = console.admin().get(console.url("/api/v1/organisations")).path("find { it.name == '城南中学' }.id");
        return known != null
                ? known
                : console.post("/api/v1/organisations", "{\"kind\": \"SCHOOL\", \"name\": \"城南中学\"}");
    }

    private String lesson(String title, String date, int period, String... teachers) {
        String named =
                teachers.length == 0 ? "" : "{\"name\": \"" + String.join("\"}, {\"name\": \"", teachers) + "\"}";
        return console.post(
                "/api/v1/draft/lessons",
                """
                {"term": "pages", "date": "%s", "grades": [7], "period": %d, "subject": "数学", "title": "%s", "teachers": [%s]}
                """
                        .formatted(date, period, title, named));
    }

    private void change(String lesson, String fields) {
        console.admin()
                .body(fields)
                .patch(console.url("/api/v1/draft/lessons/" + lesson))
                .then()
                .statusCode(200);
    }

    private int publish() {
        return console.admin()
                .post(console.url("/api/v1/editions"))
                .then()
                .statusCode(201)
                .extract()
                .path("edition");
    }

    private static void choose(Locator within, String select, String option) {
        within.locator(".el-select:has([aria-label='" + select + "'])").click();
        within.page()
                .locator(".el-select-dropdown:visible .el-select-dropdown__item")
                .filter(having(option))
                .click();
    }

    private static Locator row(Page page, String text) {
        return page.locator("table.data tbody tr").filter(having(text));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
