package org.airclass.site;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of a workbook share, as plain strings. POI's own table makes an XML tree of
 * each text at each asking, which takes most of the time of a large sheet.
 */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean reading;
    private boolean phonetic;

    String get(int index) {
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> reading = !phonetic;
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(unescaped(text.toString()));
            case "t" -> reading = false;
            case "rPh" -> phonetic = false;
            default -> {}
        }
    }

    /** Excel writes what XML can't hold as _x0007_. */
    static String unescaped(String value) {
        return value.contains("_x") ? new XSSFRichTextString(value).getString() : value;
    }
}
