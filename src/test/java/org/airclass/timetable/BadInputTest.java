package org.airclass.timetable;

import static org.airclass.timetable.Sheets.codes;
import static org.airclass.timetable.Sheets.csv;
import static org.airclass.timetable.Sheets.plan;
import static org.airclass.timetable.Sheets.row;
import static org.airclass.timetable.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.airclass.site.Refused;
import org.junit.jupiter.api.Test;

class BadInputTest {

    private static final String HEADER = "日期,年级,开始,结束,学科,课题";

    @Test
    void emptyFile() {
        refused("empty-file", Sheets.bytes(".xlsx", new byte[0]));
    }

    @Test
    void pictureNamedXlsx() {
        refused("not-a-sheet", BadFiles.pictureNamedXlsx());
    }

    @Test
    void zipThatIsNoWorkbook() {
        refused("not-a-sheet", BadFiles.zip("readme.txt", "hello"));
    }

    @Test
    void damagedWorkbook() throws java.io.IOException {
        byte[] whole = java.nio.file.Files.readAllBytes(xlsx("课表", row("日期", "年级", "学科")));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> plan(Sheets.bytes(".xlsx", half))).isInstanceOf(Refused.class);
    }

    @Test
    void zipBomb() {
        refused("swollen-file", BadFiles.zipBomb());
    }

    @Test
    void oldWorkbook() {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refused("old-workbook", Sheets.bytes(".xls", ole2));
    }

    @Test
    void fiftyMegabytes() {
        refused("file-too-large", Sheets.bytes(".csv", new byte[50_000_000]));
    }

    @Test
    void noHeader() {
        refused("no-header", csv("一,二,三", "四,五,六"));
    }

    @Test
    void aColumnThatIsMissing() {
        refused("missing-column", csv("年级,学科,课题", "4,语文,琥珀"));
    }

    @Test
    void twoHeadersAlike() {
        assertThatThrownBy(() -> plan(csv("日期,年级,学科,课题,内容", "3月2日,4,语文,琥珀,琥珀")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.problems().get(0).message().zh()).contains("D1“课题”", "E1“内容”");
                });
    }

    @Test
    void formulaInATitleIsText() {
        ImportPlan plan = plan(csv(HEADER, "3月2日,4,9:00,9:25,语文,=cmd|'/c calc'!A1"));
        assertThat(plan.lessons().get(0).title()).isEqualTo("=cmd|'/c calc'!A1");
    }

    @Test
    void formulaInATitleOfAWorkbookIsNotEvaluated() {
        Path file = xlsx(workbook -> {
            var sheet = Sheets.fill(workbook, "课表", row("日期", "年级", "学科", "课题"), row("3月2日", "4", "语文"));
            sheet.getRow(1).createCell(3).setCellFormula("1+1");
        });
        assertThat(plan(file).lessons().get(0).title()).isIn("=1+1", "0");
    }

    @Test
    void scriptInATitleIsText() {
        ImportPlan plan = plan(csv(HEADER, "3月2日,4,9:00,9:25,语文,<script>alert(1)</script>"));
        assertThat(plan.lessons().get(0).title()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void loneSurrogateInAWorkbook() {
        unusable("unreadable-text", xlsx("课表", row("日期", "年级", "学科", "课题"), row("3月2日", "4", "语文", "琥_xD800_珀")));
    }

    @Test
    void loneSurrogateInText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("日期,年级,学科,课题\n3月2日,4,语文,琥".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        bytes.writeBytes("珀\n3月2日,5,语文,匆匆".getBytes(StandardCharsets.UTF_8));
        ImportPlan plan = plan(Sheets.bytes(".csv", bytes.toByteArray()));
        assertThat(plan.lessons()).hasSize(1);
        assertThat(codes(plan)).containsExactly("unreadable-text");
    }

    @Test
    void replacementCharacter() {
        unusable("unreadable-text", csv(HEADER, "3月2日,4,9:00,9:25,语文,琥\uFFFD珀"));
    }

    @Test
    void dateOutOfTerm() {
        unusable("date-out-of-term", csv(HEADER, "2021-03-02,4,9:00,9:25,语文,琥珀"));
    }

    @Test
    void dateThatDoesNotExist() {
        unusable("no-such-date", csv(HEADER, "2020-02-30,4,9:00,9:25,语文,琥珀"));
    }

    @Test
    void gradeThirteen() {
        unusable("no-such-grade", csv(HEADER, "3月2日,13,9:00,9:25,语文,琥珀"));
    }

    @Test
    void endBeforeStart() {
        unusable("end-before-start", csv(HEADER, "3月2日,4,10:00,9:25,语文,琥珀"));
        unusable("end-before-start", csv(HEADER, "3月2日,4,10:00,10:00,语文,琥珀"));
    }

    @Test
    void oneRowTwice() {
        String row = "3月2日,4,9:00,9:25,语文,琥珀";
        ImportPlan plan = plan(csv(HEADER, row, row));
        assertThat(plan.lessons()).hasSize(1);
        assertThat(codes(plan)).containsExactly("duplicate-row");
        assertThat(plan.problems().get(0).row()).isEqualTo(3);
        assertThat(plan.problems().get(0).message().zh()).contains("第 2 行");
    }

    @Test
    void unreadableTime() {
        unusable("unreadable-time", csv(HEADER, "3月2日,4,课间,,语文,琥珀"));
    }

    @Test
    void noSubject() {
        unusable("no-subject", csv(HEADER, "3月2日,4,9:00,9:25,,琥珀"));
    }

    @Test
    void titleThatIsTooLong() {
        unusable("too-long", csv(HEADER, "3月2日,4,9:00,9:25,语文," + "长".repeat(501)));
    }

    @Test
    void everyUnusableRowIsNamedByItsCell() {
        ImportPlan plan = plan(csv(HEADER, "3月2日,13,9:00,9:25,语文,琥珀"));
        ImportProblem problem = plan.problems().get(0);
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.sheet()).isEqualTo("CSV");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("B");
        assertThat(problem.header()).isEqualTo("年级");
        assertThat(problem.message().zh()).isEqualTo("没有年级“13”");
    }

    private static void refused(String code, Path file) {
        assertThatThrownBy(() -> plan(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.status()).isBetween(400, 499);
        });
    }

    private static void unusable(String code, Path file) {
        ImportPlan plan = plan(file);
        assertThat(plan.lessons()).isEmpty();
        assertThat(plan.rows()).isEqualTo(1);
        assertThat(codes(plan)).containsExactly(code);
    }
}
