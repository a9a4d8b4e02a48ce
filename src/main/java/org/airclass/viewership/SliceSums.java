package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.airclass.watching.ViewerSet;

/** Reads what is rolled up for a slice. How many rows it takes depends on days and members, never on views. */
final class SliceSums {

    /** Last, of how many units it is not known who watched. */
    private static final String SUMS = "SUM(lessons), SUM(opens), SUM(plays), SUM(seconds), MAX(peak),"
            + " SUM(CASE WHEN viewers IS NULL THEN 1 ELSE 0 END)";

    private final Connection connection;
    private final Slice slice;
    private final SliceMembers members;

    /** @param filters of dimensions of the slice */
    SliceSums(Connection connection, Slice slice, Map<Dimension, String> filters) {
        this.connection = connection;
        this.slice = slice;
        this.members = new SliceMembers(slice, filters);
    }

    /** By member, of those that fit. Viewers are null where the slice does not know them. */
    Map<String, Figures> byMember(Cover cover) throws SQLException {
        return byMember(cover, slice.knowsViewers() ? SliceViewers.read(connection, members, cover) : Map.of());
    }

    /** @param viewers of the same members and days; empty where the slice does not know them */
    Map<String, Figures> byMember(Cover cover, Map<String, ViewerSet> viewers) throws SQLException {
        Map<String, Figures> sums = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT member, " + SUMS + " FROM viewership_slice WHERE slice = ? AND " + cover.where() + " AND "
                        + members.where() + " GROUP BY member",
                parameters(cover),
                row -> {
                    String member = row.getString(1);
                    boolean unknown = row.getLong(7) > 0;
                    long known =
                            viewers.containsKey(member) ? viewers.get(member).size() : 0;
                    sums.put(member, figures(row, unknown ? null : Long.valueOf(known)));
                });
        return sums;
    }

    /** By day. For filters that leave one member. */
    Map<LocalDate, Figures> byDay(LocalDate from, LocalDate to) throws SQLException {
        Cover days = Cover.ofDays(from, to);
        Map<LocalDate, Figures> sums = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT start, " + SUMS + ", MAX(viewers) FROM viewership_slice WHERE slice = ? AND " + days.where()
                        + " AND " + members.where() + " GROUP BY start",
                parameters(days),
                row -> sums.put(row.getObject(1, LocalDate.class), figures(row, row.getObject(8, Long.class))));
        return sums;
    }

    private Figures figures(ResultSet row, Long viewers) throws SQLException {
        return new Figures(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                slice.knowsPeak() ? Long.valueOf(row.getLong(6)) : null,
                slice.knowsViewers() ? viewers : null);
    }

    private List<Object> parameters(Cover cover) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(slice.code());
        parameters.addAll(cover.parameters());
        parameters.addAll(members.parameters());
        return parameters;
    }
}
