package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The peaks that a day was found to have while its minutes were there. */
final class Peaks {

    static final Peaks NONE = new Peaks();

    private record Of(String group, String member) {}

    private final Map<Of, Long> peaks = new HashMap<>();

    private Peaks() {}

    static Peaks known(Connection connection, LocalDate day) throws SQLException {
        Peaks known = new Peaks();
        Rows.each(
                connection,
                """
                SELECT slice, member, peak FROM viewership_slice WHERE unit = 'D' AND start = ? AND peak > 0
                UNION ALL SELECT lesson, kind, peak FROM viewership_lesson WHERE day = ?""",
                row -> known.peaks.put(new Of(row.getString(1), row.getString(2)), row.getLong(3)),
                day,
                day);
        return known;
    }

    /** @param group a slice's code, or a lesson; @param member of the slice, or a kind of source */
    long of(String group, String member) {
        return peaks.getOrDefault(new Of(group, member), 0L);
    }
}
