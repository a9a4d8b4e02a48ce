package org.airclass.timetable;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.airclass.school.Grade;
import org.airclass.site.SheetSink;

/**
 * A city's day: a column per grade, a row per time. The day stands in the title, names the sheet, or
 * begins a section of it.
 */
final class GradesAcross implements Layout {

    private final GridBody body;
    private String date;

    private GradesAcross(GridBody body, SheetContext context) {
        this.body = body;
        this.date = context.date().orElse("");
    }

    static Optional<Layout> headedBy(SheetSink.Row row, SheetContext context, SubjectNames subjects) {
        TreeMap<Integer, String> grades = grades(row);
        boolean isHeader = grades.size() >= 2 || (grades.size() == 1 && GridBody.hasCorner(row, grades.firstKey()));
        return isHeader
                ? Optional.of(new GradesAcross(new GridBody(context.sheet(), subjects, true, grades), context))
                : Optional.empty();
    }

    /** A bare number is no grade here: rows of numbers are everywhere. */
    private static TreeMap<Integer, String> grades(SheetSink.Row row) {
        TreeMap<Integer, String> grades = new TreeMap<>();
        for (SheetSink.Cell cell : row.cells()) {
            List<Grade> read = cell.isCoveredSideways() ? List.of() : GradeText.read(cell.text());
            if (!read.isEmpty() && !Spelling.key(cell.text()).matches("[\\d.一二三四五六七八九十]+")) {
                grades.put(cell.column(), cell.text());
            }
        }
        return grades;
    }

    @Override
    public String code() {
        return GRADES_ACROSS;
    }

    @Override
    public void row(SheetSink.Row row, Consumer<RawRow> found) {
        TreeMap<Integer, String> grades = grades(row);
        Optional<String> section = GridBody.sole(row).flatMap(DateText::find);
        Optional<String> beside = body.label(row).flatMap(DateText::find);
        if (section.isPresent() || beside.filter(d -> !d.equals(date)).isPresent()) {
            body.end(found);
            date = section.or(() -> beside).get();
        }
        if (grades.size() >= 2) {
            body.header(grades, found);
        } else if (section.isEmpty()) {
            body.row(
                    row,
                    (texts, header) -> {
                        texts.put(SheetField.DATE, date);
                        texts.put(SheetField.GRADE, header);
                    },
                    found);
        }
    }

    @Override
    public void end(Consumer<RawRow> found) {
        body.end(found);
    }
}
