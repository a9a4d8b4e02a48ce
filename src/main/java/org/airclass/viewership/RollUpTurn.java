package org.airclass.viewership;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.airclass.site.ShortId;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Whose turn it is to roll up: one node's, until it is done or has not been heard of for a while. Work that is done twice is
 * done in vain, not wrong; so clocks that differ do no harm.
 */
@ApplicationScoped
class RollUpTurn {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final String me = ShortId.next();
    private final DataSource dataSource;
    private final SiteClock clock;
    private volatile boolean mine;
    private volatile boolean stopped;

    RollUpTurn(DataSource dataSource, SiteClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Takes it, or keeps it a while longer. False when another node has it; one beyond any lease is a clock gone wrong. */
    boolean take() {
        if (stopped) {
            return false;
        }
        Instant now = clock.instant();
        mine = change(
                        """
                        UPDATE viewership_roll SET holder = ?, held_until = ?
                        WHERE id = 2 AND (holder = ? OR held_until < ? OR held_until > ?)""",
                        me,
                        RollUpStore.utc(now.plus(LEASE)),
                        me,
                        RollUpStore.utc(now),
                        RollUpStore.utc(now.plus(LEASE.multipliedBy(2))))
                == 1;
        if (mine && stopped) {
            giveBack();
        }
        return mine && !stopped;
    }

    /** Another node need not wait until the lease is over. Without the database it must. */
    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (mine) {
            giveBack();
        }
    }

    private void giveBack() {
        try {
            change("UPDATE viewership_roll SET held_until = ? WHERE id = 2 AND holder = ?", now(), me);
        } catch (RuntimeException e) {
            Log.debug("the turn to roll up stays taken for a while", e);
        }
    }

    /** Gives it back. @param edition up to which lessons' changes are in */
    void done(int edition) {
        LocalDateTime now = now();
        change(
                "UPDATE viewership_roll SET held_until = ?, edition = ?, rolled_at = ? WHERE id = 2 AND holder = ?",
                now,
                edition,
                now,
                me);
        mine = false;
    }

    /** When everything that was due was last rolled up; empty before the first time. */
    Optional<Instant> last() {
        return Transactions.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                Instant[] last = new Instant[1];
                Rows.each(connection, "SELECT rolled_at FROM viewership_roll WHERE id = 2", row -> {
                    LocalDateTime at = row.getObject(1, LocalDateTime.class);
                    last[0] = at == null ? null : at.toInstant(ZoneOffset.UTC);
                });
                return Optional.ofNullable(last[0]);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private LocalDateTime now() {
        return RollUpStore.utc(clock.instant());
    }

    private int change(String sql, Object... parameters) {
        return Transactions.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return Rows.change(connection, sql, parameters);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
