package org.airclass.viewership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.viewership.ReportTables.Counts;
import org.airclass.watching.Visits;

/**
 * Counts of lessons, up to the last view that was acknowledged: of days that are rolled up from there, of others from the
 * facts, and what waits to be added up. In a REPEATABLE READ transaction of the caller's.
 */
final class LessonCounts {

    /** More days than this that are not rolled up: then it has not come to it yet, and facts are read alone. */
    private static final int MOST_DAYS = 60;

    /** Up to so many are found among the facts at once; of more it is asked first which of them have any. */
    private static final int FEW = 50;

    private static final String OF_LESSONS = "c.lesson IN (%s)";

    private final Connection connection;
    private final SchoolTree tree;
    private final ZoneId zone;
    private final Visits visits;
    private final String kind;
    private final String viewerSchool;
    /** Of all the lessons together. */
    private final MinuteBeats beats = new MinuteBeats();

    private boolean beatsAreKnown = true;

    LessonCounts(Connection connection, ReportQuestion question, SchoolTree tree, ZoneId zone, Visits visits) {
        this.connection = connection;
        this.tree = tree;
        this.zone = zone;
        this.visits = visits;
        this.kind = question.others().get(Dimension.KIND);
        this.viewerSchool = question.others().get(Dimension.VIEWER_SCHOOL);
    }

    /** To be asked once. @param together whether it is told how many watched all of them in the busiest minute */
    LatestCounts of(List<String> lessons, boolean together) throws SQLException {
        Map<String, Counts> counts = new HashMap<>();
        if (viewerSchool != null) {
            for (List<String> some : Rows.parts(lessons)) {
                ofSchool(some, counts);
            }
            return new LatestCounts(counts, null);
        }
        Set<LocalDate> open = DueDays.addedTo(connection);
        boolean rolled = open.size() <= MOST_DAYS;
        if (rolled) {
            for (List<String> some : Rows.parts(lessons)) {
                rolledUp(some, open, together, counts);
            }
        }
        Set<LocalDate> days = rolled ? open : Set.of();
        for (List<String> some : Rows.parts(rolled ? addedTo(lessons, open) : lessons)) {
            facts(some, days, counts);
        }
        LatestCounts latest = new LatestCounts(counts, together && beatsAreKnown ? beats : null);
        if (kind == null) {
            addWaiting(lessons, latest);
        }
        return latest;
    }

    /**
     * Sums are those of a kind or of all; minutes are kept by kind. Of open days the peak only: their facts may have no minutes any
     * more, and it never falls.
     */
    private void rolledUp(List<String> lessons, Set<LocalDate> open, boolean together, Map<String, Counts> counts)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(open);
        parameters.addAll(lessons);
        if (kind != null) {
            parameters.add(kind);
        } else if (!together) {
            parameters.add(LessonFacts.ALL_KINDS);
        }
        String sums = kind == null ? LessonFacts.ALL_KINDS : kind;
        Rows.each(
                connection,
                "SELECT c.lesson, c.opens, c.plays, c.peak, c.seconds, c.robot_opens, c.kind, "
                        + (together ? "c.beats" : "NULL") + ", "
                        + (open.isEmpty() ? "FALSE" : "c.day IN (" + Rows.marks(open.size()) + ")")
                        + " FROM viewership_lesson c WHERE " + of(lessons)
                        + (kind == null && together ? "" : " AND c.kind = ?"),
                parameters,
                row -> {
                    String ofKind = row.getString(7);
                    boolean isOpen = row.getBoolean(9);
                    if (ofKind.equals(sums)) {
                        Counts told = isOpen ? new Counts(0, 0, row.getLong(4), 0, 0) : counts(row);
                        counts.merge(row.getString(1), told, LatestCounts::sum);
                    }
                    if (!isOpen && !ofKind.equals(LessonFacts.ALL_KINDS)) {
                        beats(row.getBytes(8), row.getLong(5));
                    }
                });
    }

    /** @param seconds that were played in them: then there are some */
    private void beats(byte[] kept, long seconds) {
        if (kept != null) {
            beats.add(kept);
        } else {
            beatsAreKnown &= seconds == 0;
        }
    }

    /** Those of the lessons to which something was added on these days; some others are no harm. */
    private List<String> addedTo(List<String> lessons, Set<LocalDate> days) throws SQLException {
        if (days.isEmpty() || lessons.size() <= FEW) {
            return days.isEmpty() ? List.of() : lessons;
        }
        List<Object> parameters = during(days, 1);
        parameters.addAll(during(days, 60));
        Set<String> added = new HashSet<>();
        Rows.each(
                connection,
                "SELECT DISTINCT c.lesson FROM watching_count c WHERE " + during("c.minute", days)
                        + " UNION SELECT DISTINCT c.lesson FROM watching_hour c WHERE " + during("c.hour", days),
                parameters,
                row -> added.add(row.getString(1)));
        return lessons.stream().filter(added::contains).toList();
    }

    /** @param days none for all */
    private void facts(List<String> lessons, Set<LocalDate> days, Map<String, Counts> counts) throws SQLException {
        Rows.each(
                connection,
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), SUM(c.beats), SUM(c.seconds), SUM(c.robot_opens), c.minute"
                        + " FROM watching_count c" + ofKind() + " WHERE " + of(lessons) + " AND "
                        + during("c.minute", days) + isOfKind() + " GROUP BY c.lesson, c.minute",
                parameters(lessons, days, 1),
                row -> {
                    counts.merge(row.getString(1), counts(row), LatestCounts::sum);
                    beats.add(row.getInt(7), row.getLong(4));
                });
        Rows.each(
                connection,
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), 0, SUM(c.seconds), SUM(c.robot_opens) FROM watching_hour c"
                        + ofKind() + " WHERE " + of(lessons) + " AND " + during("c.hour", days) + isOfKind()
                        + " GROUP BY c.lesson",
                parameters(lessons, days, 60),
                row -> {
                    counts.merge(row.getString(1), counts(row), LatestCounts::sum);
                    beats(null, row.getLong(5));
                });
    }

    private void ofSchool(List<String> lessons, Map<String, Counts> counts) throws SQLException {
        List<String> schools = tree.schoolIdsWithin(viewerSchool);
        if (schools.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>(lessons);
        parameters.addAll(schools);
        if (kind != null) {
            parameters.add(kind);
        }
        Rows.each(
                connection,
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), 0, SUM(c.seconds), 0 FROM watching_school_count c"
                        + ofKind()
                        + " WHERE " + of(lessons) + " AND c.school IN (" + Rows.marks(schools.size()) + ")"
                        + isOfKind() + " GROUP BY c.lesson",
                parameters,
                row -> counts.merge(row.getString(1), counts(row), LatestCounts::sum));
    }

    private void addWaiting(List<String> lessons, LatestCounts latest) throws SQLException {
        Set<String> asked = new HashSet<>(lessons);
        List<Visits.Minute> waiting = visits.waiting(connection).stream()
                .filter(minute -> asked.contains(minute.lesson()))
                .toList();
        if (!waiting.isEmpty()) {
            int first = waiting.stream().mapToInt(Visits.Minute::minute).min().getAsInt();
            Map<LatestCounts.Moment, Long> beats = new HashMap<>();
            for (List<String> some : Rows.parts(lessons)) {
                List<Object> parameters = new ArrayList<>(some);
                parameters.add(first);
                Rows.each(
                        connection,
                        "SELECT c.lesson, c.minute, SUM(c.beats) FROM watching_count c WHERE " + of(some)
                                + " AND c.minute >= ? GROUP BY c.lesson, c.minute",
                        parameters,
                        row -> beats.put(new LatestCounts.Moment(row.getString(1), row.getInt(2)), row.getLong(3)));
            }
            latest.add(waiting, beats);
        }
    }

    private static String of(Collection<String> lessons) {
        return OF_LESSONS.formatted(Rows.marks(lessons.size()));
    }

    private String ofKind() {
        return kind == null ? "" : " LEFT JOIN programme_source s ON s.lesson_id = c.lesson AND s.source_id = c.source";
    }

    /** A source that the latest edition has no more counts as the page, see {@link LessonFacts#kindOf}. */
    private String isOfKind() {
        return kind == null ? "" : " AND COALESCE(s.kind, '" + LessonFacts.PAGE + "') = ?";
    }

    private static String during(String unit, Set<LocalDate> days) {
        return days.isEmpty()
                ? "TRUE"
                : "("
                        + String.join(
                                " OR ",
                                days.stream()
                                        .map(day -> unit + " >= ? AND " + unit + " < ?")
                                        .toList()) + ")";
    }

    private List<Object> parameters(List<String> lessons, Set<LocalDate> days, int minutesOfUnit) {
        List<Object> parameters = new ArrayList<>(lessons);
        parameters.addAll(during(days, minutesOfUnit));
        if (kind != null) {
            parameters.add(kind);
        }
        return parameters;
    }

    private List<Object> during(Set<LocalDate> days, int minutesOfUnit) {
        List<Object> parameters = new ArrayList<>();
        days.forEach(day -> {
            parameters.add(day.atStartOfDay(zone).toEpochSecond() / 60 / minutesOfUnit);
            parameters.add(day.plusDays(1).atStartOfDay(zone).toEpochSecond() / 60 / minutesOfUnit);
        });
        return parameters;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }
}
