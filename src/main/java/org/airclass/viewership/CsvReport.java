package org.airclass.viewership;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Chinese as nonsense. */
final class CsvReport {

    static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvReport() {}

    static void write(ReportTable table, OutputStream out) {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer.append(BYTE_ORDER_MARK), CSVFormat.RFC4180)) {
            printer.printRecord(table.heads().stream().map(ReportTable.Head::text));
            table.body().each(row -> print(printer, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<Object> row) {
        try {
            printer.printRecord(row.stream().map(CsvReport::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String string ? neutral(string) : value.toString();
    }

    /** A title may begin as a formula does; opened in a spreadsheet it must stay a title (OWASP, CSV injection). */
    static String neutral(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
