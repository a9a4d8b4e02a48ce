package org.airclass.watching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.airclass.site.Pace;

/** The counters and sketches in the database, in which a node writes rows of its own only. */
final class Books {

    // VALUES() is what both MySQL 8 and MariaDB understand; a row alias only the former.
    private static final String COUNT =
            """
            INSERT INTO watching_count (lesson, source, minute, node,
                opens, plays, beats, seconds, repeats, robot_opens, robot_plays, robot_beats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE opens = opens + VALUES(opens), plays = plays + VALUES(plays),
                beats = beats + VALUES(beats), seconds = seconds + VALUES(seconds), repeats = repeats + VALUES(repeats),
                robot_opens = robot_opens + VALUES(robot_opens), robot_plays = robot_plays + VALUES(robot_plays),
                robot_beats = robot_beats + VALUES(robot_beats)""";
    private static final String SCHOOL_COUNT =
            """
            INSERT INTO watching_school_count (lesson, source, school, hour, node, opens, plays, seconds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE opens = opens + VALUES(opens), plays = plays + VALUES(plays),
                seconds = seconds + VALUES(seconds)""";
    private static final String TOUCH =
            """
            INSERT INTO watching_touch (day, node, turn) VALUES (?, ?, 1)
            ON DUPLICATE KEY UPDATE turn = turn + 1""";

    private static final Comparator<Batch.Row> BY_MINUTE = Comparator.comparing(Batch.Row::lesson)
            .thenComparing(Batch.Row::source)
            .thenComparingInt(Batch.Row::minute);
    private static final Comparator<Batch.Row> BY_HOUR = Comparator.comparing(Batch.Row::lesson)
            .thenComparing(Batch.Row::source)
            .thenComparing(Batch.Row::school)
            .thenComparingInt(row -> Minutes.hourOf(row.minute()));

    private final String node;
    private final ZoneId zone;

    /** @param zone in which days begin and end */
    Books(String node, ZoneId zone) {
        this.node = node;
        this.zone = zone;
    }

    /**
     * Adds facts to the counters and viewers to the sketches, in the caller's transaction.
     *
     * @param schools those there are: an event of another school is one without a school
     * @param pace rests now and then
     */
    void add(Connection connection, Batch batch, Set<String> schools, Pace pace) throws SQLException {
        // First of all: who adds minutes up by hour holds these rows, and must not see half of what is added here.
        touch(connection, batch);
        try (PreparedStatement insert = connection.prepareStatement(COUNT)) {
            addMinutes(insert, sums(batch, BY_MINUTE));
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(SCHOOL_COUNT)) {
            addSchoolHours(insert, sums(batch, BY_HOUR), schools);
            insert.executeBatch();
        }
        if (batch.hasViewers()) {
            ViewerKey key = ViewerKey.read(connection);
            Map<Batch.Audience, long[]> viewers = batch.viewers();
            viewers.replaceAll((audience, hashes) -> key.numbers(hashes));
            for (SketchBook book : SketchBook.values()) {
                book.add(connection, viewers, schools, node, pace);
            }
        }
    }

    private void touch(Connection connection, Batch batch) throws SQLException {
        Set<LocalDate> days = new TreeSet<>();
        batch.rows().keySet().forEach(row -> days.add(day(row.minute())));
        batch.viewers().keySet().forEach(audience -> days.add(LocalDate.ofEpochDay(audience.day())));
        try (PreparedStatement touch = connection.prepareStatement(TOUCH)) {
            for (LocalDate day : days) {
                touch.setObject(1, day);
                touch.setString(2, node);
                touch.addBatch();
            }
            touch.executeBatch();
        }
    }

    private LocalDate day(int minute) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(minute * 60L), zone);
    }

    /** Rows that the order can't tell apart are one; in that order, so that two transactions never wait crosswise. */
    private static SortedMap<Batch.Row, Batch.Facts> sums(Batch batch, Comparator<Batch.Row> order) {
        SortedMap<Batch.Row, Batch.Facts> sums = new TreeMap<>(order);
        batch.rows().forEach((row, facts) -> sums.computeIfAbsent(row, any -> new Batch.Facts())
                .add(facts));
        return sums;
    }

    private void addMinutes(PreparedStatement insert, SortedMap<Batch.Row, Batch.Facts> sums) throws SQLException {
        for (Map.Entry<Batch.Row, Batch.Facts> entry : sums.entrySet()) {
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
            insert.setLong(9, facts.repeats);
            insert.setLong(10, facts.robotOpens);
            insert.setLong(11, facts.robotPlays);
            insert.setLong(12, facts.robotBeats);
            insert.addBatch();
        }
    }

    private void addSchoolHours(PreparedStatement insert, SortedMap<Batch.Row, Batch.Facts> sums, Set<String> schools)
            throws SQLException {
        for (Map.Entry<Batch.Row, Batch.Facts> entry : sums.entrySet()) {
            Batch.Row row = entry.getKey();
            Batch.Facts facts = entry.getValue();
            if (schools.contains(row.school()) && facts.opens + facts.plays + facts.seconds > 0) {
                insert.setString(1, row.lesson());
                insert.setString(2, row.source());
                insert.setString(3, row.school());
                insert.setInt(4, Minutes.hourOf(row.minute()));
                insert.setString(5, node);
                insert.setLong(6, facts.opens);
                insert.setLong(7, facts.plays);
                insert.setLong(8, facts.seconds);
                insert.addBatch();
            }
        }
    }
}
