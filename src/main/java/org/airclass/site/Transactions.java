package org.airclass.site;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs work in a transaction, again when the database gave it up for another's sake: a deadlock, a
 * lock wait, or a certification failure of a cluster. Work must therefore be repeatable: it reads what
 * it needs inside. Inside other such work it is a part of that: one connection, one commit, and tried again with the
 * whole; when it fails the whole can't be committed any more.
 */
public final class Transactions {

    private static final int ATTEMPTS = 30;
    private static final int LONG_SECONDS = 1_800;

    /** Somebody added the same first, which the whole of nested work has to find out anew. */
    private static final class TakenMeanwhile extends RuntimeException {
        TakenMeanwhile(RuntimeException cause) {
            super(cause);
        }
    }

    private Transactions() {}

    public static <T> T run(Supplier<T> work) {
        return run(0, work);
    }

    /** For work that may take minutes; else it is given up after one. */
    public static <T> T runLong(Supplier<T> work) {
        return run(LONG_SECONDS, work);
    }

    /** @param seconds that it may take; 0 for the usual minute */
    private static <T> T run(int seconds, Supplier<T> work) {
        if (isInside()) {
            return QuarkusTransaction.joiningExisting().call(work::get);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(seconds).call(work::get);
            } catch (RuntimeException e) {
                if (attempt >= ATTEMPTS || !isWorthAnotherTry(e)) {
                    throw e;
                }
                Log.debugf("transaction given up by the database, attempt %d: %s", attempt, e.toString());
                long millis = ThreadLocalRandom.current().nextLong(1, 5L + 5L * attempt);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        }
    }

    public static void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /**
     * For work that adds what is not there yet: when another writer added the same first, it runs again
     * and finds it.
     */
    public static void runUnlessTaken(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                run(work);
                return;
            } catch (RuntimeException e) {
                if (isInside() && isDuplicateKey(e)) {
                    throw new TakenMeanwhile(e);
                }
                if (attempt >= ATTEMPTS || !isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isInside() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** A row with that key is there already. */
    public static boolean isDuplicateKey(Throwable e) {
        return reasons(e).anyMatch(sql -> sql.getErrorCode() == 1062);
    }

    /** Deadlock 1213, lock wait 1205, MariaDB "record has changed" 1020, any SQLState class 40. */
    public static boolean isWorthAnotherTry(Throwable e) {
        return e instanceof TakenMeanwhile
                || reasons(e).anyMatch(sql -> {
                    int code = sql.getErrorCode();
                    String state = sql.getSQLState();
                    return code == 1213 || code == 1205 || code == 1020 || (state != null && state.startsWith("40"));
                });
    }

    /** The connection failed, none could be had, or a cluster node has left its cluster. */
    public static boolean isDatabaseAway(Throwable e) {
        return reasons(e).anyMatch(sql -> {
            String state = sql.getSQLState();
            String message = sql.getMessage() == null ? "" : sql.getMessage().toLowerCase(Locale.ROOT);
            boolean poolEmpty = state == null && message.contains("acquisition timeout");
            boolean nodeLeft = sql.getErrorCode() == 1047;
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLNonTransientConnectionException
                    || poolEmpty
                    || nodeLeft
                    || (state != null && state.startsWith("08"));
        });
    }

    /**
     * What the database said. What it says to a commit, such as that a cluster does not certify it, is no cause of the
     * failure but suppressed by it, an XAException in between.
     */
    private static Stream<SQLException> reasons(Throwable e) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(e));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                Collections.addAll(open, next.getSuppressed());
                if (next.getCause() != null) {
                    open.push(next.getCause());
                }
            }
        }
        return seen.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }
}
