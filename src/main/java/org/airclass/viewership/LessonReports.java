package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.airclass.school.Grade;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Row;
import org.airclass.viewership.LessonReport.Totals;
import org.airclass.watching.Visits;

/** Puts a report together from what was published and what was counted. */
@ApplicationScoped
class LessonReports {

    /** All viewings up to now: of lessons in the range, whenever they were watched. */
    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final ReportTables tables;
    private final Visits visits;

    LessonReports(ReportTables tables, Visits visits) {
        this.tables = tables;
        this.visits = visits;
    }

    LessonReport answer(ReportQuestion question, Locale language) {
        ReportTables.Found found;
        try {
            found = tables.read(question);
        } catch (SQLException e) {
            throw new IllegalStateException("the report's tables can't be read", e);
        }
        Visits.Viewers viewers = visits.viewers(
                found.lessons().stream().map(ReportTables.Lesson::id).toList(), EVER, ALWAYS);
        List<Row> rows = new ArrayList<>();
        long seconds = 0;
        for (ReportTables.Lesson lesson : found.lessons()) {
            ReportTables.Counts counts = found.counts().getOrDefault(lesson.id(), ReportTables.Counts.NONE);
            seconds += counts.seconds();
            rows.add(row(lesson, counts, viewers.byLesson(), question.grade()));
        }
        return new LessonReport(
                question.from(),
                question.to(),
                question.grade(),
                question.subject(),
                ReportDefinitions.in(language),
                rows,
                totals(rows, seconds, viewers.total(), found.busiestMinute()));
    }

    private static Row row(
            ReportTables.Lesson lesson, ReportTables.Counts counts, Map<String, Long> viewers, Grade asked) {
        List<Grade> grades = lesson.grades();
        return new Row(
                lesson.id(),
                lesson.kind(),
                lesson.date(),
                lesson.until(),
                lesson.start(),
                asked != null || grades.isEmpty() ? asked : grades.get(0),
                grades,
                lesson.subject(),
                lesson.title(),
                lesson.textbook(),
                lesson.cancelled(),
                lesson.teachers(),
                counts.opens(),
                counts.plays(),
                viewers.getOrDefault(lesson.id(), 0L),
                LessonReport.minutes(counts.seconds()),
                counts.busiestMinute(),
                counts.robotOpens());
    }

    static Totals totals(List<Row> rows, long seconds, long viewers, long busiestMinute) {
        Map<Kind, Long> kinds = rows.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));
        return new Totals(
                kinds.getOrDefault(Kind.LESSON, 0L).intValue(),
                kinds.getOrDefault(Kind.HANDOUT, 0L).intValue(),
                rows.stream().mapToLong(Row::opens).sum(),
                rows.stream().mapToLong(Row::plays).sum(),
                viewers,
                LessonReport.minutes(seconds),
                busiestMinute,
                rows.stream().mapToLong(Row::robotOpens).sum());
    }
}
