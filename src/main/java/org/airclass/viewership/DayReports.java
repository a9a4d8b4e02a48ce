package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.watching.Visits;

/** Puts a day together: what is rolled up by the hour, and the minutes of the hour that has begun. */
@ApplicationScoped
class DayReports {

    private static final String BEGUN =
            """
            SELECT SUM(c.opens), SUM(c.plays), SUM(c.seconds) FROM watching_count c
            JOIN programme_lesson l ON l.lesson_id = c.lesson WHERE c.minute >= ? AND c.minute < ? AND\s""";
    private static final String IN_MINUTE =
            "SELECT c.lesson, SUM(c.beats) FROM watching_count c WHERE c.minute = ? GROUP BY c.lesson";

    private final DataSource dataSource;
    private final Summaries summaries;
    private final Visits visits;
    private final SiteClock clock;

    DayReports(DataSource dataSource, Summaries summaries, Visits visits, SiteClock clock) {
        this.dataSource = dataSource;
        this.summaries = summaries;
        this.visits = visits;
        this.clock = clock;
    }

    /** @param question of one day */
    DayResource.Day answer(ReportQuestion question, List<ReportDefinitions.Definition> definitions, Locale language) {
        LocalDate day = question.from();
        LocalDateTime now = clock.now();
        boolean isToday = day.equals(now.toLocalDate());
        LocalDateTime at = isToday ? now : day.plusDays(1).atStartOfDay();
        LocalTime time = isToday ? now.toLocalTime() : null;
        SchoolTree tree = summaries.tree();
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Long> playing = isToday ? playing(connection, now) : Map.of();
            List<LessonFacts> lessons = lessons(connection, question, tree);
            List<DayResource.OnAir> onAir = isToday ? onAir(lessons, playing, time) : List.of();
            return new DayResource.Day(
                    definitions,
                    Narrowing.of(question, tree, language),
                    day,
                    at.atZone(clock.zone()).toInstant(),
                    summaries.asOf(),
                    onAir,
                    isToday ? Long.valueOf(concurrent(connection, question, tree, playing)) : null,
                    sofar(connection, question, tree, day, isToday ? LocalTime.MAX : null, true),
                    sofar(connection, question, tree, day.minusDays(1), time, !isToday),
                    sofar(connection, question, tree, day.minusWeeks(1), time, !isToday),
                    Summary.Error.OF_VIEWERS);
        } catch (SQLException e) {
            throw new IllegalStateException("the day can't be read", e);
        }
    }

    private DayResource.Sofar sofar(
            Connection connection,
            ReportQuestion question,
            SchoolTree tree,
            LocalDate day,
            LocalTime until,
            boolean viewersKnown)
            throws SQLException {
        ReportQuestion ofDay = new ReportQuestion(day, day, question.grade(), question.subject(), question.others());
        Figures whole = summaries.total(ofDay);
        if (until == null || until.equals(LocalTime.MAX)) {
            return sofar(day, whole, whole.viewers(), whole.viewers());
        }
        String hour = until.toString().substring(0, 2);
        long[] sums = begun(connection, ofDay, tree, day.atTime(until.withMinute(0)), day.atTime(until));
        summaries.by(Dimension.HOUR, ofDay).forEach((name, figures) -> {
            if (name.compareTo(hour) < 0) {
                sums[0] += figures.opens();
                sums[1] += figures.plays();
                sums[2] += figures.seconds();
            }
        });
        Figures sofar = new Figures(0, sums[0], sums[1], sums[2], null, null);
        return sofar(day, sofar, viewersKnown ? whole.viewers() : null, whole.viewers());
    }

    private static DayResource.Sofar sofar(LocalDate day, Figures figures, Long viewers, Long viewersOfDay) {
        return new DayResource.Sofar(
                day, figures.opens(), figures.plays(), LessonReport.minutes(figures.seconds()), viewers, viewersOfDay);
    }

    private long[] begun(
            Connection connection, ReportQuestion question, SchoolTree tree, LocalDateTime from, LocalDateTime until)
            throws SQLException {
        LessonFilter filter = new LessonFilter(question.filters(), tree);
        List<Object> parameters = new ArrayList<>(List.of(minute(from), minute(until)));
        parameters.addAll(filter.parameters());
        long[] sums = new long[3];
        Rows.each(connection, BEGUN + filter.where(), parameters, row -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = row.getLong(i + 1);
            }
        });
        return sums;
    }

    /** By lesson, in the last whole minute. */
    private Map<String, Long> playing(Connection connection, LocalDateTime now) throws SQLException {
        int minute = minute(now) - 1;
        return Rows.atOneMoment(connection, one -> {
            Map<String, Long> playing = new HashMap<>();
            Rows.each(one, IN_MINUTE, row -> playing.merge(row.getString(1), row.getLong(2), Long::sum), minute);
            visits.waiting(one).stream()
                    .filter(waiting -> waiting.minute() == minute)
                    .forEach(waiting -> playing.merge(waiting.lesson(), waiting.beats(), Long::sum));
            return playing;
        });
    }

    private static List<LessonFacts> lessons(Connection connection, ReportQuestion question, SchoolTree tree)
            throws SQLException {
        LessonFilter filter = new LessonFilter(question.filters(), tree);
        List<Object> parameters = new ArrayList<>(List.of(question.from()));
        parameters.addAll(filter.parameters());
        return ProgrammeFacts.read(connection, "l.date = ? AND " + filter.where(), parameters).stream()
                .filter(LessonFacts::isPlanned)
                .sorted(Comparator.comparing(LessonFacts::start).thenComparing(LessonFacts::id))
                .toList();
    }

    private static List<DayResource.OnAir> onAir(List<LessonFacts> lessons, Map<String, Long> playing, LocalTime time) {
        return lessons.stream()
                .filter(lesson -> !lesson.start().isAfter(time) && lesson.end().isAfter(time))
                .map(lesson -> new DayResource.OnAir(
                        lesson.id(),
                        lesson.title(),
                        lesson.subject(),
                        lesson.grades(),
                        lesson.start().toString(),
                        lesson.end().toString(),
                        playing.getOrDefault(lesson.id(), 0L)))
                .toList();
    }

    /** Replays of other days' lessons are watched at the same time. */
    private static long concurrent(
            Connection connection, ReportQuestion question, SchoolTree tree, Map<String, Long> playing)
            throws SQLException {
        if (question.filters().isEmpty() || playing.isEmpty()) {
            return playing.values().stream().mapToLong(Long::longValue).sum();
        }
        LessonFilter filter = new LessonFilter(question.filters(), tree);
        List<Object> parameters = new ArrayList<>(playing.keySet());
        parameters.addAll(filter.parameters());
        long[] sum = {0};
        Rows.each(
                connection,
                "SELECT l.lesson_id FROM programme_lesson l WHERE l.lesson_id IN (" + Rows.marks(playing.size())
                        + ") AND " + filter.where(),
                parameters,
                row -> sum[0] += playing.get(row.getString(1)));
        return sum[0];
    }

    private int minute(LocalDateTime time) {
        return Math.toIntExact(time.atZone(clock.zone()).toEpochSecond() / 60);
    }
}
