package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.airclass.Csv;
import org.airclass.school.Grade;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Row;
import org.airclass.viewership.LessonReport.Teacher;
import org.airclass.viewership.LessonReport.Totals;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReportFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://evil.example\",\"点我\")",
            "+1+1",
            "-1-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "小数,的\"意义\"\n（一）");

    private static final LessonReport REPORT = new LessonReport(
            DAY,
            DAY,
            null,
            null,
            List.of(new Narrowing("viewerSchool", "s1", "观看者学校", "示例小学")),
            ReportDefinitions.in(Locale.CHINESE),
            HOSTILE.stream().map(ReportFilesTest::row).toList(),
            new Totals(7, 0, 70L, 35L, 5L, 12.5, 3L, 1L, null));

    @Test
    void csvIsReadByExcelAsUtf8() {
        assertThat(csv()).startsWith("\uFEFF").contains("\r\n");
        assertThat(records()).hasSize(1 + HOSTILE.size());
    }

    @Test
    void csvHeadsCarryNameKeyAndUnit() {
        assertThat(records().get(0)).contains("课题 title", "访问人次 opens (次)", "观看时长 watchMinutes (分钟)");
    }

    @Test
    void csvKeepsFormulasFromRunning() {
        List<String> titles = records().stream().skip(1).map(r -> r.get(6)).toList();
        for (int i = 0; i < 6; i++) {
            assertThat(titles.get(i)).isEqualTo("'" + HOSTILE.get(i));
        }
        assertThat(titles.get(6)).isEqualTo(HOSTILE.get(6));
    }

    @Test
    void figuresAreNotTextInCsv() {
        List<String> record = records().get(1);
        assertThat(record.get(2)).isEqualTo("2026-04-15");
        assertThat(record.get(3)).isEqualTo("09:00");
        assertThat(record.get(10)).isEqualTo("10");
        assertThat(record.get(13)).isEqualTo("1.8");
    }

    @Test
    void excelKeepsTitlesAsText() throws IOException {
        try (XSSFWorkbook book = excel()) {
            Sheet sheet = book.getSheetAt(0);
            for (int i = 0; i < 5; i++) {
                Cell title = sheet.getRow(i + 1).getCell(6);
                assertThat(title.getCellType()).isEqualTo(CellType.STRING);
                assertThat(title.getStringCellValue()).isEqualTo(HOSTILE.get(i));
                assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void excelSaysWhatTheFiguresAreOf() throws IOException {
        try (XSSFWorkbook book = excel()) {
            Sheet sheet = book.getSheetAt(1);
            List<String> lines = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(Objects::nonNull)
                    .map(row -> row.getCell(0) + "：" + row.getCell(1))
                    .toList();
            assertThat(lines).contains("观看者学校：示例小学");
        }
    }

    @Test
    void excelHasNumbersDatesAndTimes() throws IOException {
        try (XSSFWorkbook book = excel()) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(HOSTILE.size());
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DAY);
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalTime())
                    .isEqualTo(LocalTime.of(9, 0));
            assertThat(sheet.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(10);
        }
    }

    @Test
    void excelCarriesTotalsWithUnitAndDefinition() throws IOException {
        try (XSSFWorkbook book = excel()) {
            Sheet sheet = book.getSheet("合计与口径");
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("访问人次");
            assertThat(sheet.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(70);
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("次");
            assertThat(sheet.getRow(6).getCell(3).getStringCellValue()).isNotBlank();
        }
    }

    @Test
    void theFormatIsWhatTheCallerPrefers() {
        assertThat(accepted("*/*")).isEqualTo(ReportFormat.JSON);
        assertThat(accepted("text/csv")).isEqualTo(ReportFormat.CSV);
        assertThat(accepted(ExcelReport.MEDIA_TYPE)).isEqualTo(ReportFormat.XLSX);
        assertThat(accepted("image/png")).isEqualTo(ReportFormat.JSON);
        assertThat(ReportFormat.named("XLSX")).contains(ReportFormat.XLSX);
        assertThat(ReportFormat.named("exe")).isEmpty();
    }

    private static ReportFormat accepted(String type) {
        return ReportFormat.accepted(List.of(MediaType.valueOf(type)));
    }

    private static String csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.write(LessonTable.of(REPORT, Locale.CHINESE), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> records() {
        return Csv.rows(csv());
    }

    private static XSSFWorkbook excel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelReport.write(LessonTable.of(REPORT, Locale.CHINESE), Locale.CHINESE, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Row row(String title) {
        return new Row(
                "l1",
                Kind.LESSON,
                DAY,
                DAY,
                LocalTime.of(9, 0),
                new Grade(4),
                List.of(new Grade(4), new Grade(5)),
                "数学",
                title,
                null,
                false,
                List.of(new Teacher("王芳", null)),
                10L,
                5L,
                4L,
                1.8,
                2L,
                1L,
                null);
    }
}
