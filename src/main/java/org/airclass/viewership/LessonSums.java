package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers what no slice is rolled up for, from the columns of each day: a teacher's, a school's. Peaks of several lessons
 * together are then not known; nor are viewers where there are more lessons and days than can be united at once.
 */
final class LessonSums {

    /** Each takes some 30 µs to unite, and up to 32 KiB to read. */
    static final int MOST_SKETCHES = 5_000;

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final Map<Dimension, String> filters;
    private final Map<String, Map<Dimension, List<String>>> values = new HashMap<>();
    private Map<String, LessonFacts> lessons;
    private Figures total;

    LessonSums(Connection connection, ReportQuestion question, SchoolTree tree) {
        this.connection = connection;
        this.question = question;
        this.tree = tree;
        this.filters = question.filters();
    }

    /** Of everything; known already once it was asked by anything. */
    Figures total() throws SQLException {
        if (total == null) {
            sums(Slice.ALL, false);
        }
        return total;
    }

    Map<String, Figures> byDay() throws SQLException {
        return sums(Slice.ALL, true);
    }

    /** By the dimension's values. */
    Map<String, Figures> by(Dimension dimension) throws SQLException {
        return by(Slice.of(dimension));
    }

    /** By the members of a slice. */
    Map<String, Figures> by(Slice slice) throws SQLException {
        return sums(slice, false);
    }

    private Map<String, Figures> sums(Slice by, boolean byDay) throws SQLException {
        ColumnSums columns = new ColumnSums(by, filters, tree);
        ColumnStore store = new ColumnStore(connection);
        store.read(
                question.from(),
                question.to(),
                columns.traits(),
                columns.bySchool(),
                (day, found) -> columns.add(day, found, byDay ? any -> day.toString() : Function.identity()));
        Viewings viewings = new Viewings(connection, question, tree, by.has(Dimension.KIND), columns.bySchool());
        boolean known = viewings.canTellViewers() && areFew(columns.watched());
        boolean knownApart = known && !by.has(Dimension.HOUR);
        if (known) {
            Map<LocalDate, List<String>> watched = store.lessons(columns.watched());
            Set<String> ids = new HashSet<>();
            watched.values().forEach(ids::addAll);
            lessons = ProgrammeFacts.byId(connection, ids);
            viewings.viewers(ids, AT_ONCE, (viewing, viewers) -> {
                Viewings.Viewing told = viewing.withKind(kindOf(viewing));
                if (fitsKind(told)) {
                    columns.total().viewers(viewers);
                    groups(told, by, byDay)
                            .forEach(group -> columns.tally(group).viewers(viewers));
                }
            });
        }
        Map<String, Figures> sums = new TreeMap<>();
        columns.tallies().forEach((group, tally) -> sums.put(group, figures(tally, knownApart)));
        // Told apart by school or source, what came before these were told is not among it.
        boolean isAll = columns.bySchool() == filters.containsKey(Dimension.VIEWER_SCHOOL)
                && (!by.has(Dimension.KIND) || filters.containsKey(Dimension.KIND));
        total = isAll ? figures(columns.total(), known) : null;
        return sums;
    }

    private static boolean areFew(Map<LocalDate, BitSet> watched) {
        return watched.values().stream().mapToInt(BitSet::cardinality).sum() <= MOST_SKETCHES;
    }

    private List<String> groups(Viewings.Viewing viewing, Slice by, boolean byDay) {
        if (byDay) {
            return List.of(viewing.day().toString());
        }
        Map<Dimension, List<String>> all = new EnumMap<>(valuesOf(viewing.lesson()));
        if (viewing.kind() != null) {
            all.put(Dimension.KIND, List.of(viewing.kind()));
        }
        if (viewing.school() != null) {
            all.put(Dimension.VIEWER_SCHOOL, tree.upwards(viewing.school()));
        }
        return by.members(all);
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
