package org.airclass.site;

import java.util.List;

/** Takes the sheets of a file row by row, so that no sheet is held as a whole. */
public interface SheetSink {

    /** A sheet begins; its rows follow. */
    void sheet(String name);

    /** A row with at least one cell that is not blank, in order. */
    void row(Row row);

    /** @param number counted from 1 as spreadsheets show it */
    record Row(int number, List<Cell> cells) {
        public Cell cell(int column) {
            for (Cell cell : cells) {
                if (cell.column == column) {
                    return cell;
                }
            }
            return null;
        }
    }

    /**
     * A cell that is not blank. Dates and times of a spreadsheet come as 2020-03-02, 08:20 or both.
     *
     * @param column counted from 1
     * @param fromRow where the text stands: another row or column than its own below a merged range
     * @param broken an error such as #REF! stands here
     */
    record Cell(int column, String text, int fromRow, int fromColumn, boolean broken) {
        /** Its text was merged into it from a cell to the left. */
        public boolean isCoveredSideways() {
            return fromColumn != column;
        }

        public boolean isCoveredFromAbove(int row) {
            return fromRow != row;
        }

        public String letter() {
            return letter(column);
        }

        /** A, B … Z, AA … */
        public static String letter(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return letters.toString();
        }
    }
}
