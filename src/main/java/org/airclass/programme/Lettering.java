package org.airclass.programme;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.ChineseFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Sets text as outlines of the font that comes along, so that no font, and no font library, of the machine is needed.
 * Not for several threads at once.
 */
final class Lettering {

    /** @param size of the em, in points */
    record Style(ChineseFont font, float size, Color colour) {

        static Style plain(float size, Color colour) {
            return new Style(ChineseFont.REGULAR, size, colour);
        }

        static Style bold(float size, Color colour) {
            return new Style(ChineseFont.BOLD, size, colour);
        }

        float lineHeight() {
            return size * 1.45f;
        }
    }

    private record Face(TrueTypeFont font, CmapLookup glyphs, float unitsPerEm) {}

    private final Map<ChineseFont, Face> faces = new EnumMap<>(ChineseFont.class);

    Lettering() {
        for (ChineseFont font : ChineseFont.values()) {
            faces.put(font, read(font));
        }
    }

    private static Face read(ChineseFont font) {
        try {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()));
            return new Face(face, face.getUnicodeCmapLookup(), face.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font has a letter for it. */
    boolean knows(int codePoint) {
        return faces.get(ChineseFont.REGULAR).glyphs().getGlyphId(codePoint) != 0;
    }

    float width(String text, Style style) {
        Face face = faces.get(style.font());
        float units = 0;
        for (int codePoint : text.codePoints().toArray()) {
            units += advance(face, codePoint);
        }
        return units * style.size() / face.unitsPerEm();
    }

    /** The text in lines no wider than that, broken where Chinese and Latin text may be; anywhere, where it must. */
    List<String> lines(String text, Style style, float width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && width((line + piece).stripTrailing(), style) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            while (width(line.toString().stripTrailing(), style) > width) {
                int fits = fitting(line, style, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** How many chars of the line fit; one letter at least. */
    private int fitting(StringBuilder line, Style style, float width) {
        int fits = line.offsetByCodePoints(0, 1);
        while (fits < line.length()) {
            int next = line.offsetByCodePoints(fits, 1);
            if (width(line.substring(0, next), style) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    /** One line of text from that place on. */
    void draw(Graphics2D graphics, String text, float x, float baseline, Style style) {
        Face face = faces.get(style.font());
        float scale = style.size() / face.unitsPerEm();
        AffineTransform before = graphics.getTransform();
        graphics.setColor(style.colour());
        graphics.translate(x, baseline);
        graphics.scale(scale, -scale);
        for (int codePoint : text.codePoints().toArray()) {
            GlyphData glyph = glyph(face, codePoint);
            if (glyph != null) {
                graphics.fill(glyph.getPath());
            }
            graphics.translate(advance(face, codePoint), 0);
        }
        graphics.setTransform(before);
    }

    private static float advance(Face face, int codePoint) {
        try {
            return face.font().getAdvanceWidth(face.glyphs().getGlyphId(codePoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for a blank. */
    private static GlyphData glyph(Face face, int codePoint) {
        try {
            return face.font().getGlyph().getGlyph(face.glyphs().getGlyphId(codePoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
