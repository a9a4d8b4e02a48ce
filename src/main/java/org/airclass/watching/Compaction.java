package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Adds the minutes of a day of long ago up by hour: sums stay what they were, to the last event, and can be rolled up again;
 * which minute it was, and how many watched in it, is gone.
 */
@ApplicationScoped
class Compaction {

    private static final String NODES = "SELECT node, turn FROM watching_touch WHERE day = ? ORDER BY node";
    private static final String HOLD =
            "UPDATE watching_touch SET compactions = compactions + 1 WHERE day = ? AND node = ? AND turn = ?";
    private static final String ADD_UP =
            """
            INSERT INTO watching_hour (lesson, source, hour, node,
                opens, plays, seconds, repeats, robot_opens, robot_plays)
            SELECT lesson, source, FLOOR(minute / 60), node,
                SUM(opens), SUM(plays), SUM(seconds), SUM(repeats), SUM(robot_opens), SUM(robot_plays)
            FROM watching_count WHERE minute >= ? AND minute < ? AND node = ?
            GROUP BY lesson, source, FLOOR(minute / 60), node
            ON DUPLICATE KEY UPDATE opens = watching_hour.opens + VALUES(opens),
                plays = watching_hour.plays + VALUES(plays), seconds = watching_hour.seconds + VALUES(seconds),
                repeats = watching_hour.repeats + VALUES(repeats),
                robot_opens = watching_hour.robot_opens + VALUES(robot_opens),
                robot_plays = watching_hour.robot_plays + VALUES(robot_plays)""";
    private static final String FORGET = "DELETE FROM watching_count WHERE minute >= ? AND minute < ? AND node = ?";

    private final DataSource dataSource;
    private final SiteClock clock;

    Compaction(DataSource dataSource, SiteClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @param turns what the turns of the day's nodes summed up to when it was rolled up
     * @return false when something was added since: nothing is done then
     */
    boolean compact(LocalDate day, long turns) {
        int first = Minutes.of(day.atStartOfDay(clock.zone()).toInstant());
        int end = Minutes.of(day.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        return Transactions.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                Map<String, Long> nodes = nodes(connection, day);
                if (nodes.values().stream().mapToLong(turn -> turn).sum() != turns || !hold(connection, day, nodes)) {
                    return false;
                }
                for (String node : nodes.keySet()) {
                    change(connection, ADD_UP, first, end, node);
                    change(connection, FORGET, first, end, node);
                }
                return true;
            } catch (SQLException e) {
                throw new BooksAway(e);
            }
        });
    }

    private static Map<String, Long> nodes(Connection connection, LocalDate day) throws SQLException {
        Map<String, Long> nodes = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(NODES)) {
            select.setObject(1, day);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    nodes.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return nodes;
    }

    /**
     * A node that adds to this day writes its row first: nothing of it comes between adding up and forgetting. Rows of a
     * node that is new to the day are left alone.
     */
    private static boolean hold(Connection connection, LocalDate day, Map<String, Long> nodes) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            for (Map.Entry<String, Long> node : nodes.entrySet()) {
                hold.setObject(1, day);
                hold.setString(2, node.getKey());
                hold.setLong(3, node.getValue());
                if (hold.executeUpdate() != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void change(Connection connection, String sql, int first, int end, String node) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setInt(1, first);
            change.setInt(2, end);
            change.setString(3, node);
            change.executeUpdate();
        }
    }
}
