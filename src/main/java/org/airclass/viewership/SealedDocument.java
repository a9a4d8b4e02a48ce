package org.airclass.viewership;

import java.util.List;

/**
 * A report to be printed, signed and sealed: the same as Excel and as PDF.
 *
 * @param lines below the title: of which day, by whom, how it stands
 * @param rows a value for each column: a String, a Number, or null for what is not known, which is never shown as zero
 * @param notes corrections, exceptions
 * @param seal the lines at the end, where names are signed and the seal is put
 */
record SealedDocument(
        String title,
        List<String> lines,
        List<Column> columns,
        List<List<Object>> rows,
        List<String> notes,
        List<String> seal,
        List<ReportDefinitions.Definition> definitions,
        Words words) {

    /** @param width in characters of the Latin alphabet */
    record Column(String head, int width) {}

    /** What its own frame says, in the reader's language. @param page takes the number of the page and of all pages */
    record Words(String sheet, String definitionsTitle, List<String> definitionHeads, String page) {}

    /** How a figure that is not known is shown. */
    static final String UNKNOWN = "—";
}
