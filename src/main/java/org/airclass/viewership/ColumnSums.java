package org.airclass.viewership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Adds up, day by day, what fits the filters of a question, by the members of a slice or by day. */
final class ColumnSums {

    /** Between a teacher's name and school. */
    private static final String OF_SCHOOL = "@";

    private final Slice by;
    private final Map<Dimension, String> filters;
    private final SchoolTree tree;
    /** As they are written: of a teacher without a school, what the values begin with. */
    private final Map<Dimension, byte[]> asked = new EnumMap<>(Dimension.class);
    /** Those whose viewers are asked for. */
    private final Set<String> schools;

    private final boolean bySchool;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Tally total = new Tally();
    private final Map<LocalDate, BitSet> watched = new HashMap<>();

    /** @param by {@link Slice#ALL} for no telling apart */
    ColumnSums(Slice by, Map<Dimension, String> filters, SchoolTree tree) {
        this.by = by;
        this.filters = filters;
        this.tree = tree;
        filters.forEach((dimension, value) -> asked.put(
                dimension, (isNameOnly(dimension) ? value + OF_SCHOOL : value).getBytes(StandardCharsets.UTF_8)));
        this.schools = filters.containsKey(Dimension.VIEWER_SCHOOL)
                ? Set.copyOf(tree.schoolIdsWithin(filters.get(Dimension.VIEWER_SCHOOL)))
                : Set.of();
        this.bySchool = by.has(Dimension.VIEWER_SCHOOL) || filters.containsKey(Dimension.VIEWER_SCHOOL);
    }

    /** The traits that have to be read. */
    Set<Dimension> traits() {
        Set<Dimension> traits = EnumSet.of(Dimension.HOUR, Dimension.KIND);
        traits.addAll(by.dimensions());
        traits.addAll(filters.keySet());
        return traits;
    }

    /** Whether viewers' schools are told apart. */
    boolean bySchool() {
        return bySchool;
    }

    /** By member, or by what {@code group} says of it; in no order. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Of all that fits, once each. */
    Tally total() {
        return total;
    }

    /** Numbers of the lessons of which something fits, by day. */
    Map<LocalDate, BitSet> watched() {
        return watched;
    }

    Tally tally(String group) {
        return tallies.computeIfAbsent(group, any -> new Tally());
    }

    /** @param group those that a member is in on that day */
    void add(LocalDate day, DayColumns columns, Function<String, List<String>> group) {
        boolean[] fits = lessonsThatFit(columns);
        if (!bySchool) {
            countPlanned(columns, fits, group);
        }
        count(day, columns, fits, group);
    }

    /** A lesson of the programme counts in each group that it is in itself, watched or not. */
    private void countPlanned(DayColumns columns, boolean[] fits, Function<String, List<String>> group) {
        Groups groups = new Groups(columns.traits(), Map.of(), group);
        boolean[] kinds = filters.containsKey(Dimension.KIND)
                ? fitting(Dimension.KIND, columns.traits().get(Dimension.KIND))
                : null;
        ValueColumn kindsOf = columns.traits().get(Dimension.KIND);
        for (int lesson = 0; lesson < fits.length; lesson++) {
            if (fits[lesson] && columns.isPlanned(lesson) && (kinds == null || kinds[kindsOf.code(lesson)])) {
                total.lesson();
                for (Tally tally : groups.of(lesson, lesson)) {
                    tally.lesson();
                }
            }
        }
    }

    private void count(LocalDate day, DayColumns columns, boolean[] fits, Function<String, List<String>> group) {
        Groups groups = new Groups(columns.traits(), columns.apart(), group);
        Narrowed[] narrowed = columns.apart().entrySet().stream()
                .filter(column -> filters.containsKey(column.getKey()))
                .map(column -> new Narrowed(column.getValue(), fitting(column.getKey(), column.getValue())))
                .toArray(Narrowed[]::new);
        BitSet found = new BitSet();
        int counts = columns.lesson().size();
        for (int count = 0; count < counts; count++) {
            int lesson = (int) columns.lesson().at(count);
            if (fits[lesson] && fits(narrowed, count)) {
                found.set(lesson);
                long opens = columns.opens().at(count);
                long plays = columns.plays().at(count);
                long seconds = columns.seconds().at(count);
                total.add(opens, plays, seconds);
                for (Tally tally : groups.of(lesson, count)) {
                    tally.add(opens, plays, seconds);
                }
            }
        }
        if (!found.isEmpty()) {
            watched.computeIfAbsent(day, any -> new BitSet()).or(found);
        }
    }

    /** @param fitting by the column's codes */
    private record Narrowed(ValueColumn column, boolean[] fitting) {}

    private static boolean fits(Narrowed[] narrowed, int count) {
        for (Narrowed one : narrowed) {
            if (!one.fitting()[one.column().code(count)]) {
                return false;
            }
        }
        return true;
    }

    private boolean[] lessonsThatFit(DayColumns columns) {
        boolean[] fits = new boolean[columns.lessons()];
        Arrays.fill(fits, true);
        filters.keySet().forEach(dimension -> {
            if (!DayColumns.OF_SCHOOL_COUNTS.contains(dimension)) {
                ValueColumn column = columns.traits().get(dimension);
                boolean[] fitting = fitting(dimension, column);
                for (int lesson = 0; lesson < fits.length; lesson++) {
                    fits[lesson] &= fitting[column.code(lesson)];
                }
            }
        });
        return fits;
    }

    /** Which of the column's lists of values have what the question is narrowed to. */
    private boolean[] fitting(Dimension dimension, ValueColumn column) {
        byte[] value = asked.get(dimension);
        boolean nameOnly = isNameOnly(dimension);
        boolean[] fitting = new boolean[column.lists()];
        for (int code = 0; code < fitting.length; code++) {
            fitting[code] = dimension == Dimension.VIEWER_SCHOOL
                    ? column.list(code).stream().anyMatch(schools::contains)
                    : nameOnly ? column.hasStarting(code, value) : column.has(code, value);
        }
        return fitting;
    }

    private boolean isNameOnly(Dimension dimension) {
        return dimension == Dimension.TEACHER && !filters.get(dimension).contains(OF_SCHOOL);
    }

    private List<String> upwards(Dimension dimension, List<String> values) {
        return dimension == Dimension.VIEWER_SCHOOL && !values.isEmpty() ? tree.upwards(values.get(0)) : values;
    }

    /** In which groups what has these values is; found once for all that have the same. */
    private final class Groups {
        private final List<Dimension> dimensions = List.copyOf(by.dimensions());
        private final List<ValueColumn> columns = new ArrayList<>();
        private final boolean[] isOfLesson;
        /** By combination of their codes; null for one that was not met yet. */
        private final Tally[][] known;

        private final Function<String, List<String>> group;

        /** @param apart before the traits of the same dimension */
        Groups(
                Map<Dimension, ValueColumn> traits,
                Map<Dimension, ValueColumn> apart,
                Function<String, List<String>> group) {
            this.group = group;
            isOfLesson = new boolean[dimensions.size()];
            int combinations = 1;
            for (int i = 0; i < dimensions.size(); i++) {
                ValueColumn own = apart.get(dimensions.get(i));
                isOfLesson[i] = own == null;
                columns.add(own == null ? traits.get(dimensions.get(i)) : own);
                combinations *= columns.get(i).lists();
            }
            known = new Tally[combinations][];
        }

        Tally[] of(int lesson, int count) {
            int combination = 0;
            for (int i = 0; i < isOfLesson.length; i++) {
                ValueColumn column = columns.get(i);
                combination = combination * column.lists() + column.code(isOfLesson[i] ? lesson : count);
            }
            if (known[combination] == null) {
                known[combination] = lookUp(lesson, count);
            }
            return known[combination];
        }

        private Tally[] lookUp(int lesson, int count) {
            Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
            for (int i = 0; i < isOfLesson.length; i++) {
                List<String> own = columns.get(i).values(isOfLesson[i] ? lesson : count);
                values.put(dimensions.get(i), upwards(dimensions.get(i), own));
            }
            List<String> members = dimensions.size() == 1 ? values.get(dimensions.get(0)) : by.members(values);
            return members.stream()
                    .flatMap(member -> group.apply(member).stream())
                    .distinct()
                    .map(ColumnSums.this::tally)
                    .toArray(Tally[]::new);
        }
    }
}
