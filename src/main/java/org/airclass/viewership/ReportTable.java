package org.airclass.viewership;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A report as a file has it: rows, and on a sheet of their own what they are about, totals and definitions. Rows are told one
 * by one and never all held.
 *
 * @param file its name, without an ending
 * @param sheet the name of the rows' sheet
 * @param about lines of a name and what it is; asked once all rows are told, as
 * @param totals by the keys of the definitions
 */
record ReportTable(
        String file,
        String sheet,
        List<Head> heads,
        Body body,
        Supplier<List<List<Object>>> about,
        Supplier<Map<String, Object>> totals,
        List<ReportDefinitions.Definition> definitions) {

    /** @param width in characters */
    record Head(String text, int width) {

        /** With the name that people know, the key that programs know, and the unit. */
        static Head of(ReportDefinitions.Definition definition) {
            return new Head(definition.name() + " " + definition.key() + " (" + definition.unit() + ")", 18);
        }
    }

    interface Body {
        /** Tells each row: Strings, Numbers, LocalDates, LocalTimes, or null for an empty cell; as many as heads. */
        void each(Consumer<List<Object>> row);
    }
}
