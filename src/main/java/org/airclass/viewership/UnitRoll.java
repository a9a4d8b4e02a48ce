package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.airclass.watching.ViewerSet;

/**
 * Rolls units longer than a day up, once they are over: the one that runs changes every minute. Each from the next shorter
 * ones, slice by slice, so that a quarter takes no more memory than a day.
 */
final class UnitRoll {

    private static final String VERSIONS_OF_DAYS =
            "SELECT COALESCE(SUM(version), 0) FROM viewership_day WHERE day BETWEEN ? AND ?";
    private static final String VERSIONS_OF_UNITS =
            "SELECT COALESCE(SUM(versions), 0) FROM viewership_unit WHERE start BETWEEN ? AND ? AND unit = ?";

    private final Connection connection;

    UnitRoll(Connection connection) {
        this.connection = connection;
    }

    /** First days of those that are over and not made from their days as they are, or not at all. */
    List<LocalDate> due(Unit unit, LocalDate today) throws SQLException {
        Map<LocalDate, Long> versions = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT day, version FROM viewership_day WHERE day < ?",
                row -> versions.merge(unit.startOf(row.getObject(1, LocalDate.class)), row.getLong(2), Long::sum),
                unit.startOf(today));
        Rows.each(
                connection,
                "SELECT start, versions FROM viewership_unit WHERE unit = ?",
                row -> versions.remove(row.getObject(1, LocalDate.class), row.getLong(2)),
                unit.code());
        return List.copyOf(versions.keySet());
    }

    void make(Unit unit, LocalDate start) throws SQLException {
        LocalDate last = unit.after(start).minusDays(1);
        hold(unit, start, last);
        Rows.change(connection, "DELETE FROM viewership_slice WHERE unit = ? AND start = ?", unit.code(), start);
        Rows.change(connection, "DELETE FROM viewership_viewers WHERE unit = ? AND start = ?", unit.code(), start);
        Cover parts = parts(unit, start, last);
        for (Slice slice : Slice.ROLLED) {
            SliceMembers all = new SliceMembers(slice, Map.of());
            Map<String, ViewerSet> viewers =
                    slice.knowsViewers() ? SliceViewers.read(connection, all, parts) : Map.of();
            Map<String, Figures> sums = new SliceSums(connection, slice, Map.of()).byMember(parts, viewers);
            RollUpStore.writeSums(connection, slice, unit, start, sums);
            Map<String, byte[]> sketches = new HashMap<>();
            viewers.forEach((member, set) -> sketches.put(member, set.bytes()));
            SliceViewers.write(connection, slice, unit, start, sketches);
        }
    }

    /** Two who make it at once do so one after the other. It is made from what is there now, due or not. */
    private void hold(Unit unit, LocalDate start, LocalDate last) throws SQLException {
        Rows.change(
                connection,
                """
                INSERT INTO viewership_unit (unit, start, last, versions) VALUES (?, ?, ?, -1)
                ON DUPLICATE KEY UPDATE versions = -1""",
                unit.code(),
                start,
                last);
        long[] versions = {0};
        if (unit.shorter() == Unit.DAY) {
            Rows.each(connection, VERSIONS_OF_DAYS, row -> versions[0] = row.getLong(1), start, last);
        } else {
            Rows.each(
                    connection,
                    VERSIONS_OF_UNITS,
                    row -> versions[0] = row.getLong(1),
                    start,
                    last,
                    unit.shorter().code());
        }
        Rows.change(
                connection,
                "UPDATE viewership_unit SET versions = ? WHERE unit = ? AND start = ?",
                versions[0],
                unit.code(),
                start);
    }

    private static Cover parts(Unit unit, LocalDate start, LocalDate last) {
        Unit shorter = unit.shorter();
        if (shorter == Unit.DAY) {
            return Cover.ofDays(start, last);
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate at = start; !at.isAfter(last); at = shorter.after(at)) {
            starts.add(at);
        }
        Map<Unit, List<LocalDate>> parts = new EnumMap<>(Unit.class);
        parts.put(shorter, starts);
        return new Cover(parts, List.of());
    }
}
