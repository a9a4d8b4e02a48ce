package org.airclass.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;

/**
 * One lesson or pack of a file, read.
 *
 * @param columns where each field stands
 * @param grades ascending, several for a joint lesson
 * @param slot {@link Slot#UNKNOWN} where the file leaves the time open
 * @param untilPeriod the last period of a lesson that takes several; null for one
 * @param title empty where none is written
 * @param textbook null where none is named
 * @param livePoint null where none is named
 * @param lastDay of a pack; its first day where none is named
 * @param said the cells as written
 */
record ImportRow(
        String sheet,
        int row,
        Map<SheetField, RawRow.Column> columns,
        boolean pack,
        LocalDate date,
        List<Grade> grades,
        Slot slot,
        Integer untilPeriod,
        String subject,
        String title,
        String textbook,
        String livePoint,
        List<TeacherText.Person> teachers,
        List<ImportSource> sources,
        LocalDate lastDay,
        Said said) {

    /** @param url null for a channel, and for a pack announced without an address */
    record ImportSource(SourceKind kind, String label, String url) {}

    /** All that a row says, apart from where it says it. */
    record Content(
            boolean pack,
            LocalDate date,
            List<Grade> grades,
            Slot slot,
            String subject,
            String title,
            String textbook,
            String livePoint,
            List<TeacherText.Person> teachers,
            List<ImportSource> sources,
            String id) {}

    Content content() {
        return new Content(pack, date, grades, slot, subject, title, textbook, livePoint, teachers, sources, said.id());
    }

    ImportProblem problem(Severity severity, SheetField field, String code, String zh, String en) {
        return RawRow.problem(severity, sheet, row, field == null ? null : columns.get(field), code, zh, en);
    }
}
