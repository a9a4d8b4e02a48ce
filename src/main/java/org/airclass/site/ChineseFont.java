package org.airclass.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The Chinese font that comes along, as TrueType: pictures and printed sheets look the same on every machine and need
 * no font of it. Noto Sans SC, cut by {@code src/fonts/cut.py} to the 8105 characters of 通用规范汉字表, GB 2312, Latin and
 * punctuation; its licence stands beside it.
 */
public enum ChineseFont {
    REGULAR("NotoSansSC-Regular.ttf"),
    BOLD("NotoSansSC-Bold.ttf");

    private final String file;

    ChineseFont(String file) {
        this.file = file;
    }

    /** The whole font file. */
    public byte[] bytes() {
        try (InputStream in = ChineseFont.class.getResourceAsStream("/fonts/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
