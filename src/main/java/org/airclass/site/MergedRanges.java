package org.airclass.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.DefaultHandler;

/** The merged ranges of one sheet; asked row by row, downwards. */
final class MergedRanges {

    /** A title may be merged across the whole width of a sheet; no table of ours is wider than this. */
    private static final int WIDEST = 256;

    private static final int MOST = 200_000;
    private static final int MOST_AT_ONCE = 1_000;

    private final TreeMap<Integer, List<CellRangeAddress>> byFirstRow = new TreeMap<>();
    private final Map<CellRangeAddress, SheetSink.Cell> texts = new HashMap<>();
    private List<CellRangeAddress> open = new ArrayList<>();
    private int count;

    ContentHandler collector() {
        return new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("mergeCell") && attributes.getValue("ref") != null) {
                    add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                }
            }
        };
    }

    void add(CellRangeAddress range) {
        if (++count > MOST) {
            throw tooMany();
        }
        byFirstRow
                .computeIfAbsent(range.getFirstRow() + 1, row -> new ArrayList<>())
                .add(range);
    }

    /** The row with the text of each range in every cell that the range covers. */
    SheetSink.Row fill(SheetSink.Row row) {
        if (byFirstRow.isEmpty() && open.isEmpty()) {
            return row;
        }
        int number = row.number();
        open.removeIf(range -> range.getLastRow() + 1 < number);
        texts.keySet().removeIf(range -> range.getLastRow() + 1 < number);
        while (!byFirstRow.isEmpty() && byFirstRow.firstKey() <= number) {
            open.addAll(byFirstRow.pollFirstEntry().getValue());
        }
        if (open.size() > MOST_AT_ONCE) {
            throw tooMany();
        }
        TreeMap<Integer, SheetSink.Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        for (CellRangeAddress range : open) {
            cover(range, number, cells);
        }
        return new SheetSink.Row(number, List.copyOf(cells.values()));
    }

    private void cover(CellRangeAddress range, int row, TreeMap<Integer, SheetSink.Cell> cells) {
        int first = range.getFirstColumn() + 1;
        if (row == range.getFirstRow() + 1 && cells.containsKey(first)) {
            texts.put(range, cells.get(first));
        }
        SheetSink.Cell text = texts.get(range);
        if (text == null) {
            return;
        }
        int last = Math.min(range.getLastColumn() + 1, first + WIDEST);
        for (int column = first; column <= last; column++) {
            cells.putIfAbsent(
                    column, new SheetSink.Cell(column, text.text(), range.getFirstRow() + 1, first, text.broken()));
        }
    }

    private static Refused tooMany() {
        return SheetFile.unreadable("too-many-merged", "合并单元格过多", "The sheet has too many merged cells");
    }
}
