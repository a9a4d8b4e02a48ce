package org.airclass.viewership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements and their rows, one at a time: memory stays what it is however many there are. */
final class Rows {

    private static final int AT_ONCE = 1_000;
    private static final int IN_ONE_LIST = 500;

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private Rows() {}

    /** Whatever several statements read is as it was at the first of them. */
    static <T> T atOneMoment(Connection connection, Reading<T> reading) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return reading.read(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static void each(Connection connection, String sql, Reader reader, Object... parameters) throws SQLException {
        each(connection, sql, List.of(parameters), reader);
    }

    static void each(Connection connection, String sql, List<?> parameters, Reader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE);
            set(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, List.of(parameters));
            return change.executeUpdate();
        }
    }

    /** Of a list too long to be asked for at once: from a thousand on MariaDB makes a table of it first. */
    static List<List<String>> parts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> parts = new ArrayList<>();
        for (int at = 0; at < all.size(); at += IN_ONE_LIST) {
            parts.add(all.subList(at, Math.min(at + IN_ONE_LIST, all.size())));
        }
        return parts;
    }

    /** Question marks for a list of so many. */
    static String marks(int number) {
        return "?" + ", ?".repeat(number - 1);
    }

    private static void set(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    /** Rows of one statement, sent a thousand at a time. */
    static final class Insert implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Insert(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == AT_ONCE) {
                send();
            }
        }

        private void send() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) {
                    send();
                }
            }
        }
    }
}
