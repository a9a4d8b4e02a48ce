package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The door: who came. What adds up stands in {@code watching_count} for reports to read with SQL, a row per lesson,
 * source, minute and node, and, as long as it is not yet added up there, in what {@link #waiting} tells:
 *
 * <ul>
 *   <li>{@link Figure#OPENS}, {@link Figure#PLAYS}: {@code SUM(opens)}, {@code SUM(plays)}
 *   <li>{@link Figure#WATCH_MINUTES}: {@code SUM(seconds) / 60}
 *   <li>{@link Figure#PEAK_CONCURRENT}: {@code MAX} over the minutes of {@code SUM(beats)} of that minute
 *   <li>{@link Figure#ROBOT_OPENS}: {@code SUM(robot_opens)}; robots are in no other column
 * </ul>
 *
 * <p>Viewers do not add up and are answered here.
 */
@ApplicationScoped
public class Visits {

    private static final int LESSONS_AT_ONCE = 500;

    /**
     * Distinct devices, as defined by {@link Figure#VIEWERS}.
     *
     * @param byLesson each lesson that had any
     * @param total of all the lessons together: less than the sum where a device watched several
     */
    public record Viewers(Map<String, Long> byLesson, long total) {}

    /**
     * What came to a lesson in a minute, over all sources and nodes; columns as in {@code watching_count}.
     *
     * @param minute minutes since 1970-01-01T00:00Z
     */
    public record Minute(String lesson, int minute, long opens, long plays, long beats, long seconds, long robotOpens) {

        private Minute and(Minute other) {
            return new Minute(
                    lesson,
                    minute,
                    opens + other.opens,
                    plays + other.plays,
                    beats + other.beats,
                    seconds + other.seconds,
                    robotOpens + other.robotOpens);
        }
    }

    private record Moment(String lesson, int minute) {}

    private final DataSource dataSource;

    Visits(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is committed and not yet in {@code watching_count}: of the last ten seconds, as a rule.
     *
     * @param connection in a REPEATABLE READ transaction in which {@code watching_count} is read as well; else what is just
     *     being added up would be in both or in none
     */
    public Collection<Minute> waiting(Connection connection) throws SQLException {
        Map<Moment, Minute> minutes = new HashMap<>();
        Journal.waiting(connection, batch -> batch.rows()
                .forEach((row, facts) -> minutes.merge(
                        new Moment(row.lesson(), row.minute()),
                        new Minute(
                                row.lesson(),
                                row.minute(),
                                facts.opens,
                                facts.plays,
                                facts.beats,
                                facts.seconds,
                                facts.robotOpens),
                        Minute::and)));
        return minutes.values();
    }

    /**
     * Who watched these lessons or handouts on these days, acknowledged events included.
     *
     * @param from first day, in the bureau's zone
     * @param to last day, included
     */
    public Viewers viewers(Collection<String> lessons, LocalDate from, LocalDate to) {
        return viewers(lessons, from, to, new ViewerSet());
    }

    /**
     * The same.
     *
     * @param all all of them are united with it
     */
    public Viewers viewers(Collection<String> lessons, LocalDate from, LocalDate to, ViewerSet all) {
        ViewerSet total = new ViewerSet(Sketches.LG_K);
        Map<String, Long> byLesson = new HashMap<>();
        List<String> wanted = new ArrayList<>(new HashSet<>(lessons));
        Collections.sort(wanted);
        try (Connection connection = dataSource.getConnection()) {
            // First what is not folded yet: what is folded meanwhile is then read twice, which a union does not mind.
            Map<String, List<long[]>> waiting = waitingViewers(connection, new HashSet<>(wanted), from, to);
            for (int at = 0; at < wanted.size(); at += LESSONS_AT_ONCE) {
                List<String> some = wanted.subList(at, Math.min(at + LESSONS_AT_ONCE, wanted.size()));
                Map<String, List<byte[]>> stored = stored(connection, some, from, to);
                for (String lesson : some) {
                    ViewerSet united = new ViewerSet(Sketches.LG_K);
                    waiting.getOrDefault(lesson, List.of()).forEach(united::add);
                    stored.getOrDefault(lesson, List.of()).forEach(united::add);
                    if (!united.isEmpty()) {
                        byLesson.put(lesson, united.size());
                        total.add(united);
                    }
                }
            }
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
        all.add(total);
        return new Viewers(byLesson, total.size());
    }

    private static Map<String, List<long[]>> waitingViewers(
            Connection connection, Set<String> lessons, LocalDate from, LocalDate to) throws SQLException {
        Map<String, List<long[]>> waiting = new HashMap<>();
        ViewerKey secret = ViewerKey.read(connection);
        Journal.waiting(connection, batch -> batch.viewers().forEach((key, viewers) -> {
            if (lessons.contains(key.lesson()) && key.day() >= from.toEpochDay() && key.day() <= to.toEpochDay()) {
                waiting.computeIfAbsent(key.lesson(), lesson -> new ArrayList<>())
                        .add(secret.numbers(viewers));
            }
        }));
        return waiting;
    }

    private static Map<String, List<byte[]>> stored(
            Connection connection, List<String> lessons, LocalDate from, LocalDate to) throws SQLException {
        Map<String, List<byte[]>> stored = new HashMap<>();
        String places = String.join(", ", Collections.nCopies(lessons.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement("SELECT lesson, sketch FROM watching_viewers"
                + " WHERE day BETWEEN ? AND ? AND lesson IN (" + places + ")")) {
            select.setObject(1, from);
            select.setObject(2, to);
            for (int i = 0; i < lessons.size(); i++) {
                select.setString(3 + i, lessons.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    stored.computeIfAbsent(found.getString(1), lesson -> new ArrayList<>())
                            .add(found.getBytes(2));
                }
            }
        }
        return stored;
    }
}
