package org.airclass.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma-, semicolon- or tab-separated text. */
final class CsvFile {

    private static final int HEAD = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static void read(Path file, SheetSink sink) throws IOException {
        Charset charset = CsvCharset.of(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(head(file, charset)))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (Reader text = open(file, charset);
                CSVParser records =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            sink.sheet("CSV");
            for (CSVRecord row : records) {
                if (row.getRecordNumber() > SheetFile.MOST_ROWS) {
                    throw SheetFile.tooManyRows();
                }
                List<SheetSink.Cell> cells = cells(row);
                if (!cells.isEmpty()) {
                    sink.row(new SheetSink.Row((int) row.getRecordNumber(), cells));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<SheetSink.Cell> cells(CSVRecord row) {
        int number = (int) row.getRecordNumber();
        List<SheetSink.Cell> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            if (number == 1 && i == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            if (!text.isBlank()) {
                cells.add(new SheetSink.Cell(i + 1, text, number, i + 1, false));
            }
        }
        return cells;
    }

    /** What stands most often outside quotes in the head of the file. */
    private static char delimiter(String head) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = count(head, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String head, char candidate) {
        boolean quoted = false;
        long count = 0;
        for (char c : head.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            }
        }
        return count;
    }

    private static String head(Path file, Charset charset) throws IOException {
        char[] head = new char[HEAD];
        try (Reader reader = open(file, charset)) {
            int length = Math.max(0, reader.read(head));
            for (int i = 0; i < length; i++) {
                char c = head[i];
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    throw SheetFile.noSheet();
                }
            }
            return new String(head, 0, length);
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }
}
