package org.airclass.watching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.datasketches.hll.Union;

/** The counters and sketches in the database, in which a node writes rows of its own only. */
final class Books {

    // VALUES() is what both MySQL 8 and MariaDB understand; a row alias only the former.
    static final String COUNT =
            """
            INSERT INTO watching_count (lesson, source, minute, node,
                opens, plays, beats, seconds, robot_opens, robot_plays, robot_beats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE opens = opens + VALUES(opens), plays = plays + VALUES(plays),
                beats = beats + VALUES(beats), seconds = seconds + VALUES(seconds),
                robot_opens = robot_opens + VALUES(robot_opens), robot_plays = robot_plays + VALUES(robot_plays),
                robot_beats = robot_beats + VALUES(robot_beats)""";
    static final String STORE =
            """
            INSERT INTO watching_viewers (lesson, day, node, sketch) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE sketch = VALUES(sketch)""";
    private static final String SKETCH =
            "SELECT sketch FROM watching_viewers WHERE lesson = ? AND day = ? AND node = ? FOR UPDATE";

    private Books() {}

    /** Adds facts to the counters and viewers to the sketches. */
    static void add(Connection connection, Batch batch, String node) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COUNT)) {
            addRows(insert, batch, node);
            insert.executeBatch();
        }
        try (PreparedStatement select = connection.prepareStatement(SKETCH);
                PreparedStatement store = connection.prepareStatement(STORE)) {
            for (Map.Entry<Batch.LessonDay, long[]> entry : batch.viewers().entrySet()) {
                Union union = stored(select, entry.getKey(), node);
                Sketches.add(union, entry.getValue());
                store.setString(1, entry.getKey().lesson());
                store.setObject(2, LocalDate.ofEpochDay(entry.getKey().day()));
                store.setString(3, node);
                store.setBytes(4, Sketches.store(union));
                store.addBatch();
            }
            store.executeBatch();
        }
    }

    /** Adds the batch's rows to a batch of {@link #COUNT}. */
    static void addRows(PreparedStatement insert, Batch batch, String node) throws SQLException {
        for (Map.Entry<Batch.Row, Batch.Facts> entry : batch.rows().entrySet()) {
            Batch.Row row = entry.getKey();
            Batch.Facts facts = entry.getValue();
            insert.setString(1, row.lesson());
            insert.setString(2, row.source());
            insert.setInt(3, row.minute());
            insert.setString(4, node);
            insert.setLong(5, facts.opens);
            insert.setLong(6, facts.plays);
            insert.setLong(7, facts.beats);
            insert.setLong(8, facts.seconds);
            insert.setLong(9, facts.robotOpens);
            insert.setLong(10, facts.robotPlays);
            insert.setLong(11, facts.robotBeats);
            insert.addBatch();
        }
    }

    private static Union stored(PreparedStatement select, Batch.LessonDay key, String node) throws SQLException {
        select.setString(1, key.lesson());
        select.setObject(2, LocalDate.ofEpochDay(key.day()));
        select.setString(3, node);
        Union union = Sketches.union();
        try (ResultSet found = select.executeQuery()) {
            if (found.next()) {
                Sketches.add(union, found.getBytes(1));
            }
        }
        return union;
    }
}
