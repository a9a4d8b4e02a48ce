package org.airclass.site;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs work in a new transaction, again when the database gave it up for another's sake: a deadlock, a
 * lock wait, or a certification failure of a cluster. Work must therefore be repeatable: it reads what
 * it needs inside.
 */
public final class Transactions {

    private static final int ATTEMPTS = 30;

    private Transactions() {}

    public static <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
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
                if (attempt >= ATTEMPTS || !isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
    }

    /** A row with that key is there already. */
    public static boolean isDuplicateKey(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == 1062) {
                return true;
            }
        }
        return false;
    }

    /** Deadlock 1213, lock wait 1205, MariaDB "record has changed" 1020, any SQLState class 40. */
    public static boolean isWorthAnotherTry(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                int code = sql.getErrorCode();
                String state = sql.getSQLState();
                if (code == 1213 || code == 1205 || code == 1020 || (state != null && state.startsWith("40"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The connection failed, none could be had, or a cluster node has left its cluster. */
    public static boolean isDatabaseAway(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException || t instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                boolean poolEmpty = state == null
                        && sql.getMessage() != null
                        && sql.getMessage().contains("Acquisition timeout");
                boolean nodeLeft = sql.getErrorCode() == 1047;
                if (poolEmpty || nodeLeft || (state != null && state.startsWith("08"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
