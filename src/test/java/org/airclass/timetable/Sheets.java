package org.airclass.timetable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.MakeUpDay;
import org.airclass.school.Subjects.Recognised;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;
import org.airclass.site.SheetFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets as tests write them, and the term they belong to: spring 2020, thirteen blocks from nine o'clock. */
final class Sheets {

    static final Term TERM = new Term(
            "2020-spring",
            "2019—2020 学年第二学期",
            LocalDate.of(2020, 2, 17),
            LocalDate.of(2020, 7, 15),
            List.of(),
            List.of(new BellSchedule(Grade.all(), blocks(13, LocalTime.of(9, 0), 25, 10))),
            Set.of(),
            List.of(
                    new MakeUpDay(LocalDate.of(2020, 5, 9), java.time.DayOfWeek.FRIDAY),
                    new MakeUpDay(LocalDate.of(2020, 6, 28), java.time.DayOfWeek.THURSDAY)));

    private static final Map<String, Recognised> SUBJECTS = Map.ofEntries(
            Map.entry("语文", new Recognised("语文", null)),
            Map.entry("数学", new Recognised("数学", null)),
            Map.entry("数学北师大", new Recognised("数学", "北师大版")),
            Map.entry("英语", new Recognised("英语", null)),
            Map.entry("物理", new Recognised("物理", null)),
            Map.entry("化学", new Recognised("化学", null)),
            Map.entry("生物学", new Recognised("生物学", null)),
            Map.entry("历史", new Recognised("历史", null)),
            Map.entry("地理", new Recognised("地理", null)),
            Map.entry("思想政治", new Recognised("思想政治", null)),
            Map.entry("道法", new Recognised("道德与法治", null)),
            Map.entry("道德与法治", new Recognised("道德与法治", null)));

    private Sheets() {}

    static List<TimeBlock> blocks(int count, LocalTime first, int minutes, int between) {
        List<TimeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalTime start = first.plusMinutes((long) i * (minutes + between));
            blocks.add(new TimeBlock(i + 1, start, start.plusMinutes(minutes)));
        }
        return blocks;
    }

    static SubjectNames subjects() {
        return written -> Optional.ofNullable(SUBJECTS.get(written));
    }

    static ImportPlan plan(Path file) {
        return plan(file, ImportMapping.NONE);
    }

    static ImportPlan plan(Path file, ImportMapping mapping) {
        SheetIntake intake = new SheetIntake(TERM, subjects(), mapping);
        SheetFile.read(file, intake);
        return intake.plan();
    }

    static Path csv(String... lines) {
        return csv(StandardCharsets.UTF_8, lines);
    }

    static Path csv(Charset charset, String... lines) {
        return bytes(".csv", String.join("\r\n", lines).getBytes(charset));
    }

    static Path bytes(String suffix, byte[] bytes) {
        try {
            Path file = Files.createTempFile("sheet", suffix);
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path xlsx(Consumer<XSSFWorkbook> fill) {
        Path file = bytes(".xlsx", new byte[0]);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of texts; null leaves a cell blank. */
    static Path xlsx(String name, String[]... rows) {
        return xlsx(workbook -> fill(workbook, name, rows));
    }

    static org.apache.poi.ss.usermodel.Sheet fill(XSSFWorkbook workbook, String name, String[]... rows) {
        var sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] != null) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
        }
        return sheet;
    }

    static String[] row(String... cells) {
        return cells;
    }

    static List<String> codes(ImportPlan plan) {
        return plan.problems().stream().map(ImportProblem::code).toList();
    }
}
