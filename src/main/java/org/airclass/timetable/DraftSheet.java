package org.airclass.timetable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.Text;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The draft as a workbook in the flat layout, each row naming its lesson: imported again, it changes nothing, and a cell
 * that somebody has changed meanwhile changes just that.
 */
final class DraftSheet {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In the order of a timetable on paper; the id last, where it is in nobody's way. */
    private static final List<SheetField> COLUMNS = List.of(
            SheetField.DATE,
            SheetField.GRADE,
            SheetField.PERIOD,
            SheetField.START,
            SheetField.END,
            SheetField.SUBJECT,
            SheetField.TITLE,
            SheetField.TEACHER,
            SheetField.TEXTBOOK,
            SheetField.LIVE_POINT,
            SheetField.LIVE,
            SheetField.REPLAY,
            SheetField.CHANNEL,
            SheetField.DOWNLOAD,
            SheetField.LAST_DAY,
            SheetField.STATUS,
            SheetField.ID);

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 14;
    private static final int WIDE = 30;

    private DraftSheet() {}

    static void write(List<LessonPlan> lessons, List<HandoutPlan> handouts, Locale language, OutputStream out) {
        List<Map<SheetField, String>> rows = new ArrayList<>();
        lessons.forEach(lesson -> rows.add(SheetCells.of(lesson)));
        handouts.forEach(handout -> rows.add(SheetCells.of(handout)));
        write(rows, COLUMNS, List.of(), language, out);
    }

    /** @param remarks on a sheet of their own, a row each; empty for none */
    static void write(
            List<Map<SheetField, String>> rows,
            List<SheetField> columns,
            List<String> remarks,
            Locale language,
            OutputStream out) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Sheet sheet = book.createSheet(new Text("课表", "Timetable").in(language));
            header(book, sheet, columns, language);
            CellStyle text = book.createCellStyle();
            // What begins as a formula does must not become one when somebody edits the cell.
            text.setQuotePrefixed(true);
            text.setWrapText(true);
            int at = 1;
            for (Map<SheetField, String> row : rows) {
                Row line = sheet.createRow(at++);
                for (int c = 0; c < columns.size(); c++) {
                    String cell = row.get(columns.get(c));
                    if (cell != null) {
                        fill(line.createCell(c), cell, text);
                    }
                }
            }
            if (!remarks.isEmpty()) {
                Sheet explained = book.createSheet(new Text("填写说明", "How to fill it in").in(language));
                explained.setColumnWidth(0, 100 * 256);
                for (int i = 0; i < remarks.size(); i++) {
                    fill(explained.createRow(i).createCell(0), remarks.get(i), text);
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(SheetField field, Locale language) {
        return new Text(field.chinese(), field.code()).in(language);
    }

    private static void header(SXSSFWorkbook book, Sheet sheet, List<SheetField> columns, Locale language) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle head = book.createCellStyle();
        head.setFont(bold);
        Row heads = sheet.createRow(0);
        for (int c = 0; c < columns.size(); c++) {
            boolean wide = columns.get(c) == SheetField.TITLE || columns.get(c) == SheetField.TEACHER;
            sheet.setColumnWidth(c, (wide ? WIDE : WIDTH) * 256);
            fill(heads.createCell(c), header(columns.get(c), language), head);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void fill(Cell cell, String text, CellStyle style) {
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
