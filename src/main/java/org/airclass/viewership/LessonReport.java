package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/** The answer to "how many watched": a row per lesson or handout, and the figures of all of them together. */
record LessonReport(
        LocalDate from,
        LocalDate to,
        Grade grade,
        String subject,
        List<Narrowing> narrowedTo,
        List<ReportDefinitions.Definition> definitions,
        List<Row> rows,
        Totals totals) {

    enum Kind {
        LESSON("课"),
        HANDOUT("学习资料");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** @param school null when not known */
    record Teacher(String name, String school) {}

    /**
     * One lesson or handout. The counts of a joint lesson can't be told apart by grade: it is one row.
     *
     * @param until last day of a handout; the date itself for a lesson
     * @param start null for a handout
     * @param grade the one asked for, else the lowest
     * @param subject null for a handout
     * @param opens null where hidden, as all figures are then
     * @param peakConcurrent null where only viewers of a school are told
     * @param robotOpens null where only a kind of source or viewers of a school are told
     * @param hidden why there are no figures, such as {@code < 5}; absent where there are
     */
    record Row(
            String lesson,
            Kind kind,
            LocalDate date,
            LocalDate until,
            LocalTime start,
            Grade grade,
            List<Grade> grades,
            String subject,
            String title,
            String textbook,
            boolean cancelled,
            List<Teacher> teachers,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            Long peakConcurrent,
            Long robotOpens,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

        /** Without the figures, of so few viewers of a school that they could be people whom somebody knows. */
        Row hidden(String why) {
            return new Row(
                    lesson, kind, date, until, start, grade, grades, subject, title, textbook, cancelled, teachers,
                    null, null, null, null, null, null, why);
        }

        String gradeNames() {
            return grades.stream().map(Grade::chineseName).collect(Collectors.joining("、"));
        }

        String teacherNames() {
            return teachers.stream().map(Teacher::name).collect(Collectors.joining("、"));
        }
    }

    /**
     * What adds up is added; viewers are united over all rows; the peak is the busiest minute of all rows
     * together, not the sum of their peaks; null where there are too many to be told, where only viewers of a school are told, and
     * where minutes were forgotten before those of each lesson were kept. Figures are null where they are hidden, as those of a row
     * are, or would tell those of the only row that is.
     */
    record Totals(
            int lessons,
            int handouts,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            Long peakConcurrent,
            Long robotOpens,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

        /** @param why null where they are not few, and would tell those of a row that are */
        Totals hidden(String why) {
            return new Totals(lessons, handouts, null, null, null, null, null, null, why);
        }
    }

    /** Seconds as minutes with one decimal. */
    static double minutes(long seconds) {
        return Math.round(seconds / 6.0) / 10.0;
    }
}
