package org.airclass.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which charset a text file is in: UTF-8 or GB18030, whichever decodes it without a flaw; UTF-16 by its
 * mark. A file that neither fits is read as the one with fewer flaws, and each flaw becomes a U+FFFD,
 * so that the rows concerned are listed instead of the file being lost.
 */
final class CsvCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 8192;

    private CsvCharset() {}

    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        boolean utf16 = head.length == 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        if (utf16) {
            return StandardCharsets.UTF_16;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        long flaws = replaced(file, StandardCharsets.UTF_8);
        boolean flawedUtf8 = flaws * 10 < chinese(file, StandardCharsets.UTF_8);
        if (!flawedUtf8 && decodes(file, GB18030)) {
            return GB18030;
        }
        return flaws <= replaced(file, GB18030) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[BUFFER];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be read to its end matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static long replaced(Path file, Charset charset) throws IOException {
        return count(file, charset, '\uFFFD', '\uFFFD');
    }

    private static long chinese(Path file, Charset charset) throws IOException {
        return count(file, charset, '\u3000', '\u9FFF');
    }

    private static long count(Path file, Charset charset, char from, char to) throws IOException {
        char[] buffer = new char[BUFFER];
        long count = 0;
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] >= from && buffer[i] <= to) {
                        count++;
                    }
                }
            }
        }
        return count;
    }
}
