package org.airclass.timetable;

import java.util.function.Consumer;
import org.airclass.site.SheetSink;

/** How a sheet spreads its lessons over rows and columns. It is given the rows below its header, in order. */
sealed interface Layout permits FlatLayout, DatesAcross, GradesAcross {

    String FLAT = "flat";
    String DATES_ACROSS = "dates-across";
    String GRADES_ACROSS = "grades-across";
    /** A workbook whose sheets are laid out differently. */
    String MIXED = "mixed";

    String code();

    void row(SheetSink.Row row, Consumer<RawRow> found);

    /** The sheet has ended. */
    void end(Consumer<RawRow> found);
}
