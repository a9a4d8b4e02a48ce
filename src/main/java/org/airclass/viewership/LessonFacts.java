package org.airclass.viewership;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Teacher;

/**
 * What is known of a published lesson or handout, as the latest edition that has it tells.
 *
 * @param until last day of a handout; the date itself for a lesson
 * @param period null outside the bell schedule, and for a handout
 * @param start null for a handout
 * @param subject null for a handout
 * @param textbook null where none is named
 * @param kinds of its sources by their ids
 */
record LessonFacts(
        String id,
        Kind kind,
        LocalDate date,
        LocalDate until,
        Integer period,
        LocalTime start,
        LocalTime end,
        String subject,
        String title,
        String textbook,
        boolean cancelled,
        List<Integer> grades,
        List<Teacher> teachers,
        boolean rerun,
        Map<String, String> kinds) {

    /** Of the lesson's page itself. */
    static final String PAGE = "PAGE";

    /** The figures of all sources together, where they stand beside those of each. */
    static final String ALL_KINDS = "ALL";

    static final String FIRST_RUN = "FIRST";
    static final String RERUN = "RERUN";

    /** One that was never published: counted, but in common with nothing. */
    static LessonFacts unknown(String id) {
        return new LessonFacts(
                id,
                Kind.LESSON,
                null,
                null,
                null,
                null,
                null,
                null,
                id,
                null,
                false,
                List.of(),
                List.of(),
                false,
                Map.of());
    }

    LessonFacts asRerun(boolean itIs) {
        return with(grades, teachers, itIs, kinds);
    }

    LessonFacts with(
            List<Integer> itsGrades, List<Teacher> itsTeachers, boolean itIsRerun, Map<String, String> itsKinds) {
        return new LessonFacts(
                id,
                kind,
                date,
                until,
                period,
                start,
                end,
                subject,
                title,
                textbook,
                cancelled,
                itsGrades,
                itsTeachers,
                itIsRerun,
                itsKinds);
    }

    /** A lesson of the programme that is to be held. */
    boolean isPlanned() {
        return kind == Kind.LESSON && !cancelled && start != null;
    }

    String kindOf(String source) {
        return kindOf(source, kinds);
    }

    /** A source that the latest edition has no more counts as what the lesson's page leads to. */
    static String kindOf(String source, Map<String, String> kinds) {
        return source.isEmpty() ? PAGE : kinds.getOrDefault(source, PAGE);
    }

    /** Its values in the dimensions that are its own; not those of who watched it, when and how. */
    Map<Dimension, List<String>> values(SchoolTree tree) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.GRADE, grades.stream().map(String::valueOf).toList());
        values.put(Dimension.RUN, start == null ? List.of() : List.of(rerun ? RERUN : FIRST_RUN));
        values.put(Dimension.BLOCK, start == null ? List.of() : List.of(block()));
        values.put(Dimension.SUBJECT, subject == null ? List.of() : List.of(subject));
        values.put(
                Dimension.TEACHER,
                teachers.stream().map(LessonFacts::key).distinct().toList());
        values.put(
                Dimension.TEACHER_SCHOOL,
                teachers.stream()
                        .flatMap(teacher -> tree.named(teacher.school()).stream())
                        .distinct()
                        .toList());
        return values;
    }

    /** {@code name@school}, by which a teacher is asked for. */
    static String key(Teacher teacher) {
        return teacher.name() + "@" + (teacher.school() == null ? "" : teacher.school());
    }

    private String block() {
        return (period == null ? "" : period) + " " + start;
    }
}
