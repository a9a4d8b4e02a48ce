package org.airclass.viewership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.watching.Visits;

/** Adds up the minutes, or of long ago the hours, of the days asked for, and what waits to be added to the counters. */
@Singleton
class CountedMinutes implements CountedDays {

    private static final String ASKED =
            """
            AND (? IS NULL OR c.lesson = ?)
            AND (? IS NULL OR EXISTS (
                SELECT 1 FROM programme_source s
                WHERE s.lesson_id = c.lesson AND s.source_id = c.source AND s.kind = 'TV' AND s.label = ?))
            """;
    private static final String MINUTES =
            """
            SELECT c.lesson, c.minute, SUM(c.opens), SUM(c.plays), SUM(c.seconds), SUM(c.beats)
            FROM watching_count c WHERE c.minute >= ? AND c.minute < ? %s GROUP BY c.lesson, c.minute
            """
                    .formatted(ASKED);
    /** Of days whose minutes were added up. */
    private static final String HOURS =
            """
            SELECT c.lesson, c.hour * 60, SUM(c.opens), SUM(c.plays), SUM(c.seconds), NULL
            FROM watching_hour c WHERE c.hour >= ? AND c.hour < ? %s GROUP BY c.lesson, c.hour
            """
                    .formatted(ASKED);

    private static final int HOUR = 60;

    private final DataSource dataSource;
    private final Visits visits;
    private final SiteClock clock;

    CountedMinutes(DataSource dataSource, Visits visits, SiteClock clock) {
        this.dataSource = dataSource;
        this.visits = visits;
        this.clock = clock;
    }

    /** What adds up, and the beats of each minute. */
    private static final class Sum {
        private final Set<String> lessons = new HashSet<>();
        private final Map<Integer, Long> beats = new HashMap<>();
        private long opens;
        private long plays;
        private long seconds;
        private boolean minutesLost;

        /** @param moreBeats null where they were not kept */
        void add(String lesson, int minute, long moreOpens, long morePlays, long moreSeconds, Long moreBeats) {
            // Robots have rows too.
            if (moreOpens + morePlays + moreSeconds + (moreBeats == null ? 0 : moreBeats) > 0) {
                lessons.add(lesson);
            }
            opens += moreOpens;
            plays += morePlays;
            seconds += moreSeconds;
            if (moreBeats == null) {
                minutesLost = true;
            } else {
                beats.merge(minute, moreBeats, Long::sum);
            }
        }

        Long busiest() {
            return minutesLost
                    ? null
                    : beats.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    @Override
    public Counted of(Question question) {
        Sum sum;
        try {
            sum = sum(question);
            if (sum.lessons.isEmpty() && !isPublished(question.channel())) {
                return null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the counters can't be read", e);
        }
        // A device is told apart for a lesson, not for one of its sources.
        Long viewers = question.channel() == null
                ? visits.viewers(sum.lessons, question.from(), question.to()).total()
                : null;
        return new Counted(sum.lessons, sum.opens, sum.plays, viewers, sum.seconds, sum.busiest());
    }

    /** @param channel null for none in particular */
    private boolean isPublished(String channel) throws SQLException {
        if (channel == null) {
            return true;
        }
        boolean[] found = new boolean[1];
        try (Connection connection = dataSource.getConnection()) {
            Rows.each(
                    connection,
                    "SELECT 1 FROM programme_source s WHERE s.kind = 'TV' AND s.label = ? LIMIT 1",
                    row -> found[0] = true,
                    channel);
        }
        return found[0];
    }

    private Sum sum(Question question) throws SQLException {
        Sum sum = new Sum();
        int first = firstMinute(question.from());
        int end = firstMinute(question.to().plusDays(1));
        try (Connection connection = dataSource.getConnection()) {
            // All at one moment: what is just being added up must be found once.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                addCounted(connection, MINUTES, question, first, end, sum);
                addCounted(connection, HOURS, question, first / HOUR, end / HOUR, sum);
                if (question.channel() == null) {
                    visits.waiting(connection).stream()
                            .filter(m -> m.minute() >= first && m.minute() < end)
                            .filter(m -> question.lesson() == null || m.lesson().equals(question.lesson()))
                            .forEach(
                                    m -> sum.add(m.lesson(), m.minute(), m.opens(), m.plays(), m.seconds(), m.beats()));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return sum;
    }

    private static void addCounted(Connection connection, String sql, Question question, int first, int end, Sum sum)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, first);
            select.setInt(2, end);
            select.setString(3, question.lesson());
            select.setString(4, question.lesson());
            select.setString(5, question.channel());
            select.setString(6, question.channel());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sum.add(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getObject(6) == null ? null : rows.getLong(6));
                }
            }
        }
    }

    /** Minutes since 1970-01-01T00:00Z at which that day begins in the bureau's zone. */
    private int firstMinute(LocalDate day) {
        return Math.toIntExact(day.atStartOfDay(clock.zone()).toEpochSecond() / 60);
    }
}
