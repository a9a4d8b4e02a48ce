package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.airclass.EveningWindows.confirm;
import static org.airclass.EveningWindows.having;
import static org.airclass.EveningWindows.picture;
import static org.airclass.EveningWindows.row;
import static org.airclass.EveningWindows.save;
import static org.airclass.EveningWindows.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bureau's evening, at the console of the built program with the sample city in it: the day is looked at down to a minute
 * of a lesson, a school says that it is nil, three levels sign, a figure is put right, an operator's figures come in beside
 * those counted here, and what goes out as a file is opened by other programs.
 */
class EveningIT {

    private static final byte[] EVIDENCE = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final ZoneOffset zone = EveningOffice.zone();
    private EveningWindows windows;
    private Program program;
    private EveningOffice office;

    @BeforeEach
    void begin() throws Exception {
        windows = new EveningWindows();
        program = new Program(
                folder,
                Map.of(
                        "AIRCLASS_DEMO", "true",
                        "AIRCLASS_DEMO_PASSWORD", EveningOffice.PASSWORD,
                        "AIRCLASS_ZONE", zone.getId(),
                        "AIRCLASS_VIEWERSHIP_ROLL_UP_EVERY", "5s",
                        "AIRCLASS_VIEWERSHIP_DAILY_EVERY", "1s"));
        program.start();
        await("the sample city, see " + program.log())
                .atMost(Duration.ofSeconds(180))
                .until(() -> Files.readString(program.log()).contains("database ready"));
        program.awaitReady();
        office = new EveningOffice(program, zone);
        windows.lookAt(program);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (windows != null) {
            windows.close();
        }
        if (program != null && program.isAlive()) {
            program.stop();
        }
    }

    @Test
    void fromTheDaysFiguresToSignedReportsAndFiles() throws Exception {
        Page board = windows.of("reader");
        long before = opensOnThe(board);
        office.watch();
        lookDownToTheMinute();
        makeTheReports();
        declareNilAndSign();
        signOverOneThatDidNot();
        office.otherDistrictsSign();
        signForTheBureau();
        putAFigureRight();
        long yesterday = office.opensOfYesterday();
        declareFromASheet(yesterday);
        reconcile(yesterday);
        export();
        assertThat(board.locator(".tiles article").filter(having("访问人次")).locator(".figure"))
                .containsText(grouped(before + EveningOffice.DEVICES));
    }

    /** Two rows of the sample's days can be compared from the first roll-up on. */
    private long opensOnThe(Page board) {
        Locator opens = board.locator(".tiles article").filter(having("访问人次"));
        board.navigate(program.url("/console/figures"));
        assertThat(opens).containsText(Pattern.compile("上周同一天 [1-9][\\d,]+ ([▲▼]\\u00a0\\d+%|持平)"));
        return Long.parseLong(opens.locator(".figure").textContent().replaceAll("\\D", ""));
    }

    private void lookDownToTheMinute() {
        Page page = windows.open("publisher", "/figures");
        assertThat(page.locator(".tiles")).containsText(Pattern.compile("参与率 [\\d.]+%：学生 102,360 人，只有 40/42 所学校填报"));
        assertThat(page.locator(".chart svg")).isVisible();
        page.locator("table.data a").filter(having(EveningOffice.LESSON)).click();
        assertThat(page.locator("h1")).containsText(EveningOffice.LESSON);
        String devices = Integer.toString(EveningOffice.DEVICES);
        assertThat(row(page, devices).first().locator("td"))
                .containsText(new String[] {":", devices, devices, devices});
        assertThat(page.locator(".chart svg")).isVisible();
        picture(page, "console-lesson.png");
        page.navigate(program.url("/console/figures/participation?grade=7"));
        assertThat(page.locator("table.data tbody tr")).hasCount(1);
        assertThat(row(page, "七年级")).containsText("16,648");
    }

    /** At half past five usually; tonight the bureau wants them at five. */
    private void makeTheReports() {
        Page page = windows.open("publisher", "/daily");
        Console.button(page.locator(".head"), "时间设置").click();
        Locator dialog = page.locator(".el-dialog");
        assertThat(dialog.getByLabel("生成时间")).hasValue("17:30");
        dialog.getByLabel("生成时间").fill("17:00");
        Console.button(dialog, "保存").click();
        assertThat(dialog).isHidden();
        await().atMost(Duration.ofMillis(EveningWindows.PATIENCE_MS)).until(office::reportsAreMade);
        page.navigate(program.url("/console/daily?show=MISSING"));
        assertThat(page.locator("table.data tbody tr")).hasCount(office.schoolsWithoutFigures());
        assertThat(row(page, EveningOffice.SCHOOL)).containsText("—");
        assertThat(row(page, EveningOffice.SILENT_SCHOOL)).containsText("—");
    }

    private void declareNilAndSign() {
        Page page = windows.open("shen", "/figures");
        assertThat(page.locator(".tiles article").filter(having("观看人数"))).not().containsText("学生 ");
        page.navigate(program.url("/console/daily"));
        page.locator(".waiting a").first().click();
        assertThat(page.locator(".note.bad")).containsText("它不是零");
        assertThat(page.locator(".tiles")).containsText("—");
        Console.button(page.locator(".actions"), "零报告").click();
        page.locator(".el-message-box textarea").fill("当天停电，学生没有收看");
        confirm(page);
        assertThat(page.locator("h1")).containsText("零报告");
        assertThat(page.locator("main")).containsText("当天停电，学生没有收看");
        sign(page);
    }

    private void signOverOneThatDidNot() {
        Page page = windows.open("qin", "/daily");
        row(page, EveningOffice.DISTRICT).locator("a").click();
        Console.button(page.locator(".actions"), "签发").click();
        Locator dialog = page.locator(".el-dialog");
        assertThat(dialog.locator("label")).hasCount(1);
        assertThat(dialog.locator("label")).containsText(EveningOffice.SILENT_SCHOOL);
        assertThat(Console.button(dialog, "带例外签发")).isDisabled();
        dialog.locator("input").fill("海缆中断，联系不上");
        Console.button(dialog, "带例外签发").click();
        assertThat(page.locator(".note.good")).containsText("已锁定");
        assertThat(page.locator("li")).hasText("渔港学校未签：海缆中断，联系不上");
    }

    private void signForTheBureau() {
        Page page = windows.open("publisher", "/daily");
        assertThat(row(page, EveningOffice.DISTRICT).first()).containsText("零报告 1 · 缺报 1 · 已签 1/2");
        row(page, "海州市教育局").locator("a").click();
        sign(page);
        assertThat(page.locator(".note.good")).containsText("林晓岚");
        picture(page, "console-daily.png");
    }

    /** The big screen of the gymnasium was none of the counted devices. */
    private void putAFigureRight() {
        Page page = windows.of("shen");
        Console.button(page.locator(".actions"), "更正").click();
        Locator dialog = page.locator(".el-dialog");
        assertThat(Console.button(dialog, "作更正")).isDisabled();
        dialog.getByLabel("原因").fill("体育馆大屏组织收看，没有计到");
        dialog.getByLabel("观看人数").fill("1");
        dialog.getByLabel("观看时长").fill("40");
        Console.button(dialog, "作更正").click();
        Locator versions = page.locator(".card").filter(having("各版本")).locator("tbody tr");
        assertThat(versions).hasCount(2);
        assertThat(versions.first()).containsText("沈一帆");
        assertThat(versions.last()).containsText(Pattern.compile("人工填写\\s*沈一帆.*体育馆大屏.*40\\.0\\s*原为 0\\.0"));
        sign(page);
        picture(page, "console-corrected.png");
        Page bureau = windows.open("publisher", "/daily");
        assertThat(row(bureau, EveningOffice.DISTRICT).first()).containsText("下级已更正");
    }

    private void declareFromASheet(long yesterday) {
        Page page = windows.open("cable", "/reconciliation");
        Console.button(page.locator(".head"), "上传表格").click();
        Locator dialog = page.locator(".el-dialog");
        Locator files = dialog.locator("input[type=file]");
        files.first().setInputFiles(new FilePayload("收视证明.pdf", "application/pdf", EVIDENCE));
        files.last().setInputFiles(sheet("二万三千五", yesterday));
        assertThat(dialog.locator("tbody tr")).hasCount(1);
        assertThat(dialog.locator("tbody tr")).containsText("第 2 行 E");
        files.last().setInputFiles(sheet("23500", yesterday));
        assertThat(dialog).isHidden();
        assertThat(page.locator("table.data tbody tr")).hasCount(2);
        assertThat(row(page, "23,500")).containsText("凭证");
    }

    private FilePayload sheet(String households, long yesterday) {
        String text =
                """
                来源,类别,指标,日期,数值
                海州有线,有线电视,收视户数,%s,%s
                海州有线,其他应用,访问人次,%s,%d
                """
                        .formatted(
                                office.today().minusDays(1),
                                households,
                                office.today().minusDays(1),
                                yesterday + 1000);
        return new FilePayload("海州有线.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void reconcile(long yesterday) throws Exception {
        Page page = windows.open("publisher", "/reconciliation");
        Locator compared = page.locator(".card").filter(having("申报与计数"));
        assertThat(compared.locator("tbody tr").filter(having("人次")).filter(having("海州有线")))
                .containsText(Pattern.compile(grouped(yesterday + 1000) + ".*" + grouped(yesterday) + ".*\\+1,000"));
        assertThat(compared.locator("tbody tr").filter(having("23,500"))).containsText("单位不同，不可比");
        picture(page, "console-reconciliation.png");
        EveningFiles.Workbook both = EveningFiles.excel(save(page, "导出 Excel"));
        assertThat(both.sheets()).containsExactly("双向校核", "合计与口径");
        assertThat(both.rowWith("23500")).contains("海州有线", "单位不同，不可比");
        Download evidence =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        assertThat(evidence.suggestedFilename()).isEqualTo("收视证明.pdf");
        assertThat(Files.readAllBytes(evidence.path())).isEqualTo(EVIDENCE);
    }

    private void export() {
        Page day = windows.open("publisher", "/figures");
        assertThat(row(day, EveningOffice.DISTRICT).locator("td"))
                .hasText(new String[] {EveningOffice.DISTRICT, "2", "1", "0", "1", "1"});
        assertThat(day.locator(".chart svg")).isVisible();
        picture(day, "console-day.png");
        Page page =
                windows.open("publisher", "/figures/lessons?from=%s&to=%s".formatted(office.today(), office.today()));
        EveningFiles.Workbook lessons = EveningFiles.excel(save(page, "导出 Excel"));
        assertThat(lessons.sheets()).containsExactly("收视", "合计与口径");
        assertThat(lessons.rowWith(EveningOffice.LESSON)).contains(Integer.toString(EveningOffice.DEVICES));
        assertThat(EveningFiles.csv(office.csvOfLessons()))
                .containsPattern(EveningOffice.LESSON + ".*" + EveningOffice.DEVICES);
        page.navigate(program.url("/console/daily"));
        row(page, "海州市教育局").locator("a").click();
        assertThat(EveningFiles.pdf(save(page, "PDF（盖章用）")))
                .contains("海州市教育局空中课堂日报告", "单位（盖章）：海州市教育局", "签发人：林晓岚", EveningOffice.DISTRICT, "不同设备数");
        assertThat(EveningFiles.excel(save(page, "Excel")).rowWith(EveningOffice.DISTRICT))
                .anyMatch(cell -> cell.startsWith("秦海"));
        page.navigate(program.url(
                "/console/daily/period?month=" + office.today().toString().substring(0, 7)));
        assertThat(EveningFiles.pdf(save(page, "PDF（盖章用）"))).contains("单位（盖章）", EveningOffice.SCHOOL);
    }

    private static String grouped(long figure) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(figure);
    }
}
