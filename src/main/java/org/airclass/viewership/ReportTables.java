package org.airclass.viewership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.airclass.site.SiteClock;
import org.airclass.watching.ViewerSet;
import org.airclass.watching.Visits;

/** Reads, by SQL, the published facts and the counts of the lessons that a question is about, some days at a time. */
@Singleton
class ReportTables {

    /** Days of lessons, both included. */
    record Days(LocalDate from, LocalDate to) {}

    /** @param busiestMinute beats of the minute that had most, over all sources and nodes */
    record Counts(long opens, long plays, long busiestMinute, long seconds, long robotOpens) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * @param viewers by lesson; null where they are not known: of a school's by a kind of source
     * @param allViewers of all the lessons together; null then too
     * @param united the same, to be united with others
     * @param busiestMinute beats of the minute that had most, over all the lessons together; null where it was not asked for, or is not known
     */
    record Found(
            List<LessonFacts> lessons,
            Map<String, Counts> counts,
            Map<String, Long> viewers,
            Long allViewers,
            ViewerSet united,
            Long busiestMinute) {}

    /** So many lessons are found at once; a day is never parted. */
    private static final int LESSONS_AT_ONCE = 2_000;

    private static final int SKETCHES_AT_ONCE = 500;

    /** Days on which lessons and handouts of a range begin, with their number: in it, or before it and still valid. */
    private static final String DAYS =
            """
            SELECT d.date, SUM(d.lessons) FROM (
                SELECT l.date, COUNT(*) AS lessons FROM programme_lesson l
                WHERE l.date BETWEEN ? AND ? AND %s GROUP BY l.date
                UNION ALL
                SELECT l.date, COUNT(*) AS lessons FROM programme_lesson l
                WHERE l.kind = 'HANDOUT' AND l.last_date >= ? AND l.date < ? AND %s GROUP BY l.date) d
            GROUP BY d.date ORDER BY d.date""";

    private final DataSource dataSource;
    private final Visits visits;
    private final SiteClock clock;

    ReportTables(DataSource dataSource, Visits visits, SiteClock clock) {
        this.dataSource = dataSource;
        this.visits = visits;
        this.clock = clock;
    }

    /** The question's lessons in parts, in the order of their days. */
    List<Days> parts(ReportQuestion question, SchoolTree tree) throws SQLException {
        LessonFilter filter = new LessonFilter(question.filters(), tree);
        List<Object> parameters = new ArrayList<>(List.of(question.from(), question.to()));
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(question.from(), question.from()));
        parameters.addAll(filter.parameters());
        List<Days> parts = new ArrayList<>();
        int[] room = {0};
        try (Connection connection = dataSource.getConnection()) {
            Rows.each(connection, DAYS.formatted(filter.where(), filter.where()), parameters, row -> {
                LocalDate day = row.getObject(1, LocalDate.class);
                int lessons = row.getInt(2);
                if (room[0] >= lessons) {
                    Days last = parts.remove(parts.size() - 1);
                    parts.add(new Days(last.from(), day));
                } else {
                    parts.add(new Days(day, day));
                    room[0] = LESSONS_AT_ONCE;
                }
                room[0] -= lessons;
            });
        }
        return parts;
    }

    /** @param whole there is no other part: then it is told what all of it had in its busiest minute */
    Found read(ReportQuestion question, Days days, SchoolTree tree, boolean whole) throws SQLException {
        LessonFilter filter = new LessonFilter(question.filters(), tree);
        String where = "l.date BETWEEN ? AND ? AND l.last_date >= ? AND " + filter.where();
        List<Object> parameters = new ArrayList<>(List.of(days.from(), days.to(), question.from()));
        parameters.addAll(filter.parameters());
        Read read;
        try (Connection connection = dataSource.getConnection()) {
            // All at one moment: what is just being added up must be found once.
            read = Rows.atOneMoment(connection, one -> {
                List<LessonFacts> lessons = question.others().containsKey(Dimension.KIND)
                        ? ProgrammeFacts.read(one, where, parameters)
                        : ProgrammeFacts.readWithoutSources(one, where, parameters);
                List<String> ids = lessons.stream().map(LessonFacts::id).toList();
                return new Read(lessons, new LessonCounts(one, question, tree, clock.zone(), visits).of(ids, whole));
            });
        }
        return withViewers(question, tree, read.lessons(), read.counts(), whole);
    }

    private record Read(List<LessonFacts> lessons, LatestCounts counts) {}

    private Found withViewers(
            ReportQuestion question, SchoolTree tree, List<LessonFacts> lessons, LatestCounts counts, boolean whole)
            throws SQLException {
        Long busiest = counts.busiestMinute();
        if (question.isOfSomeViewings()) {
            Map<String, ViewerSet> sets = viewersOfSome(question, tree, lessons);
            if (sets == null) {
                return new Found(lessons, counts.counts(), null, null, new ViewerSet(), busiest);
            }
            Map<String, Long> viewers = new HashMap<>();
            ViewerSet united = new ViewerSet();
            sets.forEach((lesson, set) -> {
                viewers.put(lesson, set.size());
                united.add(set);
            });
            return new Found(lessons, counts.counts(), viewers, united.size(), united, busiest);
        }
        ViewerSet united = new ViewerSet();
        Visits.Viewers viewers = visits.viewers(
                lessons.stream().map(LessonFacts::id).toList(), LessonReports.EVER, LessonReports.ALWAYS, united);
        return new Found(lessons, counts.counts(), viewers.byLesson(), viewers.total(), united, busiest);
    }

    /** Those of a kind of source, or of a school; null where they can't be told. */
    private Map<String, ViewerSet> viewersOfSome(ReportQuestion question, SchoolTree tree, List<LessonFacts> lessons)
            throws SQLException {
        Map<String, ViewerSet> sets = new HashMap<>();
        ReportQuestion ever =
                new ReportQuestion(LessonReports.EVER, LessonReports.ALWAYS, null, null, question.others());
        Map<String, LessonFacts> byId = new HashMap<>();
        lessons.forEach(lesson -> byId.put(lesson.id(), lesson));
        String kind = question.others().get(Dimension.KIND);
        try (Connection connection = dataSource.getConnection()) {
            Viewings viewings = new Viewings(connection, ever, tree, false, false);
            if (!viewings.canTellViewers()) {
                return null;
            }
            viewings.viewers(byId.keySet(), SKETCHES_AT_ONCE, (viewing, viewers) -> {
                LessonFacts lesson = byId.get(viewing.lesson());
                if (kind == null || kind.equals(lesson.kindOf(viewing.source()))) {
                    sets.computeIfAbsent(lesson.id(), id -> new ViewerSet()).add(viewers);
                }
            });
        }
        return sets;
    }
}
