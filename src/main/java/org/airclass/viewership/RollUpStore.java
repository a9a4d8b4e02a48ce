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
import org.airclass.site.Pace;

/** Puts a day's, or a month's, sums in the place of those that were there. In the caller's transaction. */
final class RollUpStore {

    private static final String SLICE =
            """
            INSERT INTO viewership_slice (slice, unit, start, member, lessons, opens, plays, seconds, peak, viewers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final Pace pace;

    /** @param pace rests now and then */
    RollUpStore(Connection connection, Pace pace) {
        this.connection = connection;
        this.pace = pace;
    }

    /** Before anything of the day is read or written: two who roll it up at once do so one after the other. */
    void hold(LocalDate day) throws SQLException {
        Rows.change(
                connection,
                """
                INSERT INTO viewership_day (day, turns, lessons, version, rolled_at, compacted, tree)
                VALUES (?, 0, 0, 1, ?, FALSE, -1) ON DUPLICATE KEY UPDATE version = version + 1""",
                day,
                utc(Instant.EPOCH));
    }

    /** @param touched read before what the day was made from; @param tree the checksum of its organisations */
    void done(LocalDate day, DueDays.Touched touched, int lessons, long tree, Instant at) throws SQLException {
        Rows.change(
                connection,
                "UPDATE viewership_day SET turns = ?, lessons = ?, compacted = ?, rolled_at = ?, tree = ? WHERE day = ?",
                touched.turns(),
                lessons,
                touched.compacted(),
                utc(at),
                tree,
                day);
    }

    /** @param peaks that are known of the day and can't be made again; none for a day whose minutes are there */
    void write(LocalDate day, DayRoll roll, Peaks peaks) throws SQLException {
        Rows.change(connection, "DELETE FROM viewership_lesson WHERE day = ?", day);
        Rows.change(connection, "DELETE FROM viewership_slice WHERE unit = 'D' AND start = ?", day);
        Rows.change(connection, "DELETE FROM viewership_viewers WHERE unit = 'D' AND start = ?", day);
        Rows.change(connection, "DELETE FROM viewership_anomaly WHERE day = ?", day);
        try (Rows.Insert insert = new Rows.Insert(
                connection,
                """
                INSERT INTO viewership_lesson (lesson, day, kind, opens, plays, seconds, peak, robot_opens, beats)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
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
                        all ? roll.robotOpens(part.lesson()) : 0,
                        all ? null : peaks.beats(part, roll.beats(part)));
            }
        }
        for (Slice slice : Slice.ROLLED) {
            writeSlice(day, slice, roll.cells(slice), peaks);
        }
        new ColumnStore(connection).write(day, roll.columns());
        writeAnomalies(day, roll.anomalies());
    }

    private void writeSlice(LocalDate day, Slice slice, Map<String, Tally> cells, Peaks peaks) throws SQLException {
        Map<String, Figures> sums = new HashMap<>();
        Map<String, byte[]> sketches = new HashMap<>();
        cells.forEach((member, tally) -> {
            Long peak = slice.knowsPeak() ? Long.valueOf(Math.max(tally.peak(), peaks.of(slice.code(), member))) : null;
            sums.put(
                    member,
                    new Figures(
                            tally.lessons(),
                            tally.opens(),
                            tally.plays(),
                            tally.seconds(),
                            peak,
                            viewers(slice, tally)));
            if (tally.viewers() != null) {
                sketches.put(member, tally.viewers().bytes());
            }
            pace.rest();
        });
        writeSums(connection, slice, Unit.DAY, day, sums);
        SliceViewers.write(connection, slice, Unit.DAY, day, sketches);
    }

    /** @param sums by member; the unit has none of the slice yet */
    static void writeSums(Connection connection, Slice slice, Unit unit, LocalDate start, Map<String, Figures> sums)
            throws SQLException {
        try (Rows.Insert insert = new Rows.Insert(connection, SLICE)) {
            for (String member :
                    sums.keySet().stream().sorted(SketchPack.IN_ORDER).toList()) {
                Figures figures = sums.get(member);
                insert.add(
                        slice.code(),
                        unit.code(),
                        start,
                        member,
                        figures.lessons(),
                        figures.opens(),
                        figures.plays(),
                        figures.seconds(),
                        figures.peak(),
                        figures.viewers());
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

    /** As the columns without a zone hold it. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
