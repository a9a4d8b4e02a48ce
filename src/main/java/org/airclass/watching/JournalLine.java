package org.airclass.watching;

import com.mysql.cj.jdbc.JdbcConnection;
import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One connection with the one statement that every commit is: prepared at the server, so that bytes go as they are, and
 * committed by itself, so that it takes one round trip. Held from commit to commit. For one thread.
 */
final class JournalLine {

    static final String INSERT =
            "INSERT INTO watching_journal (node, run, number, minute, content) VALUES (?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private Connection connection;
    private PreparedStatement insert;

    JournalLine(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Committed when it returns. When it throws it may be so or not, and the connection is given up. */
    void write(String node, String run, long number, int minute, byte[] content) throws SQLException {
        try {
            if (insert == null) {
                connection = dataSource.getConnection();
                insert = connection.unwrap(JdbcConnection.class).serverPrepareStatement(INSERT);
            }
            insert.setString(1, node);
            insert.setString(2, run);
            insert.setLong(3, number);
            insert.setInt(4, minute);
            insert.setBytes(5, content);
            insert.executeUpdate();
        } catch (SQLException e) {
            giveBack();
            throw e;
        }
    }

    /** To the pool, which knows how to keep it alive while nobody writes. */
    void giveBack() {
        close(insert);
        close(connection);
        insert = null;
        connection = null;
    }

    private static void close(AutoCloseable used) {
        try {
            if (used != null) {
                used.close();
            }
        } catch (Exception e) {
            Log.debugf("a connection that is given up: %s", e.toString());
        }
    }
}
