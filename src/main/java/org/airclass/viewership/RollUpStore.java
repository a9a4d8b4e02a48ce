package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.airclass.watching.ViewerSet;

/** Puts a day's, or a month's, sums in the place of those that were there. In the caller's transaction. */
final class RollUpStore {

    private static final String SLICE =
            """
            INSERT INTO viewership_slice (slice, unit, start, member, lessons, opens, plays, seconds, peak, viewers)
            VALUES (?, 'D', ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VIEWERS =
            "INSERT INTO viewership_slice_viewers (slice, unit, start, member, sketch) VALUES (?, ?, ?, ?, ?)";
    private static final String KNOWN =
            """
            UPDATE viewership_slice SET viewers = ?
            WHERE slice = ? AND unit = 'M' AND start = ? AND member = ? AND viewers IS NOT NULL""";

    private final Connection connection;

    RollUpStore(Connection connection) {
        this.connection = connection;
    }

    /** Before anything of the day is read or written: two who roll it up at once do so one after the other. */
    void hold(LocalDate day) throws SQLException {
        Rows.change(
                connection,
                """
                INSERT INTO viewership_day (day, turns, lessons, version, rolled_at, compacted)
                VALUES (?, 0, 0, 1, ?, FALSE) ON DUPLICATE KEY UPDATE version = version + 1""",
                day,
                utc(Instant.EPOCH));
    }

    /** @param turns read before what the day was made from */
    void done(LocalDate day, long turns, int lessons, boolean compacted, Instant at) throws SQLException {
        Rows.change(
                connection,
                "UPDATE viewership_day SET turns = ?, lessons = ?, compacted = ?, rolled_at = ? WHERE day = ?",
                turns,
                lessons,
                compacted,
                utc(at),
                day);
    }

    /** @param peaks that are known of the day and can't be made again; none for a day whose minutes are there */
    void write(LocalDate day, DayRoll roll, Peaks peaks) throws SQLException {
        Rows.change(connection, "DELETE FROM viewership_lesson WHERE day = ?", day);
        Rows.change(connection, "DELETE FROM viewership_slice WHERE unit = 'D' AND start = ?", day);
        Rows.change(connection, "DELETE FROM viewership_slice_viewers WHERE unit = 'D' AND start = ?", day);
        Rows.change(connection, "DELETE FROM viewership_anomaly WHERE day = ?", day);
        try (Rows.Insert insert = new Rows.Insert(
                connection,
                """
                INSERT INTO viewership_lesson (lesson, day, kind, opens, plays, seconds, peak, robot_opens)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Map.Entry<DayRoll.Part, Tally> entry : roll.parts().entrySet()) {
                DayRoll.Part part = entry.getKey();
                Tally tally = entry.getValue();
                boolean all = part.kind().equals(LessonFacts.ALL_KINDS);
                insert.add(
                        part.lesson(),
                        day,
                        part.kind(),
                        tally.opens(),
                        tally.plays(),
                        tally.seconds(),
                        Math.max(tally.peak(), peaks.of(part.lesson(), part.kind())),
                        all ? roll.robotOpens(part.lesson()) : 0);
            }
        }
        writeSlices(day, roll.cells(), peaks);
        writeAnomalies(day, roll.anomalies());
    }

    private void writeSlices(LocalDate day, Map<DayRoll.Cell, Tally> cells, Peaks peaks) throws SQLException {
        try (Rows.Insert insert = new Rows.Insert(connection, SLICE)) {
            for (Map.Entry<DayRoll.Cell, Tally> entry : cells.entrySet()) {
                Slice slice = entry.getKey().slice();
                Tally tally = entry.getValue();
                String member = entry.getKey().member();
                insert.add(
                        slice.code(),
                        day,
                        member,
                        tally.lessons(),
                        tally.opens(),
                        tally.plays(),
                        tally.seconds(),
                        slice.knowsPeak() ? Math.max(tally.peak(), peaks.of(slice.code(), member)) : null,
                        viewers(slice, tally));
            }
        }
        try (Rows.Insert insert = new Rows.Insert(connection, VIEWERS)) {
            for (Map.Entry<DayRoll.Cell, Tally> entry : cells.entrySet()) {
                ViewerSet viewers = entry.getValue().viewers();
                if (viewers != null) {
                    insert.add(
                            entry.getKey().slice().code(),
                            "D",
                            day,
                            entry.getKey().member(),
                            viewers.bytes());
                }
            }
        }
    }

    /** Null where it is not known: what was counted before sources and schools were told has no viewers of theirs. */
    private static Long viewers(Slice slice, Tally tally) {
        if (!slice.knowsViewers()) {
            return null;
        }
        if (tally.viewers() != null) {
            return tally.viewers().size();
        }
        return tally.opens() + tally.plays() + tally.seconds() > 0 ? null : Long.valueOf(0);
    }

    private void writeAnomalies(LocalDate day, Anomalies anomalies) throws SQLException {
        try (Rows.Insert insert = new Rows.Insert(
                connection,
                "INSERT INTO viewership_anomaly (day, kind, lesson, school, minute, figure) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Anomalies.Found found : anomalies.found()) {
                insert.add(day, found.kind().name(), found.lesson(), found.school(), found.minute(), found.figure());
            }
        }
    }

    /** Whether a lesson of the day is a rerun, for the days on which it is watched later. */
    void writeReruns(Collection<LessonFacts> lessonsOfDay) throws SQLException {
        for (LessonFacts lesson : lessonsOfDay) {
            Rows.change(connection, "DELETE FROM viewership_rerun WHERE lesson = ?", lesson.id());
        }
        try (Rows.Insert insert = new Rows.Insert(connection, "INSERT INTO viewership_rerun (lesson) VALUES (?)")) {
            for (LessonFacts lesson : lessonsOfDay) {
                if (lesson.rerun()) {
                    insert.add(lesson.id());
                }
            }
        }
    }

    /** Adds the days of a month up, from these versions of them. */
    void writeMonth(LocalDate month, long versions) throws SQLException {
        LocalDate last = month.plusMonths(1).minusDays(1);
        Rows.change(
                connection,
                "INSERT INTO viewership_month (month, versions) VALUES (?, ?) ON DUPLICATE KEY UPDATE versions = VALUES(versions)",
                month,
                versions);
        Rows.change(connection, "DELETE FROM viewership_slice WHERE unit = 'M' AND start = ?", month);
        Rows.change(connection, "DELETE FROM viewership_slice_viewers WHERE unit = 'M' AND start = ?", month);
        Rows.change(
                connection,
                """
                INSERT INTO viewership_slice (slice, unit, start, member, lessons, opens, plays, seconds, peak, viewers)
                SELECT slice, 'M', ?, member, SUM(lessons), SUM(opens), SUM(plays), SUM(seconds), MAX(peak),
                    CASE WHEN SUM(CASE WHEN viewers IS NULL THEN 1 ELSE 0 END) > 0 THEN NULL ELSE 0 END
                FROM viewership_slice WHERE unit = 'D' AND start BETWEEN ? AND ? GROUP BY slice, member""",
                month,
                month,
                last);
        Map<String, Map<String, ViewerSet>> united = new HashMap<>();
        Rows.each(
                connection,
                "SELECT slice, member, sketch FROM viewership_slice_viewers WHERE unit = 'D' AND start BETWEEN ? AND ?",
                row -> united.computeIfAbsent(row.getString(1), slice -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), member -> new ViewerSet())
                        .add(row.getBytes(3)),
                month,
                last);
        try (Rows.Insert insert = new Rows.Insert(connection, VIEWERS);
                Rows.Insert known = new Rows.Insert(connection, KNOWN)) {
            for (Map.Entry<String, Map<String, ViewerSet>> slice : united.entrySet()) {
                for (Map.Entry<String, ViewerSet> member : slice.getValue().entrySet()) {
                    ViewerSet viewers = member.getValue();
                    insert.add(slice.getKey(), "M", month, member.getKey(), viewers.bytes());
                    known.add(viewers.size(), slice.getKey(), month, member.getKey());
                }
            }
        }
    }

    /** As the columns without a zone hold it. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
