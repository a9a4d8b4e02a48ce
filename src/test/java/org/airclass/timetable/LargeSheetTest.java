package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise that 100,000 rows need no more than 256 MB, kept in a program that has no more. */
class LargeSheetTest {

    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    @Test
    void hundredThousandRowsAreReadAndPlannedIn256Megabytes() throws IOException, InterruptedException {
        Path sheet = folder.resolve("large.xlsx");
        write(sheet);
        Path output = folder.resolve("output");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        sheet.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(reader.waitFor(300, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output);
        assertThat(said).contains("rows " + ROWS);
        assertThat(reader.exitValue()).as(said).isZero();
    }

    /** What the forked program runs. */
    static final class Reader {
        public static void main(String[] arguments) {
            long begun = System.nanoTime();
            ImportPlan plan = Sheets.plan(Path.of(arguments[0]));
            System.out.printf(
                    "rows %d lessons %d problems %d in %d ms, %d MB in use%n",
                    plan.rows(),
                    plan.lessons().size(),
                    plan.problems().size(),
                    (System.nanoTime() - begun) / 1_000_000,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    /** Twelve grades, every day of half a year, every block, as often as it takes; no two rows alike. */
    private static void write(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("全市课表");
            String[] header = {"日期", "年级", "节次", "学科", "课题", "授课教师", "学校", "回看", "收看方式"};
            fill(sheet.createRow(0), header);
            LocalDate first = LocalDate.of(2020, 2, 17);
            for (int i = 0; i < ROWS; i++) {
                fill(
                        sheet.createRow(i + 1),
                        first.plusDays(i / 900).toString(),
                        String.valueOf(i % 12 + 1),
                        String.valueOf(i / 12 % 13 + 1),
                        "语文",
                        "(第" + i / 156 + "版)课文第 " + i + " 篇，第一课时",
                        "教师" + "甲乙丙丁戊己庚辛".charAt(i % 8) + "甲乙丙丁戊己庚辛".charAt(i / 8 % 8),
                        "第" + i % 700 + "小学",
                        "https://video.example.org/lessons/" + i + ".mp4",
                        "有线电视/IPTV/学校平台");
            }
            workbook.write(out);
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
