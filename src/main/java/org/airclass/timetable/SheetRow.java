package org.airclass.timetable;

import java.util.List;

/** A row of a file as it was written, for whoever looks at what is wrong with it. */
record SheetRow(String sheet, int row, List<Cell> cells) {

    /** @param column its letter */
    record Cell(String column, String text) {}
}
