package org.airclass.viewership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.airclass.site.Text;
import org.airclass.viewership.LessonReport.Row;
import org.airclass.watching.Figure;

/**
 * A column of a report file. Its head has the name people know, the key that programs know, and the unit.
 *
 * @param value a String, Number, LocalDate, LocalTime, or null for an empty cell
 * @param width in characters
 */
record ReportColumn(String head, Function<Row, Object> value, int width) {

    static List<ReportColumn> all(Locale language) {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(fact("课程编号", "Id", "lesson", Row::lesson, 16, language));
        columns.add(fact("类别", "Kind", "kind", row -> row.kind().name(), 11, language));
        columns.add(fact("日期", "Date", "date", Row::date, 12, language));
        columns.add(fact("开始", "Start", "start", Row::start, 8, language));
        columns.add(fact("年级", "Grades", "grade", row -> grades(row, language), 14, language));
        columns.add(fact("学科", "Subject", "subject", Row::subject, 10, language));
        columns.add(fact("课题", "Title", "title", Row::title, 36, language));
        columns.add(fact("教材", "Textbook", "textbook", Row::textbook, 10, language));
        columns.add(fact("教师", "Teachers", "teachers", Row::teacherNames, 16, language));
        columns.add(fact("已取消", "Cancelled", "cancelled", row -> cancelled(row, language), 8, language));
        columns.add(figure(Figure.OPENS, Row::opens, language));
        columns.add(figure(Figure.PLAYS, Row::plays, language));
        columns.add(figure(Figure.VIEWERS, Row::viewers, language));
        columns.add(figure(Figure.WATCH_MINUTES, Row::watchMinutes, language));
        columns.add(figure(Figure.PEAK_CONCURRENT, Row::peakConcurrent, language));
        columns.add(figure(Figure.ROBOT_OPENS, Row::robotOpens, language));
        return columns;
    }

    private static ReportColumn fact(
            String zh, String en, String key, Function<Row, Object> value, int width, Locale language) {
        return new ReportColumn(new Text(zh, en).in(language) + " " + key, value, width);
    }

    private static ReportColumn figure(Figure figure, Function<Row, Object> value, Locale language) {
        String head = figure.title().in(language) + " " + ReportDefinitions.key(figure) + " ("
                + figure.unit().in(language) + ")";
        return new ReportColumn(head, row -> row.hidden() == null ? value.apply(row) : row.hidden(), 18);
    }

    private static Object grades(Row row, Locale language) {
        return language.equals(Locale.ENGLISH)
                ? String.join(
                        ", ",
                        row.grades().stream().map(grade -> grade.englishName()).toList())
                : row.gradeNames();
    }

    private static Object cancelled(Row row, Locale language) {
        return row.cancelled() ? new Text("是", "yes").in(language) : null;
    }
}
