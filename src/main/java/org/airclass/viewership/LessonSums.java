package org.airclass.viewership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.airclass.watching.ViewerSet;

/**
 * Answers what no slice is rolled up for, from the columns of each day: a teacher's, a school's. Peaks of several lessons
 * together are then not known; nor are viewers where there are more lessons and days than can be united at once.
 */
final class LessonSums {

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final ColumnStore store;
    private final ReportQuestion question;
    private final SchoolTree tree;
    private final Map<Dimension, String> filters;
    /** What was last added up, where nothing is left out of its total but viewers. */
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
            boolean known = tell(Slice.ALL, columns, (viewing, own, viewers) -> columns.total()
                    .viewers(viewers));
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

    /** @param ofDay groups that a day is in; null to tell apart by the slice */
    private Map<String, Figures> sums(Slice by, Function<LocalDate, List<String>> ofDay) throws SQLException {
        ColumnSums columns = count(by, ofDay);
        // Told apart by school or source, what came before these were told is not among it.
        boolean areAllCounted = columns.bySchool() == filters.containsKey(Dimension.VIEWER_SCHOOL);
        boolean areAllTold = areAllCounted && (!by.has(Dimension.KIND) || filters.containsKey(Dimension.KIND));
        boolean known = tell(by, columns, (viewing, own, viewers) -> {
            if (areAllTold) {
                columns.total().viewers(viewers);
            }
            groups(viewing, by).forEach(group -> columns.tallies().of(group).viewers(viewers));
            for (Tally tally : own) {
                tally.viewers(viewers);
            }
        });
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

    private interface Reader {
        void tell(Viewings.Viewing viewing, Tally[] own, ViewerSet viewers);
    }

    /** Who watched what was added up. False where that can't be told. */
    private boolean tell(Slice by, ColumnSums columns, Reader reader) throws SQLException {
        Viewings viewings =
                new Viewings(connection, question, tree, by.has(Dimension.KIND), by.has(Dimension.VIEWER_SCHOOL));
        if (!viewings.canTellViewers() || !columns.areFew()) {
            return false;
        }
        Map<LocalDate, Map<String, Tally[]>> watched = store.byId(columns.watched());
        Set<String> ids = new HashSet<>();
        watched.values().forEach(ofDay -> ids.addAll(ofDay.keySet()));
        boolean isByKind = by.has(Dimension.KIND) || filters.containsKey(Dimension.KIND);
        Map<String, Map<String, String>> kinds = isByKind ? ProgrammeFacts.kinds(connection, ids) : Map.of();
        viewings.viewers(ids, AT_ONCE, (viewing, viewers) -> {
            Viewings.Viewing told =
                    isByKind ? viewing.withKind(kinds.getOrDefault(viewing.lesson(), Map.of())) : viewing;
            Tally[] own = watched.getOrDefault(viewing.day(), Map.of()).get(viewing.lesson());
            if (own != null && fitsKind(told)) {
                reader.tell(told, own, viewers);
            }
        });
        return true;
    }

    /** Those that depend on who watched, and how. */
    private List<String> groups(Viewings.Viewing viewing, Slice by) {
        if (by.has(Dimension.VIEWER_SCHOOL)) {
            return tree.upwards(viewing.school());
        }
        return by.has(Dimension.KIND) ? List.of(viewing.kind()) : List.of();
    }

    private boolean fitsKind(Viewings.Viewing viewing) {
        String kind = filters.get(Dimension.KIND);
        return kind == null || kind.equals(viewing.kind());
    }

    private static Figures figures(Tally tally, boolean viewersKnown) {
        Long viewers = !viewersKnown
                ? null
                : Long.valueOf(tally.viewers() == null ? 0 : tally.viewers().size());
        return new Figures(tally.lessons(), tally.opens(), tally.plays(), tally.seconds(), null, viewers);
    }
}
