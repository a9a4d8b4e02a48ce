package org.airclass.viewership;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A report with its seal line as a workbook: figures are numbers, definitions have a sheet of their own. */
final class SealedExcel {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;

    private final SealedDocument document;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle whole;
    private final CellStyle decimal;
    private final CellStyle wrapped;

    private SealedExcel(SealedDocument document, SXSSFWorkbook book) {
        this.document = document;
        Font large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title = book.createCellStyle();
        title.setFont(large);
        Font bold = book.createFont();
        bold.setBold(true);
        head = book.createCellStyle();
        head.setFont(bold);
        head.setWrapText(true);
        // What begins as a formula does must not become one when somebody edits the cell.
        text = book.createCellStyle();
        text.setQuotePrefixed(true);
        whole = book.createCellStyle();
        whole.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        decimal = book.createCellStyle();
        decimal.setDataFormat(book.createDataFormat().getFormat("#,##0.0"));
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
    }

    static void write(SealedDocument document, OutputStream out) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SealedExcel excel = new SealedExcel(document, book);
            excel.writeReport(book.createSheet(document.words().sheet()));
            excel.writeDefinitions(book.createSheet(document.words().definitionsTitle()));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeReport(Sheet sheet) {
        List<SealedDocument.Column> columns = document.columns();
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(c, columns.get(c).width() * CHARACTER);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        int at = 0;
        at = across(sheet, at, title, document.title());
        for (String line : document.lines()) {
            at = across(sheet, at, text, line);
        }
        at++;
        sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
        at = line(
                sheet,
                at,
                head,
                columns.stream().map(SealedDocument.Column::head).toArray());
        for (List<Object> row : document.rows()) {
            at = line(
                    sheet,
                    at,
                    text,
                    row.stream()
                            .map(v -> Objects.requireNonNullElse(v, SealedDocument.UNKNOWN))
                            .toArray());
        }
        at++;
        for (String note : document.notes()) {
            at = across(sheet, at, text, note);
        }
        at++;
        for (String line : document.seal()) {
            at = across(sheet, at, text, line);
        }
    }

    private void writeDefinitions(Sheet sheet) {
        int[] widths = {18, 12, 90, 36};
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * CHARACTER);
        }
        int at = line(sheet, 0, head, document.words().definitionHeads().toArray());
        for (ReportDefinitions.Definition one : document.definitions()) {
            at = line(sheet, at, wrapped, one.name(), one.unit(), one.definition(), one.source());
        }
    }

    /** @return the row after it */
    private int across(Sheet sheet, int at, CellStyle style, String words) {
        fill(sheet.createRow(at).createCell(0), words, style);
        return at + 1;
    }

    private int line(Sheet sheet, int at, CellStyle style, Object... values) {
        Row row = sheet.createRow(at);
        for (int c = 0; c < values.length; c++) {
            fill(row.createCell(c), values[c], style);
        }
        return at + 1;
    }

    private void fill(Cell cell, Object value, CellStyle style) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number instanceof Double ? decimal : whole);
        } else {
            cell.setCellValue(value.toString());
            cell.setCellStyle(style);
        }
    }
}
