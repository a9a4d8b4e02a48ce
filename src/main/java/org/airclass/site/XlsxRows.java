package org.airclass.site;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one worksheet into rows. */
final class XlsxRows extends DefaultHandler {

    private final CellTexts texts;
    private final MergedRanges merged;
    private final SheetSink sink;

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private StringBuilder reading;
    private boolean phonetic;
    private List<SheetSink.Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type;
    private String style;

    XlsxRows(CellTexts texts, MergedRanges merged, SheetSink sink) {
        this.texts = texts;
        this.merged = merged;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = 0;
                cells = new ArrayList<>();
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
                formula.setLength(0);
            }
            case "v" -> reading = value;
            case "t" -> reading = phonetic ? null : value;
            case "f" -> reading = formula;
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading != null && reading.length() <= SheetFile.LONGEST_TEXT) {
            reading.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t", "f" -> reading = null;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    /** A formula counts as the value it last had; where none was saved, as what stands in the cell. */
    private void endCell() {
        String text = value.isEmpty() && !formula.isEmpty() ? "=" + formula : texts.text(type, style, value.toString());
        if (!text.isBlank()) {
            cells.add(new SheetSink.Cell(column, text, row, column, "e".equals(type)));
        }
    }

    private void endRow() {
        SheetSink.Row filled = merged.fill(new SheetSink.Row(row, cells));
        if (!filled.cells().isEmpty()) {
            sink.row(filled);
        }
    }
}
