package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.watching.Visits;

/** Reads what came to a lesson minute by minute. */
@ApplicationScoped
class LessonMinutes {

    private static final String MINUTES =
            """
            SELECT c.minute, SUM(c.beats), SUM(c.opens), SUM(c.plays) FROM watching_count c
            WHERE c.lesson = ? AND c.minute >= ? AND c.minute < ? GROUP BY c.minute""";

    private final DataSource dataSource;
    private final Visits visits;
    private final SiteClock clock;

    LessonMinutes(DataSource dataSource, Visits visits, SiteClock clock) {
        this.dataSource = dataSource;
        this.visits = visits;
        this.clock = clock;
    }

    /** @throws Refused 404 for one that was never published */
    LessonFacts lesson(String id) {
        try (Connection connection = dataSource.getConnection()) {
            LessonFacts lesson = ProgrammeFacts.byId(connection, List.of(id)).get(id);
            if (lesson == null) {
                throw Refused.notFound("no-such-lesson", "没有这节课：" + id, "There is no lesson " + id);
            }
            return lesson;
        } catch (SQLException e) {
            throw new IllegalStateException("the lesson can't be read", e);
        }
    }

    /** The minutes of that day are added up by hour, or were once. */
    boolean areForgotten(LocalDate day) {
        try (Connection connection = dataSource.getConnection()) {
            return DueDays.touched(connection, day).compacted();
        } catch (SQLException e) {
            throw new IllegalStateException("the day can't be read", e);
        }
    }

    List<MinutesResource.Row> of(LessonFacts lesson, LocalDate day) {
        int first = minute(day);
        int end = minute(day.plusDays(1));
        TreeMap<Integer, long[]> minutes;
        try (Connection connection = dataSource.getConnection()) {
            minutes = Rows.atOneMoment(connection, one -> minutes(one, lesson.id(), first, end));
        } catch (SQLException e) {
            throw new IllegalStateException("the lesson's minutes can't be read", e);
        }
        return minutes.entrySet().stream()
                .map(minute -> new MinutesResource.Row(
                        name(minute.getKey()), minute.getValue()[0], minute.getValue()[1], minute.getValue()[2]))
                .toList();
    }

    private TreeMap<Integer, long[]> minutes(Connection connection, String lesson, int first, int end)
            throws SQLException {
        TreeMap<Integer, long[]> minutes = new TreeMap<>();
        Rows.each(
                connection,
                MINUTES,
                row -> add(minutes, row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                lesson,
                first,
                end);
        visits.waiting(connection).stream()
                .filter(waiting ->
                        waiting.lesson().equals(lesson) && waiting.minute() >= first && waiting.minute() < end)
                .forEach(waiting -> add(minutes, waiting.minute(), waiting.beats(), waiting.opens(), waiting.plays()));
        return minutes;
    }

    private static void add(TreeMap<Integer, long[]> minutes, int minute, long beats, long opens, long plays) {
        long[] sums = minutes.computeIfAbsent(minute, any -> new long[3]);
        sums[0] += beats;
        sums[1] += opens;
        sums[2] += plays;
    }

    private String name(int minute) {
        return Instant.ofEpochSecond(minute * 60L)
                .atZone(clock.zone())
                .toLocalTime()
                .toString();
    }

    private int minute(LocalDate day) {
        return Math.toIntExact(day.atStartOfDay(clock.zone()).toEpochSecond() / 60);
    }
}
