package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The peaks that a day was found to have while its minutes were there. */
final class Peaks {

    static final Peaks NONE = new Peaks(true);

    private record Of(String group, String member) {}

    private final Map<Of, Long> peaks = new HashMap<>();
    private final Map<Of, byte[]> beats = new HashMap<>();
    private final boolean minutesAreThere;

    private Peaks(boolean minutesAreThere) {
        this.minutesAreThere = minutesAreThere;
    }

    static Peaks known(Connection connection, LocalDate day) throws SQLException {
        Peaks known = new Peaks(false);
        Rows.each(
                connection,
                """
                SELECT slice, member, peak FROM viewership_slice WHERE unit = 'D' AND start = ? AND peak > 0
                UNION ALL SELECT lesson, kind, peak FROM viewership_lesson WHERE day = ?""",
                row -> known.peaks.put(new Of(row.getString(1), row.getString(2)), row.getLong(3)),
                day,
                day);
        Rows.each(
                connection,
                "SELECT lesson, kind, beats FROM viewership_lesson WHERE day = ? AND beats IS NOT NULL",
                row -> known.beats.put(new Of(row.getString(1), row.getString(2)), row.getBytes(3)),
                day);
        return known;
    }

    /** To be kept of a lesson. @param found in the minutes that are there; null where there were others that nobody knows */
    byte[] beats(DayRoll.Part part, MinuteBeats found) {
        byte[] before = beats.get(new Of(part.lesson(), part.kind()));
        if (before != null) {
            found.raise(before);
        }
        // What its source was taken for before may be another kind than today.
        boolean isKnown = minutesAreThere || before != null || of(part.lesson(), LessonFacts.ALL_KINDS) == 0;
        return isKnown ? found.bytes() : null;
    }

    /** @param group a slice's code, or a lesson; @param member of the slice, or a kind of source */
    long of(String group, String member) {
        return peaks.getOrDefault(new Of(group, member), 0L);
    }
}
