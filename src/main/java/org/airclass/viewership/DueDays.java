package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days that are not rolled up as they are now: something was added to them, or the lessons that are dated or were watched
 * then have changed. Found by what they were made from, never by the clock: what comes late is found.
 *
 * @param edition up to which changes of lessons are told
 */
record DueDays(Set<LocalDate> days, int edition) {

    /** @param turns see {@link org.airclass.watching.Counted}; @param compacted its minutes are gone, or were once */
    record Touched(long turns, boolean compacted) {}

    private static final String ADDED_TO =
            """
            SELECT t.day FROM watching_touch t LEFT JOIN viewership_day d ON d.day = t.day
            GROUP BY t.day, d.turns HAVING d.turns IS NULL OR d.turns <> SUM(t.turn)""";
    private static final String LESSONS_OF =
            """
            SELECT l.date, COUNT(*) FROM programme_lesson l
            WHERE l.kind = 'LESSON' AND l.cancelled = FALSE AND l.start_time IS NOT NULL GROUP BY l.date""";
    private static final String CHANGED =
            """
            SELECT l.date FROM programme_lesson l WHERE l.edition > ?
            UNION
            SELECT v.day FROM viewership_lesson v JOIN programme_lesson l ON l.lesson_id = v.lesson
            WHERE l.edition > ?""";

    /** Days of other organisations are made again little by little, the latest first. */
    private static final int OF_ANOTHER_TREE_AT_ONCE = 20;

    private static final String OF_ANOTHER_TREE =
            """
            SELECT day FROM viewership_day WHERE tree <> ? AND turns >= 0
            ORDER BY day DESC LIMIT"""
                    + " " + OF_ANOTHER_TREE_AT_ONCE;

    /** @param tree the checksum of today's organisations */
    static DueDays read(Connection connection, long tree) throws SQLException {
        Set<LocalDate> days = addedTo(connection);
        Rows.each(connection, OF_ANOTHER_TREE, row -> days.add(row.getObject(1, LocalDate.class)), tree);
        int[] edition = new int[2];
        Rows.each(
                connection,
                "SELECT h.number, r.edition FROM programme_head h, viewership_roll r WHERE h.id = 1 AND r.id = 2",
                row -> {
                    edition[0] = row.getInt(1);
                    edition[1] = row.getInt(2);
                });
        if (edition[0] != edition[1]) {
            Rows.each(connection, CHANGED, row -> days.add(row.getObject(1, LocalDate.class)), edition[1], edition[1]);
            days.addAll(daysOfOtherLessons(connection));
        }
        return new DueDays(days, edition[0]);
    }

    /** To which something was added since. */
    static Set<LocalDate> addedTo(Connection connection) throws SQLException {
        Set<LocalDate> days = new TreeSet<>();
        Rows.each(connection, ADDED_TO, row -> days.add(row.getObject(1, LocalDate.class)));
        return days;
    }

    /** From which a lesson was moved or taken away: they have another number of lessons. */
    private static Set<LocalDate> daysOfOtherLessons(Connection connection) throws SQLException {
        Map<LocalDate, Integer> now = new HashMap<>();
        Rows.each(connection, LESSONS_OF, row -> now.put(row.getObject(1, LocalDate.class), row.getInt(2)));
        Map<LocalDate, Integer> rolled = new HashMap<>();
        Rows.each(
                connection,
                "SELECT day, lessons FROM viewership_day",
                row -> rolled.put(row.getObject(1, LocalDate.class), row.getInt(2)));
        Set<LocalDate> days = new TreeSet<>(now.keySet());
        days.addAll(rolled.keySet());
        days.removeIf(day -> now.getOrDefault(day, 0).equals(rolled.getOrDefault(day, 0)));
        return days;
    }

    static Touched touched(Connection connection, LocalDate day) throws SQLException {
        Touched[] touched = {new Touched(0, false)};
        Rows.each(
                connection,
                "SELECT COALESCE(SUM(turn), 0), COALESCE(SUM(compactions), 0) FROM watching_touch WHERE day = ?",
                row -> touched[0] = new Touched(row.getLong(1), row.getLong(2) > 0),
                day);
        return touched[0];
    }

    /** Days before this one that are rolled up and still have their minutes, with their turns; the earliest. */
    static Map<LocalDate, Long> toCompact(Connection connection, LocalDate before, int most) throws SQLException {
        Map<LocalDate, Long> days = new TreeMap<>();
        Rows.each(
                connection,
                """
                SELECT day, turns FROM viewership_day
                WHERE day < ? AND compacted = FALSE AND turns > 0 ORDER BY day LIMIT ?""",
                row -> days.put(row.getObject(1, LocalDate.class), row.getLong(2)),
                before,
                most);
        return days;
    }
}
