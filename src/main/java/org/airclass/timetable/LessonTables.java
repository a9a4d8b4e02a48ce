package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Puts new lessons into their tables and takes old ones out, hundreds to a statement; in the caller's transaction, past
 * its entities.
 */
@ApplicationScoped
class LessonTables {

    /** Rows of a statement: some 100 kB. */
    private static final int ROWS = 500;

    private static final List<String> PARTS =
            List.of("timetable_lesson_grade", "timetable_lesson_teacher", "timetable_lesson_source");

    private final EntityManager entities;

    LessonTables(EntityManager entities) {
        this.entities = entities;
    }

    void insert(List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            insert(
                    connection,
                    """
                    INSERT INTO timetable_lesson (id, term, day, period, start_time, end_time, subject, title, textbook,
                        live_point_id, cancelled, cancel_reason, series, school_id, for_school_id, review_status, review_waiting_for,
                        review_reason, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    lessons.stream().map(LessonTables::row));
            insert(
                    connection,
                    "INSERT INTO timetable_lesson_grade (lesson_id, grade) VALUES (?, ?)",
                    lessons.stream().flatMap(l -> l.grades.stream().map(grade -> row(l.id, grade))));
            insert(
                    connection,
                    "INSERT INTO timetable_lesson_teacher (lesson_id, position, teacher_id, role, instead_of) VALUES (?, ?, ?, ?, ?)",
                    lessons.stream().flatMap(LessonTables::teachers));
            insert(
                    connection,
                    "INSERT INTO timetable_lesson_source (lesson_id, position, id, kind, label, url, subtitles) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    lessons.stream().flatMap(LessonTables::sources));
        });
    }

    void delete(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        entities.unwrap(Session.class).doWork(connection -> {
            for (int i = 0; i < all.size(); i += ROWS) {
                List<String> some = all.subList(i, Math.min(i + ROWS, all.size()));
                for (String part : PARTS) {
                    delete(connection, part + " WHERE lesson_id", some);
                }
                delete(connection, "timetable_lesson WHERE id", some);
            }
        });
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static Object[] row(Lesson lesson) {
        Review.State review = lesson.review.state();
        return row(
                lesson.id,
                lesson.term,
                lesson.date,
                lesson.period,
                lesson.start,
                lesson.end,
                lesson.subject,
                lesson.title,
                lesson.textbook,
                lesson.livePointId,
                lesson.cancelled,
                lesson.cancelReason,
                lesson.series,
                lesson.schoolId,
                lesson.forSchoolId,
                review.status().name(),
                review.waitingFor() == null ? null : review.waitingFor().name(),
                review.reason(),
                lesson.revision);
    }

    private static Stream<Object[]> teachers(Lesson lesson) {
        return IntStream.range(0, lesson.teachers.size()).mapToObj(position -> {
            Lesson.Assignment teacher = lesson.teachers.get(position);
            return row(lesson.id, position, teacher.teacherId(), teacher.role().name(), teacher.insteadOf());
        });
    }

    private static Stream<Object[]> sources(Lesson lesson) {
        return IntStream.range(0, lesson.sources.size()).mapToObj(position -> {
            Lesson.SourceEntry source = lesson.sources.get(position);
            return row(
                    lesson.id,
                    position,
                    source.id(),
                    source.kind().name(),
                    source.label(),
                    source.url(),
                    source.subtitles());
        });
    }

    private static void insert(Connection connection, String statement, Stream<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            int waiting = 0;
            for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % ROWS == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, String where, List<String> ids) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + where + " IN (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                delete.setString(i + 1, ids.get(i));
            }
            delete.executeUpdate();
        }
    }
}
