package org.airclass.viewership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lessons {@code l} that fit what a question is narrowed to, as a condition of SQL. Who watched, and by what, is no
 * matter of the lesson.
 */
final class LessonFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    LessonFilter(Map<Dimension, String> filters, SchoolTree tree) {
        filters.forEach((dimension, value) -> {
            switch (dimension) {
                case GRADE ->
                    add(
                            "EXISTS (SELECT 1 FROM programme_lesson_grade a WHERE a.lesson_id = l.lesson_id"
                                    + " AND a.date = l.date AND a.grade = ?)",
                            Integer.valueOf(value));
                case SUBJECT -> add("l.subject = ?", value);
                case RUN -> run(value);
                case TEACHER -> teacher(value);
                case TEACHER_SCHOOL -> teachersOf(tree.schoolNamesWithin(value));
                default -> {
                    // Of the viewing, not of the lesson.
                }
            }
        });
    }

    /** @return true for none */
    String where() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    private void run(String value) {
        String isRerun = "EXISTS (SELECT 1 FROM viewership_rerun r WHERE r.lesson = l.lesson_id)";
        conditions.add("l.kind = 'LESSON'");
        conditions.add(value.equals(LessonFacts.RERUN) ? isRerun : "NOT " + isRerun);
    }

    private void teacher(String value) {
        int at = value.indexOf('@');
        if (at < 0) {
            add("l.lesson_id IN (SELECT t.lesson_id FROM programme_lesson_teacher t WHERE t.name = ?)", value);
        } else {
            add(
                    "l.lesson_id IN (SELECT t.lesson_id FROM programme_lesson_teacher t"
                            + " WHERE t.name = ? AND COALESCE(t.school, '') = ?)",
                    value.substring(0, at),
                    value.substring(at + 1));
        }
    }

    private void teachersOf(List<String> schools) {
        if (schools.isEmpty()) {
            conditions.add("FALSE");
        } else {
            add(
                    "l.lesson_id IN (SELECT t.lesson_id FROM programme_lesson_teacher t WHERE t.school IN ("
                            + Rows.marks(schools.size()) + "))",
                    schools.toArray());
        }
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }
}
