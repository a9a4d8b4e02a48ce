package org.airclass.watching;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.airclass.school.Organisations;
import org.airclass.site.Database;
import org.airclass.site.Pace;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Adds the journal's batches up: many become one change to each counter and sketch they touch, in the transaction that
 * deletes them. Each node does so with its own, into rows of its own, and with what a node that is gone left behind.
 */
@ApplicationScoped
class Folding {

    private static final int PORTION = 1000;
    private static final long PORTION_BYTES = 16 << 20;
    private static final String RUNS =
            """
            SELECT node, run FROM watching_journal GROUP BY node, run
            HAVING node = ? OR MAX(minute) < ? ORDER BY node <> ?, node, run""";
    private static final String NEXT =
            """
            SELECT number, content FROM watching_journal
            WHERE node = ? AND run = ? AND number > ? ORDER BY number LIMIT ?""";
    private static final String ADDED_UP = "UPDATE watching_batch SET number = ? WHERE node = ? AND run = ?";
    private static final String DONE = "DELETE FROM watching_journal WHERE node = ? AND run = ? AND number <= ?";

    private record Run(String node, String run) {}

    /** @param last the number of the last one that is in the sum */
    private record Portion(Batch sum, long last, boolean more) {}

    private final DataSource dataSource;
    private final Database database;
    private final Node node;
    private final SiteClock clock;
    private final Organisations organisations;
    private final long leftBehindMinutes;

    Folding(
            DataSource dataSource,
            Database database,
            Node node,
            SiteClock clock,
            Organisations organisations,
            WatchingConfig config) {
        this.dataSource = dataSource;
        this.database = database;
        this.node = node;
        this.clock = clock;
        this.organisations = organisations;
        this.leftBehindMinutes = config.leftBehindAfter().toMinutes();
    }

    @Scheduled(every = "${airclass.watching.fold-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void foldNowAndThen() {
        if (database.isReady()) {
            fold();
        }
    }

    /** Until none waits; of a run that fails the others need not wait, its own least of all. */
    void fold() {
        List<Run> runs = runs();
        if (runs.isEmpty()) {
            return;
        }
        // Which school there is is looked up here, where the database is: events say what they like.
        Set<String> schools = Transactions.run(organisations::schools);
        Pace pace = new Pace();
        RuntimeException failed = null;
        for (Run run : runs) {
            try {
                boolean more;
                do {
                    more = Transactions.runLong(() -> foldPortion(run, schools, pace));
                } while (more);
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(RUNS)) {
            select.setString(1, node.id());
            select.setLong(2, Minutes.of(clock.instant()) - leftBehindMinutes);
            select.setString(3, node.id());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    runs.add(new Run(found.getString(1), found.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
        return runs;
    }

    /** Whether there are more. */
    private boolean foldPortion(Run run, Set<String> schools, Pace pace) {
        try (Connection connection = dataSource.getConnection()) {
            long addedUp = Journal.takeTurn(connection, run.node(), run.run(), Minutes.of(clock.instant()));
            Portion portion = next(connection, run, addedUp, pace);
            new Books(node.id(), clock.zone()).add(connection, portion.sum(), schools, pace);
            done(connection, run, portion.last());
            return portion.more();
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
    }

    private static Portion next(Connection connection, Run run, long addedUp, Pace pace) throws SQLException {
        Batch sum = new Batch();
        long last = addedUp;
        int batches = 0;
        long bytes = 0;
        try (PreparedStatement select = Journal.rowByRow(connection, NEXT)) {
            select.setString(1, run.node());
            select.setString(2, run.run());
            select.setLong(3, addedUp);
            select.setInt(4, PORTION);
            try (ResultSet found = select.executeQuery()) {
                while (bytes < PORTION_BYTES && found.next()) {
                    byte[] content = found.getBytes(2);
                    sum.add(BatchFormat.read(content));
                    last = found.getLong(1);
                    batches++;
                    bytes += content.length;
                    pace.rest();
                }
            }
        }
        return new Portion(sum, last, batches == PORTION || bytes >= PORTION_BYTES);
    }

    private static void done(Connection connection, Run run, long last) throws SQLException {
        try (PreparedStatement addedUp = connection.prepareStatement(ADDED_UP);
                PreparedStatement delete = connection.prepareStatement(DONE)) {
            addedUp.setLong(1, last);
            addedUp.setString(2, run.node());
            addedUp.setString(3, run.run());
            addedUp.executeUpdate();
            delete.setString(1, run.node());
            delete.setString(2, run.run());
            delete.setLong(3, last);
            delete.executeUpdate();
        }
    }
}
