package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of days in as few rolled up units as it takes: months that are added up, and days.
 *
 * @param months their first days
 * @param days first and last day of what is left, in turn
 */
record Cover(List<LocalDate> months, List<LocalDate> days) {

    private static final String ADDED_UP =
            """
            SELECT m.month FROM viewership_month m
            WHERE m.month >= ? AND m.month < ? AND m.versions = (
                SELECT SUM(d.version) FROM viewership_day d
                WHERE d.day >= m.month AND d.day < DATE_ADD(m.month, INTERVAL 1 MONTH))
            ORDER BY m.month""";

    static Cover of(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        List<LocalDate> months = new ArrayList<>();
        Rows.each(
                connection,
                ADDED_UP,
                row -> months.add(row.getObject(1, LocalDate.class)),
                from,
                to.plusDays(1).withDayOfMonth(1));
        return of(months, from, to);
    }

    /** @param months that may be taken, whole in the range */
    static Cover of(List<LocalDate> months, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate open = from;
        for (LocalDate month : months) {
            if (open.isBefore(month)) {
                days.add(open);
                days.add(month.minusDays(1));
            }
            open = month.plusMonths(1);
        }
        if (!open.isAfter(to)) {
            days.add(open);
            days.add(to);
        }
        return new Cover(months, days);
    }

    static Cover ofDays(LocalDate from, LocalDate to) {
        return new Cover(List.of(), List.of(from, to));
    }

    /** About {@code unit} and {@code start}. */
    String where() {
        List<String> parts = new ArrayList<>();
        if (!months.isEmpty()) {
            parts.add("unit = 'M' AND start IN (" + Rows.marks(months.size()) + ")");
        }
        for (int i = 0; i < days.size(); i += 2) {
            parts.add("unit = 'D' AND start BETWEEN ? AND ?");
        }
        return "(" + String.join(" OR ", parts) + ")";
    }

    List<LocalDate> parameters() {
        List<LocalDate> parameters = new ArrayList<>(months);
        parameters.addAll(days);
        return parameters;
    }
}
