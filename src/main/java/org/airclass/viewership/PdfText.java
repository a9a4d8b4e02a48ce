package org.airclass.viewership;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.ChineseFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Text of a PDF in the Chinese font, of which the document carries the characters it uses. */
final class PdfText {

    /** In the place of a character that the font lacks. */
    private static final String LACKING = "□";

    private static final String OPENING = "（《“【";
    private static final String CLOSING = "）》”】，。、；：？！";

    private static final float THOUSANDTHS = 1000;

    private final PDType0Font font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    PdfText(PDDocument document, ChineseFont font) throws IOException {
        this.font = PDType0Font.load(document, new ByteArrayInputStream(font.bytes()), true);
    }

    PDType0Font font() {
        return font;
    }

    /** What of the text can be shown. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .forEach(c -> shown.append(known.computeIfAbsent(c, this::isThere) ? Character.toString(c) : LACKING));
        return shown.toString();
    }

    /** In points. @param text of {@link #shown} */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / THOUSANDTHS * size;
    }

    /** Lines no wider than that; Chinese is broken between any two characters, a Latin word only where it must be. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(shown(text), size, width)) {
            if (line.length() > 0 && width(line + piece, size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Latin words and single other characters, in order; a bracket or comma stays with the character it belongs to. */
    private List<String> pieces(String text, float size, float width) throws IOException {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean latin = c < 0x2E80 && c != ' ';
            if (!latin || width(word.toString(), size) > width / 2) {
                if (word.length() > 0) {
                    pieces.add(word.toString());
                    word.setLength(0);
                }
            }
            if (latin) {
                word.appendCodePoint(c);
            } else {
                addTo(pieces, c);
            }
        }
        if (word.length() > 0) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private static void addTo(List<String> pieces, int c) {
        int last = pieces.size() - 1;
        boolean closes = CLOSING.indexOf(c) >= 0;
        boolean opened = last >= 0 && OPENING.contains(pieces.get(last));
        if (last >= 0 && (closes || opened)) {
            pieces.set(last, pieces.get(last) + Character.toString(c));
        } else {
            pieces.add(Character.toString(c));
        }
    }

    private boolean isThere(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
