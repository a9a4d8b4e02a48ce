package org.airclass.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Refuses a workbook that unpacks to far more than a sheet can be, before anything of it is read
 * into memory. What an entry claims about its size is not believed: it is unpacked and counted.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 5_000;
    private static final long WHOLE = 600_000_000;
    /** Sheets are streamed. */
    private static final long SHEET = 400_000_000;
    /** The texts of all cells are held in memory while the sheets are read. */
    private static final long TEXTS = 64_000_000;
    /** Everything else is parsed into trees. */
    private static final long PART = 4_000_000;
    /** Sheets of a machine's making reach 1:60. */
    private static final long RATIO = 150;

    private static final long RATIO_COUNTS_FROM = 2_000_000;

    private ZipGuard() {}

    static void check(Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long whole = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long size = 0;
                long limit = Math.min(limit(entry.getName()), WHOLE - whole);
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        size += n;
                        boolean swells =
                                size > RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > RATIO;
                        if (size > limit || swells) {
                            throw bomb();
                        }
                    }
                }
                whole += size;
            }
        }
    }

    private static long limit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("xl/worksheets/") && lower.endsWith(".xml")) {
            return SHEET;
        }
        if (lower.endsWith("sharedstrings.xml")) {
            return TEXTS;
        }
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml") ? PART : SheetFile.TOO_LARGE;
    }

    private static Refused bomb() {
        return SheetFile.unreadable("swollen-file", "文件解压后过大，已拒绝", "The file unpacks to far too much and is refused");
    }
}
