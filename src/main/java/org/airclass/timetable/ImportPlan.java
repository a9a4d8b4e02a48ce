package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;
import org.airclass.timetable.ImportRow.ImportSource;
import org.airclass.timetable.TeacherText.Person;

/**
 * What a file says, complete with times: to be compared with the draft.
 *
 * @param rows lessons and packs found, used or not
 * @param columns of its flat sheets, understood or not
 * @param written its rows, for those that have problems
 */
record ImportPlan(
        String layout,
        int rows,
        List<Lesson> lessons,
        List<Handout> handouts,
        List<ImportProblem> problems,
        List<SheetColumn> columns,
        RowsAsWritten written) {

    /**
     * @param allotted its time was not written but follows from the order of the file
     * @param titled its title was written; else it goes by its subject
     * @param packed a pack of the file was added to its sources
     * @param said the cells of its row as written
     */
    record Lesson(
            String sheet,
            int row,
            Map<SheetField, RawRow.Column> columns,
            LocalDate date,
            List<Grade> grades,
            Integer period,
            LocalTime start,
            LocalTime end,
            boolean allotted,
            String subject,
            String title,
            boolean titled,
            String textbook,
            String livePoint,
            List<Person> teachers,
            List<ImportSource> sources,
            boolean packed,
            Said said) {

        Lesson with(List<ImportSource> more) {
            List<ImportSource> all = new ArrayList<>(sources);
            all.addAll(more);
            return new Lesson(
                    sheet,
                    row,
                    columns,
                    date,
                    grades,
                    period,
                    start,
                    end,
                    allotted,
                    subject,
                    title,
                    titled,
                    textbook,
                    livePoint,
                    teachers,
                    all.stream().distinct().toList(),
                    true,
                    said);
        }
    }

    /** @param textbook null where none is named; a pack may still find a lesson of the draft by it */
    record Handout(
            String sheet,
            int row,
            LocalDate date,
            List<Grade> grades,
            String title,
            String textbook,
            List<ImportSource> sources,
            Map<SheetField, RawRow.Column> columns,
            LocalDate to,
            Said said) {}

    /** Packs and materials, those of lessons and those of days. */
    long downloads() {
        long ofLessons = lessons.stream()
                .flatMap(l -> l.sources().stream())
                .filter(s -> s.kind() == SourceKind.DOWNLOAD)
                .count();
        return ofLessons + handouts.stream().mapToLong(h -> h.sources().size()).sum();
    }
}
