package org.airclass.viewership;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** A report as an Excel workbook, totals and definitions on a sheet of their own; written row by row. */
final class ExcelReport {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;

    private final ReportTable table;
    private final Locale language;
    private final SXSSFWorkbook book;
    private final CellStyle head;
    private final CellStyle date;
    private final CellStyle time;
    private final CellStyle text;
    private final CellStyle wrapped;

    private ExcelReport(ReportTable table, Locale language, SXSSFWorkbook book) {
        this.table = table;
        this.language = language;
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        head = book.createCellStyle();
        head.setFont(bold);
        head.setWrapText(true);
        date = formatted("yyyy-mm-dd");
        time = formatted("hh:mm");
        // What begins as a formula does must not become one when somebody edits the cell either.
        text = book.createCellStyle();
        text.setQuotePrefixed(true);
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
    }

    static void write(ReportTable table, Locale language, OutputStream out) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            ExcelReport excel = new ExcelReport(table, language, book);
            excel.writeRows();
            excel.writeDefinitions();
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRows() {
        Sheet sheet = book.createSheet(table.sheet());
        Row heads = sheet.createRow(0);
        for (int c = 0; c < table.heads().size(); c++) {
            sheet.setColumnWidth(c, table.heads().get(c).width() * 256);
            fill(heads.createCell(c), table.heads().get(c).text(), head);
        }
        sheet.createFreezePane(0, 1);
        table.body().each(row -> line(sheet, sheet.getLastRowNum() + 1, text, row.toArray()));
    }

    private void writeDefinitions() {
        Sheet sheet = book.createSheet(say("合计与口径", "Totals and definitions"));
        int[] widths = {18, 14, 10, 90, 20};
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * 256);
        }
        int at = 0;
        for (List<Object> line : table.about().get()) {
            line(sheet, at++, wrapped, line.toArray());
        }
        line(
                sheet,
                ++at,
                head,
                say("指标", "Figure"),
                say("合计", "Total"),
                say("单位", "Unit"),
                say("口径", "Definition"),
                say("来源", "Source"));
        Map<String, Object> totals = table.totals().get();
        for (ReportDefinitions.Definition definition : table.definitions()) {
            line(
                    sheet,
                    ++at,
                    wrapped,
                    definition.name(),
                    totals.get(definition.key()),
                    definition.unit(),
                    definition.definition(),
                    definition.source());
        }
    }

    private void line(Sheet sheet, int at, CellStyle style, Object... values) {
        Row line = sheet.createRow(at);
        for (int c = 0; c < values.length; c++) {
            fill(line.createCell(c), values[c], style);
        }
    }

    private void fill(Cell cell, Object value, CellStyle textStyle) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof LocalTime clock) {
            cell.setCellValue(clock.toSecondOfDay() / 86_400.0);
            cell.setCellStyle(time);
        } else if (value != null) {
            String string = value.toString();
            cell.setCellValue(string.substring(0, Math.min(string.length(), LONGEST_CELL)));
            cell.setCellStyle(textStyle);
        }
    }

    private CellStyle formatted(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
