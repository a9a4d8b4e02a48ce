package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps the columns of each day that is rolled up. */
final class ColumnStore {

    private static final String COUNTS =
            "SELECT c.day, c.traits, c.counts FROM viewership_columns c WHERE c.day BETWEEN ? AND ?";
    private static final String SCHOOL_COUNTS =
            """
            SELECT c.day, c.traits, s.counts FROM viewership_columns c JOIN viewership_school_columns s ON s.day = c.day
            WHERE c.day BETWEEN ? AND ?""";

    private final Connection connection;

    ColumnStore(Connection connection) {
        this.connection = connection;
    }

    /** In the place of those that were there. */
    void write(LocalDate day, DayColumnsWriter columns) throws SQLException {
        Rows.change(connection, "DELETE FROM viewership_columns WHERE day = ?", day);
        Rows.change(connection, "DELETE FROM viewership_school_columns WHERE day = ?", day);
        Rows.change(
                connection,
                "INSERT INTO viewership_columns (day, lessons, traits, counts) VALUES (?, ?, ?, ?)",
                day,
                columns.lessons(),
                columns.traits(),
                columns.counts());
        int piece = 0;
        for (byte[] counts : columns.schoolCounts()) {
            Rows.change(
                    connection,
                    "INSERT INTO viewership_school_columns (day, piece, counts) VALUES (?, ?, ?)",
                    day,
                    piece++,
                    counts);
        }
    }

    /**
     * Day by day, one in memory at a time; where viewers' schools are told apart, a day may come in several pieces.
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
        Rows.each(
                connection,
                bySchool ? SCHOOL_COUNTS : COUNTS,
                row -> reader.accept(
                        row.getObject(1, LocalDate.class),
                        DayColumns.read(row.getBytes(2), row.getBytes(3), traits, bySchool)),
                from,
                to);
    }

    /** By the ids of lessons what there is by their numbers on these days. In the transaction that the numbers are from. */
    <T> Map<LocalDate, Map<String, T>> byId(Map<LocalDate, Map<Integer, T>> numbers) throws SQLException {
        Map<LocalDate, Map<String, T>> lessons = new HashMap<>();
        if (!numbers.isEmpty()) {
            Rows.each(
                    connection,
                    "SELECT day, lessons FROM viewership_columns WHERE day IN (" + Rows.marks(numbers.size()) + ")",
                    List.copyOf(numbers.keySet()),
                    row -> {
                        LocalDate day = row.getObject(1, LocalDate.class);
                        TextColumn ids = TextColumn.read(row.getBytes(2));
                        Map<String, T> ofDay = new HashMap<>();
                        numbers.get(day).forEach((number, own) -> ofDay.put(ids.at(number), own));
                        lessons.put(day, ofDay);
                    });
        }
        return lessons;
    }
}
