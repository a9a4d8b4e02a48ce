package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps the columns of each day that is rolled up. */
final class ColumnStore {

    private final Connection connection;

    ColumnStore(Connection connection) {
        this.connection = connection;
    }

    /** In the place of those that were there. */
    void write(LocalDate day, DayColumnsWriter columns) throws SQLException {
        Rows.change(connection, "DELETE FROM viewership_columns WHERE day = ?", day);
        Rows.change(
                connection,
                "INSERT INTO viewership_columns (day, lessons, traits, counts, school_counts) VALUES (?, ?, ?, ?, ?)",
                day,
                columns.lessons(),
                columns.traits(),
                columns.counts(),
                columns.schoolCounts());
    }

    /**
     * Day by day, one in memory at a time.
     *
     * @param traits that are needed
     * @param bySchool whether viewers' schools are told apart; what came before schools were told is then not among it
     */
    void read(
            LocalDate from,
            LocalDate to,
            Set<Dimension> traits,
            boolean bySchool,
            BiConsumer<LocalDate, DayColumns> reader)
            throws SQLException {
        String counts = bySchool ? "school_counts" : "counts";
        Rows.each(
                connection,
                "SELECT day, traits, " + counts + " FROM viewership_columns WHERE day BETWEEN ? AND ?",
                row -> reader.accept(
                        row.getObject(1, LocalDate.class),
                        DayColumns.read(row.getBytes(2), row.getBytes(3), traits, bySchool)),
                from,
                to);
    }

    /** Ids of lessons by their numbers on these days. */
    Map<LocalDate, List<String>> lessons(Map<LocalDate, BitSet> numbers) throws SQLException {
        Map<LocalDate, List<String>> lessons = new HashMap<>();
        if (!numbers.isEmpty()) {
            Rows.each(
                    connection,
                    "SELECT day, lessons FROM viewership_columns WHERE day IN (" + Rows.marks(numbers.size()) + ")",
                    List.copyOf(numbers.keySet()),
                    row -> {
                        LocalDate day = row.getObject(1, LocalDate.class);
                        TextColumn ids = TextColumn.read(row.getBytes(2));
                        lessons.put(
                                day, numbers.get(day).stream().mapToObj(ids::at).toList());
                    });
        }
        return lessons;
    }
}
