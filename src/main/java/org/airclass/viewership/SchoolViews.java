package org.airclass.viewership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.watching.ViewerSet;

/** What the devices of schools watched, by the school that each has said is its own; up to the last seconds. */
@Singleton
class SchoolViews {

    /** @param lessons those that somebody opened or played */
    record Views(Set<String> lessons, long opens, long plays, long watchSeconds) {
        static final Views NONE = new Views(Set.of(), 0, 0, 0);

        private Views and(String lesson, long moreOpens, long morePlays, long moreSeconds) {
            Set<String> all = new HashSet<>(lessons);
            all.add(lesson);
            return new Views(all, opens + moreOpens, plays + morePlays, watchSeconds + moreSeconds);
        }
    }

    private static final String COUNTS =
            """
            SELECT school, lesson, SUM(opens), SUM(plays), SUM(seconds)
            FROM watching_school_count WHERE hour >= ? AND hour < ? GROUP BY school, lesson""";
    private static final String VIEWERS = "SELECT school, sketch FROM watching_school_viewers WHERE day = ?";
    private static final int HOUR = 3600;

    private final DataSource dataSource;
    private final SiteClock clock;

    SchoolViews(DataSource dataSource, SiteClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** By school; those that had no view are left out. @param day in the bureau's zone */
    Map<String, Views> of(LocalDate day) {
        Map<String, Views> views = new HashMap<>();
        read(connection -> Rows.each(
                connection,
                COUNTS,
                row -> views.put(
                        row.getString(1),
                        views.getOrDefault(row.getString(1), Views.NONE)
                                .and(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5))),
                hour(day),
                hour(day.plusDays(1))));
        return views;
    }

    /** Distinct devices of a day, united within each group of schools: never a sum. By the groups' names. */
    Map<String, Long> viewers(LocalDate day, Map<String, Set<String>> groups) {
        Map<String, Set<String>> groupsOf = new HashMap<>();
        groups.forEach((group, schools) -> schools.forEach(
                school -> groupsOf.computeIfAbsent(school, s -> new HashSet<>()).add(group)));
        Map<String, ViewerSet> sets = new HashMap<>();
        groups.keySet().forEach(group -> sets.put(group, new ViewerSet()));
        read(connection -> Rows.each(
                connection,
                VIEWERS,
                row -> {
                    byte[] sketch = row.getBytes(2);
                    groupsOf.getOrDefault(row.getString(1), Set.of())
                            .forEach(group -> sets.get(group).add(sketch));
                },
                day));
        return sizes(sets);
    }

    /**
     * Distinct devices over several days, united, as rolled up: by school and district, and {@link DailyTree#BUREAU} for
     * all devices.
     *
     * @param to last day, included
     */
    Map<String, Long> viewers(LocalDate from, LocalDate to) {
        Map<String, ViewerSet> sets = new HashMap<>();
        read(connection -> {
            Cover cover = Cover.of(connection, from, to);
            for (Slice slice : new Slice[] {Slice.VIEWERS_SCHOOLS, Slice.ALL}) {
                sets.putAll(SliceViewers.read(connection, new SliceMembers(slice, Map.of()), cover));
            }
        });
        return sizes(sets);
    }

    private void read(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the counters can't be read", e);
        }
    }

    private static Map<String, Long> sizes(Map<String, ViewerSet> sets) {
        Map<String, Long> sizes = new HashMap<>();
        sets.forEach((name, set) -> sizes.put(name, set.size()));
        return sizes;
    }

    /** Hours since 1970-01-01T00:00Z at which that day begins in the bureau's zone. */
    private int hour(LocalDate day) {
        return Math.toIntExact(day.atStartOfDay(clock.zone()).toEpochSecond() / HOUR);
    }
}
