package org.airclass.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The latest published facts of every lesson and handout ever published, as rows for reports. Always
 * those of the last edition, so only what differs from the edition before is written again; in batches,
 * since a first edition has 10,000 lessons.
 */
@ApplicationScoped
class Facts {

    private static final int BATCH = 1000;
    private static final List<String> TABLES =
            List.of("programme_lesson", "programme_lesson_grade", "programme_lesson_teacher", "programme_source");

    /** A lesson or a handout, as both are reported. */
    private record Fact(
            String id,
            String kind,
            LocalDate from,
            LocalDate to,
            PublishedLesson lesson,
            String title,
            boolean cancelled,
            List<Integer> grades,
            List<Teacher> teachers,
            List<Source> sources) {

        static Fact of(PublishedLesson l) {
            return new Fact(
                    l.id(),
                    "LESSON",
                    l.date(),
                    l.date(),
                    l,
                    l.title(),
                    l.cancelled(),
                    l.grades(),
                    l.teachers(),
                    l.sources());
        }

        static Fact of(PublishedHandout h, boolean withdrawn) {
            return new Fact(
                    h.id(),
                    "HANDOUT",
                    h.from(),
                    h.to(),
                    null,
                    h.title(),
                    withdrawn,
                    h.grades(),
                    List.of(),
                    h.sources());
        }
    }

    private final DataSource dataSource;

    Facts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes what the edition has otherwise than the one before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Edition edition, Edition before) {
        Collection<Fact> changed = changed(edition, before);
        try (Connection connection = dataSource.getConnection()) {
            delete(connection, changed);
            insertLessons(connection, changed, edition.number());
            insertGrades(connection, changed);
            insertTeachers(connection, changed);
            insertSources(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("the facts of edition " + edition.number() + " can't be written", e);
        }
    }

    private static Collection<Fact> changed(Edition edition, Edition before) {
        Map<String, Fact> old = new HashMap<>();
        before.lessons().forEach(l -> old.put(l.id(), Fact.of(l)));
        before.handouts().forEach(h -> old.put(h.id(), Fact.of(h, false)));
        List<Fact> changed = new ArrayList<>();
        for (PublishedLesson lesson : edition.lessons()) {
            Fact fact = Fact.of(lesson);
            if (!fact.equals(old.remove(lesson.id()))) {
                changed.add(fact);
            }
        }
        for (PublishedHandout handout : edition.handouts()) {
            Fact fact = Fact.of(handout, false);
            if (!fact.equals(old.remove(handout.id()))) {
                changed.add(fact);
            }
        }
        before.handouts().stream().filter(h -> old.containsKey(h.id())).forEach(h -> changed.add(Fact.of(h, true)));
        return changed;
    }

    private static void delete(Connection connection, Collection<Fact> facts) throws SQLException {
        List<String> ids = facts.stream().map(Fact::id).sorted().toList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<String> some = ids.subList(i, Math.min(i + BATCH, ids.size()));
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            for (String table : TABLES) {
                try (PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE lesson_id IN (" + marks + ")")) {
                    for (int p = 0; p < some.size(); p++) {
                        statement.setString(p + 1, some.get(p));
                    }
                    statement.executeUpdate();
                }
            }
        }
    }

    private static void insertLessons(Connection connection, Collection<Fact> facts, int edition) throws SQLException {
        try (Batch batch = new Batch(
                connection,
                """
                INSERT INTO programme_lesson (lesson_id, kind, edition, date, last_date, period, start_time, end_time,
                    subject, title, textbook, cancelled, teachers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Fact fact : facts) {
                PublishedLesson lesson = fact.lesson();
                batch.add(
                        fact.id(),
                        fact.kind(),
                        edition,
                        fact.from(),
                        fact.to(),
                        lesson == null ? null : lesson.period(),
                        lesson == null ? null : lesson.start(),
                        lesson == null ? null : lesson.end(),
                        lesson == null ? null : lesson.subject(),
                        fact.title(),
                        lesson == null ? null : lesson.textbook(),
                        fact.cancelled(),
                        String.join(
                                "、", fact.teachers().stream().map(Teacher::name).toList()));
            }
        }
    }

    private static void insertGrades(Connection connection, Collection<Fact> facts) throws SQLException {
        try (Batch batch =
                new Batch(connection, "INSERT INTO programme_lesson_grade (lesson_id, grade, date) VALUES (?, ?, ?)")) {
            for (Fact fact : facts) {
                for (int grade : fact.grades()) {
                    batch.add(fact.id(), grade, fact.from());
                }
            }
        }
    }

    private static void insertTeachers(Connection connection, Collection<Fact> facts) throws SQLException {
        try (Batch batch = new Batch(
                connection,
                "INSERT INTO programme_lesson_teacher (lesson_id, position, name, school) VALUES (?, ?, ?, ?)")) {
            for (Fact fact : facts) {
                for (int i = 0; i < fact.teachers().size(); i++) {
                    Teacher teacher = fact.teachers().get(i);
                    batch.add(fact.id(), i, teacher.name(), teacher.school());
                }
            }
        }
    }

    private static void insertSources(Connection connection, Collection<Fact> facts) throws SQLException {
        try (Batch batch = new Batch(
                connection, "INSERT INTO programme_source (lesson_id, source_id, kind, label) VALUES (?, ?, ?, ?)")) {
            for (Fact fact : facts) {
                for (Source source : fact.sources()) {
                    batch.add(fact.id(), source.id(), source.kind().name(), source.label());
                }
            }
        }
    }

    /** Rows of one statement, sent a thousand at a time. */
    private static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Batch(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                send();
            }
        }

        private void send() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) {
                    send();
                }
            }
        }
    }
}
