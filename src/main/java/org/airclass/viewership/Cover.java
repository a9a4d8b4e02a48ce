package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A range of days in as few rolled up units as it takes.
 *
 * @param longer those that are longer than a day, by their first days
 * @param days first and last day of what is left, in turn
 */
record Cover(Map<Unit, List<LocalDate>> longer, List<LocalDate> days) {

    /** @param last its last day */
    record Made(Unit unit, LocalDate start, LocalDate last) {}

    private static final String MADE =
            """
            SELECT u.unit, u.start, u.last FROM viewership_unit u
            WHERE u.start >= ? AND u.start <= ? AND u.last <= ? AND u.versions = (
                SELECT SUM(d.version) FROM viewership_day d WHERE d.day >= u.start AND d.day <= u.last)""";

    static Cover of(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        List<Made> made = new ArrayList<>();
        Rows.each(
                connection,
                MADE,
                row -> made.add(new Made(
                        Unit.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class))),
                from,
                to,
                to);
        return of(made, from, to);
    }

    /** @param made that may be taken, whole in the range */
    static Cover of(List<Made> made, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Made> longest = new TreeMap<>();
        made.stream().sorted(Comparator.comparing(Made::unit)).forEach(unit -> longest.put(unit.start(), unit));
        Map<Unit, List<LocalDate>> longer = new EnumMap<>(Unit.class);
        List<LocalDate> days = new ArrayList<>();
        LocalDate open = from;
        while (!open.isAfter(to)) {
            Map.Entry<LocalDate, Made> next = longest.ceilingEntry(open);
            if (next == null || next.getKey().isAfter(open)) {
                days.add(open);
                open = next == null ? to.plusDays(1) : next.getKey();
                days.add(open.minusDays(1));
            } else {
                Made unit = next.getValue();
                longer.computeIfAbsent(unit.unit(), any -> new ArrayList<>()).add(unit.start());
                open = unit.last().plusDays(1);
            }
        }
        return new Cover(longer, days);
    }

    static Cover ofDays(LocalDate from, LocalDate to) {
        return new Cover(Map.of(), List.of(from, to));
    }

    /** The same in parts: longer units first, then days. */
    List<Cover> parts() {
        return Stream.of(new Cover(longer, List.of()), new Cover(Map.of(), days))
                .filter(part -> !part.longer.isEmpty() || !part.days.isEmpty())
                .toList();
    }

    /** About {@code unit} and {@code start}. */
    String where() {
        List<String> parts = new ArrayList<>();
        longer.forEach((unit, starts) ->
                parts.add("unit = '" + unit.code() + "' AND start IN (" + Rows.marks(starts.size()) + ")"));
        for (int i = 0; i < days.size(); i += 2) {
            parts.add("unit = 'D' AND start BETWEEN ? AND ?");
        }
        return "(" + String.join(" OR ", parts) + ")";
    }

    List<LocalDate> parameters() {
        List<LocalDate> parameters = new ArrayList<>();
        longer.values().forEach(parameters::addAll);
        parameters.addAll(days);
        return parameters;
    }
}
