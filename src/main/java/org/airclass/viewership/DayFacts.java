package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.airclass.site.Pace;
import org.airclass.watching.ViewerSet;

/** What was counted on a day, as it stands in the tables of watching; row by row, for a day can be long. */
final class DayFacts {

    /**
     * What came by a source in a minute, columns as in {@code watching_count}.
     *
     * @param addedUp the minute is the first of an hour that was added up
     */
    record Minute(
            String lesson,
            String source,
            int minute,
            long opens,
            long plays,
            long beats,
            long seconds,
            long repeats,
            long robotOpens,
            boolean addedUp) {}

    /** @param part source or school */
    interface ViewersOf {
        void tell(String lesson, String part, ViewerSet viewers);
    }

    /**
     * What viewers of a school did in an hour.
     *
     * @param hour since 1970-01-01T00Z
     */
    record SchoolHour(String lesson, String source, String school, int hour, long opens, long plays, long seconds) {}

    private static final String MINUTES =
            """
            SELECT lesson, source, minute, opens, plays, beats, seconds, repeats, robot_opens, 0
            FROM watching_count WHERE minute >= ? AND minute < ?""";
    private static final String HOURS =
            """
            SELECT lesson, source, hour * 60, opens, plays, 0, seconds, repeats, robot_opens, 1
            FROM watching_hour WHERE hour >= ? AND hour < ?""";
    private static final String SCHOOLS =
            """
            SELECT lesson, source, school, hour, SUM(opens), SUM(plays), SUM(seconds)
            FROM watching_school_count WHERE hour >= ? AND hour < ? GROUP BY lesson, source, school, hour""";
    private static final int HOUR = 60;

    private final Connection connection;
    private final LocalDate day;
    private final int first;
    private final int end;
    private final Pace pace;

    /**
     * @param first minute of the day, minutes since 1970-01-01T00:00Z
     * @param end of the day after
     * @param pace rests now and then
     */
    DayFacts(Connection connection, LocalDate day, int first, int end, Pace pace) {
        this.connection = connection;
        this.day = day;
        this.first = first;
        this.end = end;
        this.pace = pace;
    }

    /** Lessons of which anything was counted. */
    Set<String> lessons() throws SQLException {
        Set<String> lessons = new HashSet<>();
        ids(lessons, "SELECT DISTINCT lesson FROM watching_count WHERE minute >= ? AND minute < ?", first, end);
        ids(
                lessons,
                "SELECT DISTINCT lesson FROM watching_hour WHERE hour >= ? AND hour < ?",
                first / HOUR,
                end / HOUR);
        ids(lessons, "SELECT DISTINCT lesson FROM watching_viewers WHERE day >= ? AND day <= ?", day, day);
        return lessons;
    }

    /** The minutes before the hours: what is added up meanwhile is then found twice, never not at all. */
    void minutes(Consumer<Minute> reader) throws SQLException {
        Rows.each(connection, MINUTES, row -> reader.accept(minute(row)), first, end);
        Rows.each(connection, HOURS, row -> reader.accept(minute(row)), first / HOUR, end / HOUR);
    }

    void schools(Consumer<SchoolHour> reader) throws SQLException {
        Rows.each(
                connection,
                SCHOOLS,
                row -> reader.accept(new SchoolHour(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))),
                first / HOUR,
                end / HOUR);
    }

    void viewers(ViewersOf reader) throws SQLException {
        sketches("SELECT lesson, '', sketch FROM watching_viewers WHERE day = ? ORDER BY lesson", reader);
    }

    void sourceViewers(ViewersOf reader) throws SQLException {
        sketches("SELECT lesson, source, sketch FROM watching_source_viewers WHERE day = ?", reader);
    }

    void schoolViewers(ViewersOf reader) throws SQLException {
        sketches("SELECT lesson, school, sketch FROM watching_school_viewers WHERE day = ?", reader);
    }

    private void sketches(String sql, ViewersOf reader) throws SQLException {
        Rows.each(
                connection,
                sql,
                row -> {
                    reader.tell(row.getString(1), row.getString(2), new ViewerSet().add(row.getBytes(3)));
                    pace.rest();
                },
                day);
    }

    private void ids(Set<String> ids, String sql, Object from, Object to) throws SQLException {
        Rows.each(connection, sql, row -> ids.add(row.getString(1)), from, to);
    }

    private static Minute minute(ResultSet row) throws SQLException {
        return new Minute(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getInt(10) == 1);
    }
}
