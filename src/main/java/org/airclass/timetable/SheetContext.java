package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.airclass.site.SheetSink;

/** What stands around the lessons of a sheet: its name, and the titles above its header. */
final class SheetContext {

    private final String sheet;
    private final List<String> titles = new ArrayList<>();

    SheetContext(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    void title(SheetSink.Row row) {
        row.cells().forEach(cell -> titles.add(cell.text()));
    }

    Optional<String> date() {
        return first(DateText::find);
    }

    Optional<String> grade() {
        return first(GradeText::find);
    }

    /** The title nearest to the header says it best; the sheet's name is asked last. */
    private Optional<String> first(Function<String, Optional<String>> find) {
        for (int i = titles.size() - 1; i >= 0; i--) {
            Optional<String> found = find.apply(titles.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return find.apply(sheet);
    }
}
