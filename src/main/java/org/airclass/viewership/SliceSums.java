package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.airclass.watching.ViewerSet;

/** Reads what is rolled up for a slice. How many rows it takes depends on days and members, never on views. */
final class SliceSums {

    /** Last, of how many units it is not known who watched. */
    private static final String SUMS = "SUM(lessons), SUM(opens), SUM(plays), SUM(seconds), MAX(peak),"
            + " SUM(CASE WHEN viewers IS NULL THEN 1 ELSE 0 END)";

    private static final String ANY = "%";

    private final Connection connection;
    private final Slice slice;
    private final Map<Dimension, String> filters;

    /** @param filters of dimensions of the slice */
    SliceSums(Connection connection, Slice slice, Map<Dimension, String> filters) {
        this.connection = connection;
        this.slice = slice;
        this.filters = filters;
    }

    /** By member, of those that fit. Viewers are null where the slice does not know them. */
    Map<String, Figures> byMember(Cover cover) throws SQLException {
        Map<String, Figures> sums = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT member, " + SUMS + " FROM viewership_slice WHERE slice = ? AND " + cover.where() + " AND "
                        + fits() + " GROUP BY member",
                parameters(cover),
                row -> sums.put(row.getString(1), figures(row, row.getLong(7) > 0 ? null : Long.valueOf(0))));
        if (slice.knowsViewers()) {
            Map<String, ViewerSet> viewers = viewers(cover);
            sums.replaceAll((member, figures) -> figures.viewers() != null && viewers.containsKey(member)
                    ? figures.withViewers(viewers.get(member).size())
                    : figures);
        }
        return sums;
    }

    /** By day. For filters that leave one member. */
    Map<LocalDate, Figures> byDay(LocalDate from, LocalDate to) throws SQLException {
        Cover days = Cover.ofDays(from, to);
        Map<LocalDate, Figures> sums = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT start, " + SUMS + ", MAX(viewers) FROM viewership_slice WHERE slice = ? AND " + days.where()
                        + " AND " + fits() + " GROUP BY start",
                parameters(days),
                row -> sums.put(row.getObject(1, LocalDate.class), figures(row, row.getObject(8, Long.class))));
        return sums;
    }

    private Map<String, ViewerSet> viewers(Cover cover) throws SQLException {
        Map<String, ViewerSet> viewers = new HashMap<>();
        Rows.each(
                connection,
                "SELECT member, sketch FROM viewership_slice_viewers WHERE slice = ? AND " + cover.where() + " AND "
                        + fits(),
                parameters(cover),
                row -> viewers.computeIfAbsent(row.getString(1), member -> new ViewerSet())
                        .add(row.getBytes(2)));
        return viewers;
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

    private String fits() {
        return pattern().contains(ANY) ? "member LIKE ?" : "member = ?";
    }

    private List<Object> parameters(Cover cover) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(slice.code());
        parameters.addAll(cover.parameters());
        parameters.add(pattern());
        return parameters;
    }

    private String pattern() {
        boolean whole = filters.keySet().containsAll(slice.dimensions()) && !isTeacherOfAnySchool();
        return slice.dimensions().stream().map(d -> pattern(d, whole)).collect(Collectors.joining("|"));
    }

    private String pattern(Dimension dimension, boolean whole) {
        String value = filters.get(dimension);
        if (value == null) {
            return ANY;
        }
        if (whole) {
            return value;
        }
        String literal = value.replaceAll("([\\\\%_])", "\\\\$1");
        return dimension == Dimension.TEACHER && isTeacherOfAnySchool() ? literal + "@" + ANY : literal;
    }

    private boolean isTeacherOfAnySchool() {
        String teacher = filters.get(Dimension.TEACHER);
        return teacher != null && teacher.indexOf('@') < 0;
    }
}
