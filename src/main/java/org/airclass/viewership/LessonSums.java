package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.airclass.watching.ViewerSet;

/**
 * Answers what no slice is rolled up for, from the columns of each day: a teacher's, a school's. Peaks of several lessons
 * together are then not known; nor are viewers where there are more lessons and days than can be united at once.
 */
final class LessonSums {

    /** Each takes some 30 µs to unite, and up to 32 KiB to read. */
    static final int MOST_SKETCHES = 5_000;

    private static final int AT_ONCE = 500;

    /** What viewers are told apart by without a look at the lessons, or not at all. */
    private static final Set<Dimension> TOLD_WITH_VIEWERS = EnumSet.of(Dimension.VIEWER_SCHOOL, Dimension.HOUR);

    private final Connection connection;
    private final ColumnStore store;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final Map<Dimension, String> filters;
    private final Map<String, LessonFacts> lessons = new HashMap<>();
    private final Map<String, Map<Dimension, List<String>>> values = new HashMap<>();
    /** The latest that was added up, where nothing is left out of its total but viewers. */
    private ColumnSums whole;

    private Figures total;

    LessonSums(Connection connection, ReportQuestion question, SchoolTree tree) {
        this.connection = connection;
        this.store = new ColumnStore(connection);
        this.question = question;
        this.tree = tree;
        this.filters = question.filters();
    }

    /** Of everything; known already, or most of it, once it was asked by anything. */
    Figures total() throws SQLException {
        if (total == null) {
            ColumnSums columns = whole == null ? count(Slice.ALL, null) : whole;
            Viewings viewings = viewings(Slice.ALL);
            boolean known = viewings.canTellViewers() && areFew(columns.watched());
            if (known) {
                tell(viewings, Slice.ALL, columns, (viewing, viewers) -> columns.total()
                        .viewers(viewers));
            }
            total = figures(columns.total(), known);
        }
        return total;
    }

    /** @param groups those that a day is in, any number of them */
    Map<String, Figures> byDay(Function<LocalDate, List<String>> groups) throws SQLException {
        return sums(Slice.ALL, groups);
    }

    /** By the dimension's values. */
    Map<String, Figures> by(Dimension dimension) throws SQLException {
        return by(Slice.of(dimension));
    }

    /** By the members of a slice. */
    Map<String, Figures> by(Slice slice) throws SQLException {
        return sums(slice, null);
    }

    /** @param ofDay those that a day is in; null to tell apart by the slice */
    private Map<String, Figures> sums(Slice by, Function<LocalDate, List<String>> ofDay) throws SQLException {
        ColumnSums columns = count(by, ofDay);
        // Told apart by school or source, what came before these were told is not among it.
        boolean areAllCounted = columns.bySchool() == filters.containsKey(Dimension.VIEWER_SCHOOL);
        boolean areAllTold = areAllCounted && (!by.has(Dimension.KIND) || filters.containsKey(Dimension.KIND));
        Viewings viewings = viewings(by);
        boolean known = viewings.canTellViewers() && areFew(columns.watched());
        if (known) {
            tell(viewings, by, columns, (viewing, viewers) -> {
                if (areAllTold) {
                    columns.total().viewers(viewers);
                }
                groups(viewing, by, ofDay)
                        .forEach(group -> columns.tallies().of(group).viewers(viewers));
            });
        }
        whole = areAllCounted ? columns : null;
        total = areAllTold ? figures(columns.total(), known) : null;
        boolean knownApart = known && !by.has(Dimension.HOUR);
        Map<String, Figures> sums = new TreeMap<>();
        columns.tallies().all().forEach((group, tally) -> sums.put(group, figures(tally, knownApart)));
        return sums;
    }

    /** What came, without who. */
    private ColumnSums count(Slice by, Function<LocalDate, List<String>> ofDay) throws SQLException {
        ColumnSums columns = new ColumnSums(by, ofDay, filters, tree);
        store.read(question.from(), question.to(), columns.traits(), columns.bySchool(), columns::add);
        return columns;
    }

    private Viewings viewings(Slice by) {
        return new Viewings(connection, question, tree, by.has(Dimension.KIND), by.has(Dimension.VIEWER_SCHOOL));
    }

    /** Who watched what was added up. */
    private void tell(Viewings viewings, Slice by, ColumnSums columns, BiConsumer<Viewings.Viewing, ViewerSet> reader)
            throws SQLException {
        Set<String> ids = new HashSet<>();
        store.lessons(columns.watched()).values().forEach(ids::addAll);
        if (filters.containsKey(Dimension.KIND) || !TOLD_WITH_VIEWERS.containsAll(by.dimensions())) {
            Set<String> unknown = new HashSet<>(ids);
            unknown.removeAll(lessons.keySet());
            lessons.putAll(ProgrammeFacts.byId(connection, unknown));
        }
        viewings.viewers(ids, AT_ONCE, (viewing, viewers) -> {
            Viewings.Viewing told = viewing.withKind(kindOf(viewing));
            if (fitsKind(told)) {
                reader.accept(told, viewers);
            }
        });
    }

    private static boolean areFew(Map<LocalDate, BitSet> watched) {
        return watched.values().stream().mapToInt(BitSet::cardinality).sum() <= MOST_SKETCHES;
    }

    private List<String> groups(Viewings.Viewing viewing, Slice by, Function<LocalDate, List<String>> ofDay) {
        if (ofDay != null) {
            return ofDay.apply(viewing.day());
        }
        Map<Dimension, List<String>> all = new EnumMap<>(Dimension.class);
        if (!TOLD_WITH_VIEWERS.containsAll(by.dimensions())) {
            all.putAll(valuesOf(viewing.lesson()));
        }
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
