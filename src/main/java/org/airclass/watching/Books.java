package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** The counters in the database. */
@ApplicationScoped
class Books {

    private static final String LAST_NUMBER = "SELECT number FROM watching_batch WHERE node = ? AND run = ? FOR UPDATE";
    private static final String FIRST_BATCH = "INSERT INTO watching_batch (number, node, run) VALUES (?, ?, ?)";
    private static final String NEXT_BATCH = "UPDATE watching_batch SET number = ? WHERE node = ? AND run = ?";
    private static final String PAST_RUNS = "DELETE FROM watching_batch WHERE node = ? AND run <> ?";
    private static final String COUPON =
            "INSERT INTO watching_coupon (node, run, number, minute, viewers) VALUES (?, ?, ?, ?, ?)";
    // VALUES() is what both MySQL 8 and MariaDB understand; a row alias only the former.
    static final String COUNT =
            """
            INSERT INTO watching_count (lesson, source, minute, node,
                opens, plays, beats, seconds, robot_opens, robot_plays, robot_beats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE opens = opens + VALUES(opens), plays = plays + VALUES(plays),
                beats = beats + VALUES(beats), seconds = seconds + VALUES(seconds),
                robot_opens = robot_opens + VALUES(robot_opens), robot_plays = robot_plays + VALUES(robot_plays),
                robot_beats = robot_beats + VALUES(robot_beats)""";

    private final DataSource dataSource;
    private final Node node;
    private final SiteClock clock;

    Books(DataSource dataSource, Node node, SiteClock clock) {
        this.dataSource = dataSource;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Brings batches in, in one transaction: those whose number says that they are in already are left out.
     *
     * @param batches of one run, in the order of their numbers, at least one
     */
    void add(List<Spool.Numbered> batches) {
        Transactions.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                add(connection, batches);
            } catch (SQLException e) {
                throw new BooksAway(e);
            }
        });
    }

    /** The numbers of earlier runs are of no more use once none of their batches waits in the spool. */
    void forgetRunsExcept(String run) {
        Transactions.run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement(PAST_RUNS)) {
                delete.setString(1, node.id());
                delete.setString(2, run);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new BooksAway(e);
            }
        });
    }

    private void add(Connection connection, List<Spool.Numbered> batches) throws SQLException {
        String run = batches.get(0).run();
        long last = lastNumber(connection, run);
        Batch sum = new Batch();
        long number = last;
        for (Spool.Numbered next : batches) {
            if (next.number() > last) {
                sum.add(next.batch());
                number = next.number();
            }
        }
        if (number == last) {
            return;
        }
        try (PreparedStatement move = connection.prepareStatement(last < 0 ? FIRST_BATCH : NEXT_BATCH)) {
            move.setLong(1, number);
            move.setString(2, node.id());
            move.setString(3, run);
            move.executeUpdate();
        }
        addCounts(connection, sum);
        if (sum.hasViewers()) {
            addCoupon(connection, run, number, sum.viewers());
        }
    }

    /** Less than any number when none of the run is in. Waits for a transaction that is about to change it. */
    private long lastNumber(Connection connection, String run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_NUMBER)) {
            select.setString(1, node.id());
            select.setString(2, run);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    private void addCounts(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COUNT)) {
            addRows(insert, batch, node.id());
            insert.executeBatch();
        }
    }

    /** Adds the batch's rows to a batch of {@link #COUNT}. */
    static void addRows(PreparedStatement insert, Batch batch, String node) throws SQLException {
        for (Map.Entry<Batch.Row, Batch.Facts> entry : batch.rows().entrySet()) {
            Batch.Row row = entry.getKey();
            Batch.Facts facts = entry.getValue();
            insert.setString(1, row.lesson());
            insert.setString(2, row.source());
            insert.setInt(3, row.minute());
            insert.setString(4, node);
            insert.setLong(5, facts.opens);
            insert.setLong(6, facts.plays);
            insert.setLong(7, facts.beats);
            insert.setLong(8, facts.seconds);
            insert.setLong(9, facts.robotOpens);
            insert.setLong(10, facts.robotPlays);
            insert.setLong(11, facts.robotBeats);
            insert.addBatch();
        }
    }

    private void addCoupon(Connection connection, String run, long number, byte[] viewers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COUPON)) {
            insert.setString(1, node.id());
            insert.setString(2, run);
            insert.setLong(3, number);
            insert.setInt(4, Minutes.of(clock.instant()));
            insert.setBytes(5, viewers);
            insert.executeUpdate();
        }
    }

    /** The database failed; the cause says how. */
    static final class BooksAway extends IllegalStateException {
        BooksAway(SQLException cause) {
            super(cause);
        }
    }
}
