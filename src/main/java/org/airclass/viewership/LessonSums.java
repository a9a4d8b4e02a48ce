package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers what no slice is rolled up for, from the lessons that fit, one by one: a teacher's, a school's. Peaks of several
 * lessons together are then not known; nor are viewers where there are more lessons and days than can be united at once.
 */
final class LessonSums {

    /** Each takes some 30 µs to unite, and up to 32 KiB to read. */
    static final int MOST_SKETCHES = 5_000;

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final ZoneId zone;
    private final Map<Dimension, String> filters;
    private final Map<String, Map<Dimension, List<String>>> values = new HashMap<>();
    private Map<String, LessonFacts> lessons;

    LessonSums(Connection connection, ReportQuestion question, SchoolTree tree, ZoneId zone) {
        this.connection = connection;
        this.question = question;
        this.tree = tree;
        this.zone = zone;
        this.filters = question.filters();
    }

    Figures total() throws SQLException {
        return sums(null, viewing -> List.of("")).getOrDefault("", Figures.NONE);
    }

    Map<String, Figures> byDay() throws SQLException {
        return sums(
                null,
                viewing -> viewing.day() == null
                        ? List.of()
                        : List.of(viewing.day().toString()));
    }

    /** By the dimension's values. */
    Map<String, Figures> by(Dimension dimension) throws SQLException {
        return sums(dimension, viewing -> groups(viewing, dimension));
    }

    /** By the members of a slice of what lessons are themselves. */
    Map<String, Figures> by(Slice slice) throws SQLException {
        return sums(null, viewing -> slice.members(valuesOf(viewing.lesson())));
    }

    private List<String> groups(Viewings.Viewing viewing, Dimension dimension) {
        return switch (dimension) {
            case KIND -> viewing.kind() == null ? List.of() : List.of(viewing.kind());
            case HOUR -> viewing.hour() == null ? List.of() : List.of(viewing.hour());
            case VIEWER_SCHOOL -> viewing.school() == null ? List.of() : tree.upwards(viewing.school());
            default -> valuesOf(viewing.lesson()).getOrDefault(dimension, List.of());
        };
    }

    private Map<String, Figures> sums(Dimension by, Function<Viewings.Viewing, List<String>> groups)
            throws SQLException {
        Viewings viewings = new Viewings(connection, question, tree, by, zone);
        List<Viewings.Viewing> found = viewings.read();
        boolean ofSchools = by == Dimension.VIEWER_SCHOOL || filters.containsKey(Dimension.VIEWER_SCHOOL);
        List<LessonFacts> planned = ofSchools ? List.of() : planned();
        Set<String> ids = new HashSet<>();
        found.forEach(viewing -> ids.add(viewing.lesson()));
        lessons = ProgrammeFacts.byId(connection, ids);
        planned.forEach(lesson -> lessons.put(lesson.id(), lesson));
        Map<String, Tally> tallies = new TreeMap<>();
        Set<Viewings.LessonDay> sketches = new HashSet<>();
        for (Viewings.Viewing raw : found) {
            Viewings.Viewing viewing = raw.withKind(kindOf(raw));
            if (fitsKind(viewing)) {
                sketches.add(new Viewings.LessonDay(viewing.lesson(), viewing.day()));
                groups.apply(viewing).forEach(group -> tallies.computeIfAbsent(group, any -> new Tally())
                        .add(viewing.opens(), viewing.plays(), viewing.seconds()));
            }
        }
        countPlanned(planned, by, groups, tallies);
        boolean known = by != Dimension.HOUR
                && !filters.containsKey(Dimension.HOUR)
                && sketches.size() <= MOST_SKETCHES
                && viewings.canTellViewers();
        if (known) {
            viewings.viewers(sketches, AT_ONCE, (viewing, viewers) -> {
                Viewings.Viewing told = viewing.withKind(kindOf(viewing));
                if (fitsKind(told)) {
                    groups.apply(told).forEach(group -> tallies.computeIfAbsent(group, any -> new Tally())
                            .viewers(viewers));
                }
            });
        }
        Map<String, Figures> sums = new TreeMap<>();
        tallies.forEach((group, tally) -> sums.put(group, figures(tally, known)));
        return sums;
    }

    /** A lesson of the programme counts in each group that it is in itself, watched or not. */
    private void countPlanned(
            List<LessonFacts> planned,
            Dimension by,
            Function<Viewings.Viewing, List<String>> groups,
            Map<String, Tally> tallies) {
        for (LessonFacts lesson : planned) {
            Set<String> kinds = new HashSet<>(lesson.kinds().values());
            String kind = filters.get(Dimension.KIND);
            if (kind != null && !kinds.contains(kind)) {
                continue;
            }
            List<String> own = by == Dimension.KIND ? List.copyOf(kinds) : groups.apply(Viewings.Viewing.of(lesson));
            own.forEach(
                    group -> tallies.computeIfAbsent(group, any -> new Tally()).lesson());
        }
    }

    private List<LessonFacts> planned() throws SQLException {
        LessonFilter filter = new LessonFilter(filters, tree);
        List<Object> parameters = new ArrayList<>(List.of(question.from(), question.to()));
        parameters.addAll(filter.parameters());
        return ProgrammeFacts.read(connection, "l.date BETWEEN ? AND ? AND " + filter.where(), parameters).stream()
                .filter(LessonFacts::isPlanned)
                .toList();
    }

    private String kindOf(Viewings.Viewing viewing) {
        if (viewing.kind() != null || viewing.source() == null) {
            return viewing.kind();
        }
        return lessons.getOrDefault(viewing.lesson(), LessonFacts.unknown(viewing.lesson()))
                .kindOf(viewing.source());
    }

    private boolean fitsKind(Viewings.Viewing viewing) {
        String kind = filters.get(Dimension.KIND);
        return kind == null || kind.equals(viewing.kind());
    }

    private Map<Dimension, List<String>> valuesOf(String lesson) {
        return values.computeIfAbsent(
                lesson, id -> lessons.getOrDefault(id, LessonFacts.unknown(id)).values(tree));
    }

    private static Figures figures(Tally tally, boolean viewersKnown) {
        Long viewers = !viewersKnown
                ? null
                : Long.valueOf(tally.viewers() == null ? 0 : tally.viewers().size());
        return new Figures(tally.lessons(), tally.opens(), tally.plays(), tally.seconds(), null, viewers);
    }
}
