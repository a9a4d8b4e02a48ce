package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
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

    private final Connection connection;
    private final boolean withSources;
    private final Map<String, List<Integer>> grades = new HashMap<>();
    private final Map<String, List<Teacher>> teachers = new HashMap<>();
    private final Map<String, Map<String, String>> kinds = new HashMap<>();
    private final Set<String> reruns = new HashSet<>();

    private ProgrammeFacts(Connection connection, boolean withSources) {
        this.connection = connection;
        this.withSources = withSources;
    }

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
        for (List<String> some : Rows.parts(ids)) {
            read(connection, "l.lesson_id IN (" + Rows.marks(some.size()) + ")", some)
                    .forEach(lesson -> lessons.put(lesson.id(), lesson));
        }
        return lessons;
    }

    /** Kinds of sources by their ids, of those lessons that have any. */
    static Map<String, Map<String, String>> kinds(Connection connection, Collection<String> ids) throws SQLException {
        ProgrammeFacts facts = new ProgrammeFacts(connection, true);
        for (List<String> some : Rows.parts(ids)) {
            facts.readKinds(some);
        }
        return facts.kinds;
    }

    /** @param where about the lesson {@code l}, with these parameters */
    static List<LessonFacts> read(Connection connection, String where, List<?> parameters) throws SQLException {
        return new ProgrammeFacts(connection, true).lessons(where, parameters);
    }

    /** The same without what its sources are and whether it is a rerun. */
    static List<LessonFacts> readWithoutSources(Connection connection, String where, List<?> parameters)
            throws SQLException {
        return new ProgrammeFacts(connection, false).lessons(where, parameters);
    }

    /** The lessons first, then what belongs to them by their ids: what they must fit is asked once. */
    private List<LessonFacts> lessons(String where, List<?> parameters) throws SQLException {
        List<LessonFacts> bare = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT l.lesson_id, l.kind, l.date, l.last_date, l.period, l.start_time, l.end_time, l.subject,"
                        + " l.title, l.textbook, l.cancelled FROM programme_lesson l WHERE " + where,
                parameters,
                row -> bare.add(bare(row)));
        for (List<String> some : Rows.parts(bare.stream().map(LessonFacts::id).toList())) {
            readWhatBelongsTo(some);
        }
        return bare.stream().map(this::whole).toList();
    }

    private void readWhatBelongsTo(List<String> lessons) throws SQLException {
        String these = " WHERE lesson_id IN (" + Rows.marks(lessons.size()) + ")";
        Rows.each(
                connection,
                "SELECT lesson_id, grade FROM programme_lesson_grade" + these + " ORDER BY lesson_id, grade",
                lessons,
                row -> grades.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(row.getInt(2)));
        Rows.each(
                connection,
                "SELECT lesson_id, name, school FROM programme_lesson_teacher" + these
                        + " ORDER BY lesson_id, position",
                lessons,
                row -> teachers.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Teacher(row.getString(2), row.getString(3))));
        if (withSources) {
            readKinds(lessons);
            Rows.each(
                    connection,
                    "SELECT lesson FROM viewership_rerun WHERE lesson IN (" + Rows.marks(lessons.size()) + ")",
                    lessons,
                    row -> reruns.add(row.getString(1)));
        }
    }

    private void readKinds(List<String> lessons) throws SQLException {
        Rows.each(
                connection,
                "SELECT lesson_id, source_id, kind FROM programme_source WHERE lesson_id IN ("
                        + Rows.marks(lessons.size()) + ")",
                lessons,
                row -> kinds.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)));
    }

    private static LessonFacts bare(ResultSet row) throws SQLException {
        return new LessonFacts(
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
                List.of(),
                List.of(),
                false,
                Map.of());
    }

    private LessonFacts whole(LessonFacts bare) {
        String id = bare.id();
        return bare.with(
                grades.getOrDefault(id, List.of()),
                teachers.getOrDefault(id, List.of()),
                reruns.contains(id),
                kinds.getOrDefault(id, Map.of()));
    }
}
