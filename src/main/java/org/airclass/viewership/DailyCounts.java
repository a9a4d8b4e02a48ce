package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;

/** Counts a day for those who report it. */
@ApplicationScoped
class DailyCounts {

    /** A lesson on the day's programme. */
    record Planned(String id, LocalTime start, boolean cancelled) {}

    private static final String PLANNED =
            "SELECT lesson_id, start_time, cancelled FROM programme_lesson WHERE date = ? AND kind = 'LESSON'";

    private final DataSource dataSource;
    private final SchoolViews schoolViews;
    private final CountedDays countedDays;
    private final SiteClock clock;

    DailyCounts(DataSource dataSource, SchoolViews schoolViews, CountedDays countedDays, SiteClock clock) {
        this.dataSource = dataSource;
        this.schoolViews = schoolViews;
        this.countedDays = countedDays;
        this.clock = clock;
    }

    /** Up to now, or to the end of a day that is over; outside of any transaction. By the nodes' ids. */
    Map<String, DailyCount> of(LocalDate day, DailyTree tree, Collection<DailyTree.Node> nodes) {
        Instant until = until(day);
        List<Planned> planned = planned(day);
        int onAir = onAir(planned, day, until);
        Map<String, SchoolViews.Views> bySchool = schoolViews.of(day);
        Map<String, Set<String>> schools = new HashMap<>();
        nodes.stream()
                .filter(node -> !node.id().equals(DailyTree.BUREAU))
                .forEach(node -> schools.put(node.id(), tree.schools(node)));
        Map<String, Long> viewers = schoolViews.viewers(day, schools);
        Map<String, DailyCount> counts = new HashMap<>();
        for (DailyTree.Node node : nodes) {
            DailyFigures figures = node.id().equals(DailyTree.BUREAU)
                    ? ofEverybody(day, planned, onAir)
                    : together(schools.get(node.id()), bySchool, viewers.get(node.id()), planned, onAir);
            counts.put(node.id(), new DailyCount(figures, until));
        }
        return counts;
    }

    /** The bureau's: of all devices, those included that have said no school. */
    private DailyFigures ofEverybody(LocalDate day, List<Planned> planned, int onAir) {
        CountedDays.Counted all = countedDays.of(new CountedDays.Question(day, day, null, null));
        return new DailyFigures(
                planned.size(),
                onAir,
                watched(planned, all.lessons()),
                all.opens(),
                all.plays(),
                all.viewers(),
                all.watchSeconds());
    }

    static DailyFigures together(
            Collection<String> schools,
            Map<String, SchoolViews.Views> bySchool,
            long viewers,
            List<Planned> planned,
            int onAir) {
        Set<String> lessons = new HashSet<>();
        long opens = 0;
        long plays = 0;
        long seconds = 0;
        for (String school : schools) {
            SchoolViews.Views views = bySchool.getOrDefault(school, SchoolViews.Views.NONE);
            lessons.addAll(views.lessons());
            opens += views.opens();
            plays += views.plays();
            seconds += views.watchSeconds();
        }
        return new DailyFigures(planned.size(), onAir, watched(planned, lessons), opens, plays, viewers, seconds);
    }

    private static int watched(List<Planned> planned, Set<String> lessons) {
        return (int) planned.stream().filter(p -> lessons.contains(p.id())).count();
    }

    private int onAir(List<Planned> planned, LocalDate day, Instant until) {
        return (int) planned.stream()
                .filter(p -> !p.cancelled())
                .filter(p -> p.start() != null
                        && day.atTime(p.start())
                                .atZone(clock.zone())
                                .toInstant()
                                .isBefore(until))
                .count();
    }

    private Instant until(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        Instant now = clock.instant();
        return now.isBefore(end) ? now : end;
    }

    private List<Planned> planned(LocalDate day) {
        List<Planned> planned = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            Rows.each(
                    connection,
                    PLANNED,
                    row -> planned.add(
                            new Planned(row.getString(1), row.getObject(2, LocalTime.class), row.getBoolean(3))),
                    day);
        } catch (SQLException e) {
            throw new IllegalStateException("the programme can't be read", e);
        }
        return planned;
    }
}
