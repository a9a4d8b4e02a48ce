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

    private static final String OF_LESSONS = "c.lesson IN (%s)";

    private final Connection connection;
    private final SchoolTree tree;
    private final ZoneId zone;
    private final Visits visits;
    private final String kind;
    private final String viewerSchool;

    LessonCounts(Connection connection, ReportQuestion question, SchoolTree tree, ZoneId zone, Visits visits) {
        this.connection = connection;
        this.tree = tree;
        this.zone = zone;
        this.visits = visits;
        this.kind = question.others().get(Dimension.KIND);
        this.viewerSchool = question.others().get(Dimension.VIEWER_SCHOOL);
    }

    /** @param together whether it is told how many watched all of them in the busiest minute */
    LatestCounts of(List<String> lessons, boolean together) throws SQLException {
        if (lessons.isEmpty()) {
            return new LatestCounts(Map.of(), 0);
        }
        Map<String, Counts> counts = new HashMap<>();
        if (viewerSchool != null) {
            for (List<String> some : Rows.parts(lessons)) {
                ofSchool(some, counts);
            }
            return new LatestCounts(counts, 0);
        }
        Set<LocalDate> open = DueDays.addedTo(connection);
        boolean rolled = open.size() <= MOST_DAYS;
        Map<Integer, Long> beats = new HashMap<>();
        for (List<String> some : Rows.parts(lessons)) {
            if (rolled) {
                rolledUp(some, open, counts);
            }
            if (!rolled || !open.isEmpty()) {
                facts(some, rolled ? open : Set.of(), counts);
            }
            if (together) {
                beats(some, beats);
            }
        }
        long busiest = beats.values().stream().mapToLong(Long::longValue).max().orElse(0);
        LatestCounts latest = new LatestCounts(counts, busiest);
        if (kind == null) {
            addWaiting(lessons, latest);
        }
        return latest;
    }

    private void rolledUp(List<String> lessons, Set<LocalDate> open, Map<String, Counts> counts) throws SQLException {
        List<Object> parameters = new ArrayList<>(lessons);
        parameters.add(kind == null ? LessonFacts.ALL_KINDS : kind);
        parameters.addAll(open);
        each(
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), MAX(c.peak), SUM(c.seconds), SUM(c.robot_opens)"
                        + " FROM viewership_lesson c WHERE " + of(lessons) + " AND c.kind = ?"
                        + (open.isEmpty() ? "" : " AND c.day NOT IN (" + Rows.marks(open.size()) + ")")
                        + " GROUP BY c.lesson",
                parameters,
                counts);
    }

    /** @param days none for all */
    private void facts(List<String> lessons, Set<LocalDate> days, Map<String, Counts> counts) throws SQLException {
        each(
                "SELECT m.lesson, SUM(m.opens), SUM(m.plays), MAX(m.beats), SUM(m.seconds), SUM(m.robot_opens) FROM ("
                        + "SELECT c.lesson, c.minute, SUM(c.opens) AS opens, SUM(c.plays) AS plays, SUM(c.beats) AS beats,"
                        + " SUM(c.seconds) AS seconds, SUM(c.robot_opens) AS robot_opens FROM watching_count c"
                        + ofKind()
                        + " WHERE " + of(lessons) + " AND " + during("c.minute", days)
                        + " GROUP BY c.lesson, c.minute) m GROUP BY m.lesson",
                parameters(lessons, days, 1),
                counts);
        each(
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), 0, SUM(c.seconds), SUM(c.robot_opens) FROM watching_hour c"
                        + ofKind() + " WHERE " + of(lessons) + " AND " + during("c.hour", days) + " GROUP BY c.lesson",
                parameters(lessons, days, 60),
                counts);
    }

    private void ofSchool(List<String> lessons, Map<String, Counts> counts) throws SQLException {
        List<String> schools = tree.schoolIdsWithin(viewerSchool);
        if (schools.isEmpty()) {
            return;
        }
        List<Object> parameters = parameters(lessons, Set.of(), 1);
        parameters.addAll(schools);
        each(
                "SELECT c.lesson, SUM(c.opens), SUM(c.plays), 0, SUM(c.seconds), 0 FROM watching_school_count c"
                        + ofKind()
                        + " WHERE " + of(lessons) + " AND c.school IN (" + Rows.marks(schools.size())
                        + ") GROUP BY c.lesson",
                parameters,
                counts);
    }

    private void beats(List<String> lessons, Map<Integer, Long> beats) throws SQLException {
        Rows.each(
                connection,
                "SELECT c.minute, SUM(c.beats) FROM watching_count c" + ofKind() + " WHERE " + of(lessons)
                        + " GROUP BY c.minute",
                parameters(lessons, Set.of(), 1),
                row -> beats.merge(row.getInt(1), row.getLong(2), Long::sum));
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

    private void each(String sql, List<Object> parameters, Map<String, Counts> counts) throws SQLException {
        Rows.each(connection, sql, parameters, row -> counts.merge(row.getString(1), counts(row), LatestCounts::sum));
    }

    private static String of(Collection<String> lessons) {
        return OF_LESSONS.formatted(Rows.marks(lessons.size()));
    }

    /** The source's kind comes first among the parameters. */
    private String ofKind() {
        return kind == null
                ? ""
                : " JOIN programme_source s ON s.lesson_id = c.lesson AND s.source_id = c.source AND s.kind = ?";
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
        List<Object> parameters = new ArrayList<>();
        if (kind != null) {
            parameters.add(kind);
        }
        parameters.addAll(lessons);
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
