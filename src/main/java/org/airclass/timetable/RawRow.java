package org.airclass.timetable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.airclass.site.Text;

/**
 * What a layout found for one lesson or pack, still as written.
 *
 * @param columns where each field stands; shared by the rows of a flat sheet
 * @param broken the fields whose cell holds an error such as #REF!
 */
record RawRow(
        String sheet, int row, Map<SheetField, Column> columns, Map<SheetField, String> texts, Set<SheetField> broken) {

    /** @param letter A, B …; null for a title or the sheet's name */
    record Column(String letter, String header) {
        static final Column NONE = new Column(null, null);
    }

    static Map<SheetField, String> noTexts() {
        return new EnumMap<>(SheetField.class);
    }

    String text(SheetField field) {
        return texts.getOrDefault(field, "");
    }

    boolean has(SheetField field) {
        return !text(field).isBlank();
    }

    ImportProblem problem(Severity severity, SheetField field, String code, String zh, String en) {
        return problem(severity, sheet, row, field == null ? Column.NONE : columns.get(field), code, zh, en);
    }

    static ImportProblem problem(
            Severity severity, String sheet, Integer row, Column column, String code, String zh, String en) {
        Column place = column == null ? Column.NONE : column;
        return new ImportProblem(severity, code, sheet, row, place.letter(), place.header(), new Text(zh, en));
    }
}
