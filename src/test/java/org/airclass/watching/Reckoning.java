package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.data.Percentage;

/**
 * A round's requests, as their senders and as the database have it. Each request is an opening, a play and a beat of a viewer of
 * its own.
 *
 * @param counted requests that are in the database
 * @param lost acknowledged and not there
 * @param twice there and never sent, or counted again
 * @param doubted without an answer; of those {@code doubtedIn} are there
 */
record Reckoning(
        long committed,
        long spooled,
        long refused,
        long counted,
        long lost,
        long twice,
        long doubted,
        long doubtedIn,
        long viewers) {

    private record Facts(long opens, long plays, long beats) {
        private Facts and(Facts other) {
            return new Facts(opens + other.opens, plays + other.plays, beats + other.beats);
        }
    }

    /** Once nothing waits in any spool. Lesson by lesson: what was acknowledged, and of a request in doubt all or nothing. */
    static Reckoning of(List<SenderLedger.Account> accounts, DataSource dataSource) throws SQLException {
        Map<String, Facts> facts = facts(dataSource);
        long counted = 0;
        long lost = 0;
        long twice = 0;
        long doubted = 0;
        long doubtedIn = 0;
        for (SenderLedger.Account account : accounts) {
            Facts of = facts.getOrDefault(account.lesson(), new Facts(0, 0, 0));
            assertThat(List.of(of.plays(), of.beats()))
                    .as("whole requests of lesson %s", account.lesson())
                    .containsOnly(of.opens());
            assertThat(account.inDoubt()).isBetween(0L, 1L);
            long beyond = of.opens() - account.acknowledged();
            counted += of.opens();
            lost += Math.max(0, -beyond);
            twice += Math.max(0, beyond - account.inDoubt());
            doubted += account.inDoubt();
            doubtedIn += Math.max(0, Math.min(beyond, account.inDoubt()));
        }
        List<String> lessons =
                accounts.stream().map(SenderLedger.Account::lesson).toList();
        long viewers = new Visits(dataSource)
                .viewers(lessons, LocalDate.EPOCH, LocalDate.EPOCH.plusYears(500))
                .total();
        return new Reckoning(
                accounts.stream().mapToLong(SenderLedger.Account::committed).sum(),
                accounts.stream().mapToLong(SenderLedger.Account::spooled).sum(),
                accounts.stream().mapToLong(SenderLedger.Account::refused).sum(),
                counted,
                lost,
                twice,
                doubted,
                doubtedIn,
                viewers);
    }

    /** For the sum of many rounds. */
    Reckoning and(Reckoning other) {
        return new Reckoning(
                committed + other.committed,
                spooled + other.spooled,
                refused + other.refused,
                counted + other.counted,
                lost + other.lost,
                twice + other.twice,
                doubted + other.doubted,
                doubtedIn + other.doubtedIn,
                viewers + other.viewers);
    }

    static Reckoning none() {
        return new Reckoning(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    void isRight() {
        assertThat(lost).as("acknowledged and not counted: %s", this).isZero();
        assertThat(twice).as("counted and never acknowledged: %s", this).isZero();
        assertThat(viewers).as("viewers: %s", this).isCloseTo(counted, Percentage.withPercentage(2));
    }

    static String head() {
        return "%9s %9s %9s %9s %6s %6s %12s %9s"
                .formatted("204", "202", "503", "counted", "lost", "twice", "doubt (in)", "viewers");
    }

    String row() {
        return "%9d %9d %9d %9d %6d %6d %12s %9d"
                .formatted(
                        committed, spooled, refused, counted, lost, twice, doubted + " (" + doubtedIn + ")", viewers);
    }

    private static Map<String, Facts> facts(DataSource dataSource) throws SQLException {
        Map<String, Facts> facts = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (ResultSet found = statement.executeQuery(
                    "SELECT lesson, SUM(opens), SUM(plays), SUM(beats) FROM watching_count GROUP BY lesson")) {
                while (found.next()) {
                    facts.put(found.getString(1), new Facts(found.getLong(2), found.getLong(3), found.getLong(4)));
                }
            }
            new Visits(dataSource)
                    .waiting(connection)
                    .forEach(minute -> facts.merge(
                            minute.lesson(), new Facts(minute.opens(), minute.plays(), minute.beats()), Facts::and));
        }
        return facts;
    }
}
