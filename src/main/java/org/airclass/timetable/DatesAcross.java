package org.airclass.timetable;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.airclass.site.SheetSink;

/** A grade's week: a column per day, a row per period. The grade stands in the title or names the sheet. */
final class DatesAcross implements Layout {

    private final GridBody body;
    private String grade;

    private DatesAcross(GridBody body, SheetContext context) {
        this.body = body;
        this.grade = context.grade().orElse("");
    }

    static Optional<Layout> headedBy(SheetSink.Row row, SheetContext context, SubjectNames subjects) {
        TreeMap<Integer, String> days = days(row);
        boolean isHeader = days.size() >= 2 || (days.size() == 1 && GridBody.hasCorner(row, days.firstKey()));
        return isHeader
                ? Optional.of(new DatesAcross(new GridBody(context.sheet(), subjects, false, days), context))
                : Optional.empty();
    }

    private static TreeMap<Integer, String> days(SheetSink.Row row) {
        TreeMap<Integer, String> days = new TreeMap<>();
        for (SheetSink.Cell cell : row.cells()) {
            DateText.find(cell.text())
                    .filter(date -> !cell.isCoveredSideways() && cell.text().length() <= GridBody.LONGEST_HEADER)
                    .ifPresent(date -> days.put(cell.column(), cell.text()));
        }
        return days;
    }

    @Override
    public String code() {
        return DATES_ACROSS;
    }

    @Override
    public void row(SheetSink.Row row, Consumer<RawRow> found) {
        TreeMap<Integer, String> days = days(row);
        Optional<String> section = GridBody.sole(row).flatMap(GradeText::find);
        if (days.size() >= 2) {
            body.header(days, found);
        } else if (section.isPresent()) {
            body.end(found);
            grade = section.get();
        } else {
            body.row(
                    row,
                    (texts, header) -> {
                        texts.put(SheetField.DATE, header);
                        texts.put(SheetField.GRADE, grade);
                    },
                    found);
        }
    }

    @Override
    public void end(Consumer<RawRow> found) {
        body.end(found);
    }
}
