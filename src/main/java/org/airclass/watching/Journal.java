package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Batches in the database: a row each when they are committed, added up and deleted by {@link Folding} later. A batch is
 * in when its row is there, or when its run is added up to its number or beyond. A row of such a number, left by a statement
 * that was slower than its connection, is none.
 */
@ApplicationScoped
class Journal {

    private static final String TURN =
            """
            INSERT INTO watching_batch (node, run, number, turn, minute) VALUES (?, ?, 0, 1, ?)
            ON DUPLICATE KEY UPDATE turn = turn + 1, minute = VALUES(minute)""";
    private static final String ADDED_UP = "SELECT number FROM watching_batch WHERE node = ? AND run = ?";
    private static final String THERE =
            "SELECT number FROM watching_journal WHERE node = ? AND run = ? AND number BETWEEN ? AND ?";
    private static final String PAST_RUNS = "DELETE FROM watching_batch WHERE node = ? AND run <> ? AND minute < ?";
    private static final String WAITING =
            """
            SELECT j.content FROM watching_journal j
            LEFT JOIN watching_batch b ON b.node = j.node AND b.run = j.run
            WHERE b.number IS NULL OR j.number > b.number""";
    /** No statement of a program that ended is still under way after so long. */
    private static final long LATE_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final DataSource dataSource;
    private final Node node;
    private final SiteClock clock;
    private final JournalLine line;

    Journal(DataSource dataSource, Node node, SiteClock clock) {
        this.dataSource = dataSource;
        this.node = node;
        this.clock = clock;
        this.line = new JournalLine(dataSource);
    }

    /**
     * Commits a batch that was never tried before. For one thread at a time.
     *
     * @throws BooksAway it is in or not: {@link #bringIn} finds out
     */
    void add(Spool.Numbered batch) {
        try {
            byte[] content = BatchFormat.write(batch.batch());
            line.write(node.id(), batch.run(), batch.number(), Minutes.of(clock.instant()), content);
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
    }

    /** Nobody commits for now. For the thread that adds. */
    void rest() {
        line.giveBack();
    }

    /**
     * Brings batches in, in one transaction: those that are in already are left out.
     *
     * @param batches of one run, in the order of their numbers, at least one
     */
    void bringIn(List<Spool.Numbered> batches) {
        Transactions.runUnlessTaken(() -> {
            try (Connection connection = dataSource.getConnection()) {
                bringIn(connection, batches);
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
                delete.setLong(3, Minutes.of(clock.instant()) - LATE_MINUTES);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new BooksAway(e);
            }
        });
    }

    /**
     * Until the transaction ends nobody else brings in or adds up batches of this run. The row is written, not just
     * locked: a cluster of several masters only looks at what was written.
     *
     * @return the number up to which all are added up
     */
    static long takeTurn(Connection connection, String node, String run, int minute) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(TURN);
                PreparedStatement select = connection.prepareStatement(ADDED_UP)) {
            turn.setString(1, node);
            turn.setString(2, run);
            turn.setInt(3, minute);
            turn.executeUpdate();
            select.setString(1, node);
            select.setString(2, run);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Tells each batch of any node that is in and not added up yet. */
    static void waiting(Connection connection, Consumer<Batch> reader) throws SQLException {
        try (PreparedStatement select = rowByRow(connection, WAITING);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                reader.accept(BatchFormat.read(found.getBytes(1)));
            }
        }
    }

    /** Rows come as they are read: all of them at once could be more than memory holds. */
    static PreparedStatement rowByRow(Connection connection, String query) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        select.setFetchSize(Integer.MIN_VALUE);
        return select;
    }

    private void bringIn(Connection connection, List<Spool.Numbered> batches) throws SQLException {
        String run = batches.get(0).run();
        int minute = Minutes.of(clock.instant());
        long addedUp = takeTurn(connection, node.id(), run, minute);
        Set<Long> there = there(
                connection,
                run,
                batches.get(0).number(),
                batches.get(batches.size() - 1).number());
        try (PreparedStatement insert = connection.prepareStatement(JournalLine.INSERT)) {
            for (Spool.Numbered next : batches) {
                if (next.number() > addedUp && !there.contains(next.number())) {
                    insert.setString(1, node.id());
                    insert.setString(2, run);
                    insert.setLong(3, next.number());
                    insert.setInt(4, minute);
                    insert.setBytes(5, BatchFormat.write(next.batch()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Set<Long> there(Connection connection, String run, long first, long last) throws SQLException {
        Set<Long> there = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(THERE)) {
            select.setString(1, node.id());
            select.setString(2, run);
            select.setLong(3, first);
            select.setLong(4, last);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    there.add(found.getLong(1));
                }
            }
        }
        return there;
    }
}
