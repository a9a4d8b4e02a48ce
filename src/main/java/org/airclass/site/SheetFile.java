package org.airclass.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** An uploaded file, told by its content and never by its name: a workbook, text, or nothing we read. */
public final class SheetFile {

    /** A sheet of 100,000 rows is 5 MB; from here on it is something else. */
    static final long TOO_LARGE = 50_000_000;

    /** Eight times the longest that was seen. */
    static final int MOST_ROWS = 200_000;

    /** What one cell of a spreadsheet can hold. */
    static final int LONGEST_TEXT = 32_767;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /** @throws Refused 413 or 422 when the file is none that can be read */
    public static void read(Path file, SheetSink sink) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw unreadable("empty-file", "文件是空的", "The file is empty");
            }
            if (size >= TOO_LARGE) {
                throw tooLarge();
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(ZIP.length);
            }
            if (Arrays.equals(head, OLD_OR_ENCRYPTED)) {
                throw unreadable(
                        "old-workbook",
                        "这是旧版 .xls 或加了密码的文件，请另存为不加密的 .xlsx",
                        "This is an old .xls or a protected file; save it as an .xlsx without a password");
            }
            if (Arrays.equals(head, ZIP)) {
                XlsxFile.read(file, sink);
            } else {
                CsvFile.read(file, sink);
            }
        } catch (IOException e) {
            throw unreadable("damaged-file", "文件读不出来，可能已损坏", "The file can't be read; it may be damaged");
        }
    }

    public static Refused unreadable(String code, String zh, String en) {
        return Refused.invalidField("file", code, zh, en);
    }

    static Refused noSheet() {
        return unreadable(
                "not-a-sheet", "这不是 Excel（.xlsx）或 CSV 文件", "This is neither an Excel workbook (.xlsx) nor a CSV file");
    }

    static Refused tooLarge() {
        return new Refused(
                413,
                "file-too-large",
                new Text("文件太大：不得达到 50 MB", "The file is too large: it must stay below 50 MB"),
                List.of());
    }

    static Refused tooManyRows() {
        return unreadable(
                "too-many-rows",
                "表格超过 " + MOST_ROWS + " 行，请分开导入",
                "The sheets have more than " + MOST_ROWS + " rows; import them in parts");
    }
}
