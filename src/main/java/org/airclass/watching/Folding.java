package org.airclass.watching;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;
import org.apache.datasketches.hll.Union;

/**
 * Folds the viewers of batches into one sketch per lesson and day. A portion's sketches are written and its coupons
 * deleted in one transaction. Each node folds its own, into rows of its own, and what a node that is gone left behind.
 */
@ApplicationScoped
class Folding {

    private static final int PORTION = 1000;
    private static final String WAITING =
            """
            SELECT node, run, number, viewers FROM watching_coupon
            WHERE node = ? OR minute < ? ORDER BY node, run, number LIMIT ?""";
    private static final String DONE = "DELETE FROM watching_coupon WHERE node = ? AND run = ? AND number = ?";
    private static final String SKETCH =
            "SELECT sketch FROM watching_viewers WHERE lesson = ? AND day = ? AND node = ? FOR UPDATE";
    static final String STORE =
            """
            INSERT INTO watching_viewers (lesson, day, node, sketch) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE sketch = VALUES(sketch)""";

    private record Coupon(String node, String run, long number) {}

    private final DataSource dataSource;
    private final Database database;
    private final Node node;
    private final SiteClock clock;
    private final long leftBehindMinutes;

    Folding(DataSource dataSource, Database database, Node node, SiteClock clock, WatchingConfig config) {
        this.dataSource = dataSource;
        this.database = database;
        this.node = node;
        this.clock = clock;
        this.leftBehindMinutes = config.leftBehindAfter().toMinutes();
    }

    @Scheduled(every = "${airclass.watching.fold-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void foldNowAndThen() {
        if (database.isReady()) {
            fold();
        }
    }

    /** Until none waits. */
    void fold() {
        int folded;
        do {
            folded = Transactions.run(this::foldPortion);
        } while (folded == PORTION);
    }

    private int foldPortion() {
        Map<Batch.LessonDay, Union> unions =
                new TreeMap<>(Comparator.comparing(Batch.LessonDay::lesson).thenComparingInt(Batch.LessonDay::day));
        try (Connection connection = dataSource.getConnection()) {
            List<Coupon> coupons = readWaiting(connection, unions);
            if (!coupons.isEmpty()) {
                for (Map.Entry<Batch.LessonDay, Union> entry : unions.entrySet()) {
                    addStored(connection, entry.getKey(), entry.getValue());
                }
                store(connection, unions);
                delete(connection, coupons);
            }
            return coupons.size();
        } catch (SQLException e) {
            throw new Books.BooksAway(e);
        }
    }

    private List<Coupon> readWaiting(Connection connection, Map<Batch.LessonDay, Union> unions) throws SQLException {
        List<Coupon> coupons = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setString(1, node.id());
            select.setLong(2, Minutes.of(clock.instant()) - leftBehindMinutes);
            select.setInt(3, PORTION);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    coupons.add(new Coupon(found.getString(1), found.getString(2), found.getLong(3)));
                    Batch.readViewers(
                            found.getBytes(4),
                            (key, viewers) ->
                                    Sketches.add(unions.computeIfAbsent(key, any -> Sketches.union()), viewers));
                }
            }
        }
        return coupons;
    }

    private void addStored(Connection connection, Batch.LessonDay key, Union union) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SKETCH)) {
            select.setString(1, key.lesson());
            select.setObject(2, LocalDate.ofEpochDay(key.day()));
            select.setString(3, node.id());
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    Sketches.add(union, found.getBytes(1));
                }
            }
        }
    }

    private void store(Connection connection, Map<Batch.LessonDay, Union> unions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            for (Map.Entry<Batch.LessonDay, Union> entry : unions.entrySet()) {
                insert.setString(1, entry.getKey().lesson());
                insert.setObject(2, LocalDate.ofEpochDay(entry.getKey().day()));
                insert.setString(3, node.id());
                insert.setBytes(4, Sketches.store(entry.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A coupon that another node folded meanwhile is in its sketch; in ours as well it does no harm. */
    private static void delete(Connection connection, List<Coupon> coupons) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DONE)) {
            for (Coupon coupon : coupons) {
                delete.setString(1, coupon.node());
                delete.setString(2, coupon.run());
                delete.setLong(3, coupon.number());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
