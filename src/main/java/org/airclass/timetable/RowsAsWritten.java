package org.airclass.timetable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.airclass.site.SheetSink;

/** Remembers the rows of a file until it is known which of them have problems. */
final class RowsAsWritten {

    /** What is shown of a cell; the file has the rest. */
    private static final int LONGEST = 120;

    /** Nobody corrects more by looking at them one by one. */
    private static final int MOST = 1_000;

    private record Place(String sheet, int row) {}

    private final Map<Place, SheetSink.Row> rows = new HashMap<>();

    void add(String sheet, SheetSink.Row row) {
        rows.put(new Place(sheet, row.number()), row);
    }

    /** The rows that the problems are about, each once, in the order of the problems. */
    List<SheetRow> of(List<ImportProblem> problems) {
        Set<Place> wanted = new LinkedHashSet<>();
        problems.stream()
                .filter(problem -> problem.row() != null)
                .forEach(problem -> wanted.add(new Place(problem.sheet(), problem.row())));
        return wanted.stream()
                .map(place -> written(place, rows.get(place)))
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
    }

    private static SheetRow written(Place place, SheetSink.Row row) {
        return row == null
                ? null
                : new SheetRow(
                        place.sheet(),
                        place.row(),
                        row.cells().stream()
                                .filter(cell -> !cell.isCoveredSideways())
                                .map(cell -> new SheetRow.Cell(cell.letter(), shortened(cell.text())))
                                .toList());
    }

    /** Never in the middle of a character that takes two places. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
