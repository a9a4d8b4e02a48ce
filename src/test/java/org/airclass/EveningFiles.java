package org.airclass;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Files that the program sent, opened by other programs' readers: what a colleague sees of them. */
final class EveningFiles {

    private EveningFiles() {}

    /** @param sheets their names; @param rows of the first sheet, as text */
    record Workbook(List<String> sheets, List<List<String>> rows) {

        /** The first row that has this text in a cell. */
        List<String> rowWith(String text) {
            return rows.stream()
                    .filter(row -> row.contains(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cell says " + text + " in " + rows));
        }
    }

    /** By fastexcel: ours are written by POI. */
    static Workbook excel(Download file) {
        try (InputStream in = Files.newInputStream(file.path());
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return new Workbook(
                    book.getSheets().map(Sheet::getName).toList(),
                    book.getFirstSheet().read().stream()
                            .map(EveningFiles::texts)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> text(cell)).toList();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    /** By OpenPDF: ours are written by PDFBox. Without blanks: where a reader sees them between Chinese characters is its own affair. */
    static String pdf(Download file) {
        try {
            PdfReader pdf = new PdfReader(Files.readAllBytes(file.path()));
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
            }
            return text.toString().replaceAll("[\\s　]+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row as one text, in the language's notation of lists. */
    static String csv(String text) {
        return Csv.rows(text).stream().map(List::toString).collect(Collectors.joining("\n"));
    }
}
