package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Teacher;

/** Reads what was published of lessons and handouts. */
final class ProgrammeFacts {

    private static final int AT_ONCE = 1_000;

    private ProgrammeFacts() {}

    /** All that are dated that day; which of them are reruns is found afresh. */
    static List<LessonFacts> ofDay(Connection connection, LocalDate day) throws SQLException {
        List<LessonFacts> lessons = read(connection, "l.date = ?", List.of(day));
        Set<String> reruns = Reruns.among(lessons);
        return lessons.stream()
                .map(lesson -> lesson.asRerun(reruns.contains(lesson.id())))
                .toList();
    }

    /** Those there are, by their ids. */
    static Map<String, LessonFacts> byId(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, LessonFacts> lessons = new HashMap<>();
        List<String> wanted = List.copyOf(ids);
        for (int at = 0; at < wanted.size(); at += AT_ONCE) {
            List<String> some = wanted.subList(at, Math.min(at + AT_ONCE, wanted.size()));
            read(connection, "l.lesson_id IN (" + Rows.marks(some.size()) + ")", some)
                    .forEach(lesson -> lessons.put(lesson.id(), lesson));
        }
        return lessons;
    }

    /** @param where about the lesson {@code l}, with these parameters */
    static List<LessonFacts> read(Connection connection, String where, List<?> parameters) throws SQLException {
        Map<String, List<Integer>> grades = new HashMap<>();
        Rows.each(
                connection,
                "SELECT g.lesson_id, g.grade FROM programme_lesson_grade g JOIN programme_lesson l"
                        + " ON l.lesson_id = g.lesson_id WHERE " + where + " ORDER BY g.lesson_id, g.grade",
                parameters,
                row -> grades.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(row.getInt(2)));
        Map<String, List<Teacher>> teachers = new HashMap<>();
        Rows.each(
                connection,
                "SELECT t.lesson_id, t.name, t.school FROM programme_lesson_teacher t JOIN programme_lesson l"
                        + " ON l.lesson_id = t.lesson_id WHERE " + where + " ORDER BY t.lesson_id, t.position",
                parameters,
                row -> teachers.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Teacher(row.getString(2), row.getString(3))));
        Map<String, Map<String, String>> kinds = new HashMap<>();
        Rows.each(
                connection,
                "SELECT s.lesson_id, s.source_id, s.kind FROM programme_source s JOIN programme_lesson l"
                        + " ON l.lesson_id = s.lesson_id WHERE " + where,
                parameters,
                row -> kinds.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)));
        Set<String> reruns = new HashSet<>();
        Rows.each(
                connection,
                "SELECT r.lesson FROM viewership_rerun r JOIN programme_lesson l ON l.lesson_id = r.lesson WHERE "
                        + where,
                parameters,
                row -> reruns.add(row.getString(1)));
        List<LessonFacts> lessons = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT l.lesson_id, l.kind, l.date, l.last_date, l.period, l.start_time, l.end_time, l.subject,"
                        + " l.title, l.textbook, l.cancelled FROM programme_lesson l WHERE " + where,
                parameters,
                row -> lessons.add(new LessonFacts(
                        row.getString(1),
                        Kind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, Integer.class),
                        row.getObject(6, LocalTime.class),
                        row.getObject(7, LocalTime.class),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getBoolean(11),
                        grades.getOrDefault(row.getString(1), List.of()),
                        teachers.getOrDefault(row.getString(1), List.of()),
                        reruns.contains(row.getString(1)),
                        kinds.getOrDefault(row.getString(1), Map.of()))));
        return lessons;
    }
}
