package org.airclass.viewership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.airclass.school.Grade;
import org.airclass.viewership.LessonReport.Kind;
import org.airclass.viewership.LessonReport.Teacher;
import org.airclass.watching.Visits;

/** Reads, by SQL, the published facts and the counts of the lessons that a question is about. */
@Singleton
class ReportTables {

    /** @param until last day of a handout; the date itself for a lesson */
    record Lesson(
            String id,
            Kind kind,
            LocalDate date,
            LocalDate until,
            LocalTime start,
            List<Grade> grades,
            String subject,
            String title,
            String textbook,
            boolean cancelled,
            List<Teacher> teachers) {}

    /** @param busiestMinute beats of the minute that had most, over all sources and nodes */
    record Counts(long opens, long plays, long busiestMinute, long seconds, long robotOpens) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** @param busiestMinute the same over all the lessons together */
    record Found(List<Lesson> lessons, Map<String, Counts> counts, long busiestMinute) {}

    /** By day and time, younger grades first; what has no time, handouts, ends the day. */
    private static final Comparator<Lesson> AS_A_DAY_RUNS = Comparator.comparing(Lesson::date)
            .thenComparing(Lesson::start, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    Lesson::grades,
                    Comparator.comparing(grades -> grades.isEmpty() ? new Grade(Grade.LAST) : grades.get(0)))
            .thenComparing(Lesson::id);

    private static final String ASKED =
            """
            l.date <= ? AND l.last_date >= ?
            AND (? IS NULL OR l.subject = ?)
            AND (? IS NULL OR EXISTS (
                SELECT 1 FROM programme_lesson_grade a WHERE a.lesson_id = l.lesson_id AND a.grade = ?))
            """;

    private static final String LESSONS =
            """
            SELECT l.lesson_id, l.kind, l.date, l.last_date, l.start_time, l.subject, l.title, l.textbook, l.cancelled
            FROM programme_lesson l
            WHERE %s ORDER BY l.lesson_id
            """
                    .formatted(ASKED);

    private static final String GRADES =
            """
            SELECT g.lesson_id, g.grade
            FROM programme_lesson_grade g JOIN programme_lesson l ON l.lesson_id = g.lesson_id
            WHERE %s ORDER BY g.lesson_id, g.grade
            """
                    .formatted(ASKED);

    private static final String TEACHERS =
            """
            SELECT t.lesson_id, t.name, t.school
            FROM programme_lesson_teacher t JOIN programme_lesson l ON l.lesson_id = t.lesson_id
            WHERE %s ORDER BY t.lesson_id, t.position
            """
                    .formatted(ASKED);

    private static final String COUNTS =
            """
            SELECT m.lesson, SUM(m.opens), SUM(m.plays), MAX(m.beats), SUM(m.seconds), SUM(m.robot_opens)
            FROM (SELECT c.lesson, c.minute, SUM(c.opens) AS opens, SUM(c.plays) AS plays, SUM(c.beats) AS beats,
                         SUM(c.seconds) AS seconds, SUM(c.robot_opens) AS robot_opens
                  FROM watching_count c JOIN programme_lesson l ON l.lesson_id = c.lesson
                  WHERE %s GROUP BY c.lesson, c.minute) m
            GROUP BY m.lesson
            """
                    .formatted(ASKED);

    private static final String BUSIEST =
            """
            SELECT MAX(m.beats)
            FROM (SELECT c.minute, SUM(c.beats) AS beats
                  FROM watching_count c JOIN programme_lesson l ON l.lesson_id = c.lesson
                  WHERE %s GROUP BY c.minute) m
            """
                    .formatted(ASKED);

    private static final String BEATS =
            """
            SELECT c.lesson, c.minute, SUM(c.beats)
            FROM watching_count c JOIN programme_lesson l ON l.lesson_id = c.lesson
            WHERE %s AND c.minute >= %%d GROUP BY c.lesson, c.minute
            """
                    .formatted(ASKED);

    private final DataSource dataSource;
    private final Visits visits;

    ReportTables(DataSource dataSource, Visits visits) {
        this.dataSource = dataSource;
        this.visits = visits;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Found read(ReportQuestion question) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // All at one moment: what is just being added up must be found once.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                List<Lesson> lessons = lessons(connection, question);
                LatestCounts counts = counts(connection, question, lessons);
                return new Found(lessons, counts.counts(), counts.busiestMinute());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Lesson> lessons(Connection connection, ReportQuestion question) throws SQLException {
        Map<String, List<Grade>> grades = new HashMap<>();
        each(connection, GRADES, question, row -> grades.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(new Grade(row.getInt(2))));
        Map<String, List<Teacher>> teachers = new HashMap<>();
        each(connection, TEACHERS, question, row -> teachers.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(new Teacher(row.getString(2), row.getString(3))));
        List<Lesson> lessons = new ArrayList<>();
        each(connection, LESSONS, question, row -> lessons.add(lesson(row, grades, teachers)));
        lessons.sort(AS_A_DAY_RUNS);
        return lessons;
    }

    private LatestCounts counts(Connection connection, ReportQuestion question, List<Lesson> lessons)
            throws SQLException {
        Map<String, Counts> addedUp = new HashMap<>();
        each(connection, COUNTS, question, row -> addedUp.put(row.getString(1), counts(row)));
        long[] busiest = {0};
        each(connection, BUSIEST, question, row -> busiest[0] = row.getLong(1));
        LatestCounts counts = new LatestCounts(addedUp, busiest[0]);

        Set<String> asked = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
        List<Visits.Minute> waiting = visits.waiting(connection).stream()
                .filter(minute -> asked.contains(minute.lesson()))
                .toList();
        if (!waiting.isEmpty()) {
            int earliest =
                    waiting.stream().mapToInt(Visits.Minute::minute).min().getAsInt();
            Map<LatestCounts.Moment, Long> beats = new HashMap<>();
            each(
                    connection,
                    BEATS.formatted(earliest),
                    question,
                    row -> beats.put(new LatestCounts.Moment(row.getString(1), row.getInt(2)), row.getLong(3)));
            counts.add(waiting, beats);
        }
        return counts;
    }

    private static void each(Connection connection, String sql, ReportQuestion question, Reader reader)
            throws SQLException {
        Integer grade = question.grade() == null ? null : question.grade().number();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, question.to());
            select.setObject(2, question.from());
            select.setString(3, question.subject());
            select.setString(4, question.subject());
            select.setObject(5, grade, java.sql.Types.INTEGER);
            select.setObject(6, grade, java.sql.Types.INTEGER);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Lesson lesson(ResultSet row, Map<String, List<Grade>> grades, Map<String, List<Teacher>> teachers)
            throws SQLException {
        String id = row.getString("lesson_id");
        return new Lesson(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getObject("date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                row.getObject("start_time", LocalTime.class),
                grades.getOrDefault(id, List.of()),
                row.getString("subject"),
                row.getString("title"),
                row.getString("textbook"),
                row.getBoolean("cancelled"),
                teachers.getOrDefault(id, List.of()));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }
}
