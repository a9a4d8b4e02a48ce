package org.airclass.viewership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Adds up, day by day, what fits the filters of a question, by the members of a slice or by groups of days. */
final class ColumnSums {

    /** Between a teacher's name and school. */
    private static final String OF_SCHOOL = "@";

    /** The viewers of each take some 30 µs to unite, and up to 32 KiB to read. */
    static final int MOST_WATCHED = 5_000;

    private static final Tally[] NOBODYS = {};

    private final Slice by;
    private final Map<Dimension, String> filters;
    /** As they are written: of a teacher without a school, what the values begin with. */
    private final Map<Dimension, byte[]> asked = new EnumMap<>(Dimension.class);
    /** Those whose viewers are asked for. */
    private final Set<String> schools;
    /** As it is written; null where there are several, or none. */
    private final byte[] onlySchool;

    private final boolean bySchool;
    private final ColumnTallies tallies;
    private final Tally total = new Tally();
    private final Map<LocalDate, Map<Integer, Tally[]>> watched = new HashMap<>();
    private int watchedOnDays;

    /**
     * @param by {@link Slice#ALL} for no telling apart
     * @param ofDay groups that a day is in; null to tell apart by the slice
     */
    ColumnSums(Slice by, Function<LocalDate, List<String>> ofDay, Map<Dimension, String> filters, SchoolTree tree) {
        this.by = by;
        this.filters = filters;
        this.tallies = new ColumnTallies(by, ofDay, tree);
        filters.forEach((dimension, value) -> asked.put(
                dimension, (isNameOnly(dimension) ? value + OF_SCHOOL : value).getBytes(StandardCharsets.UTF_8)));
        this.schools = filters.containsKey(Dimension.VIEWER_SCHOOL)
                ? Set.copyOf(tree.schoolIdsWithin(filters.get(Dimension.VIEWER_SCHOOL)))
                : Set.of();
        this.onlySchool = schools.size() == 1 ? schools.iterator().next().getBytes(StandardCharsets.UTF_8) : null;
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

    ColumnTallies tallies() {
        return tallies;
    }

    /** Of all that fits, once each. */
    Tally total() {
        return total;
    }

    /** Not so many lessons and days that it could not be told who watched them. */
    boolean areFew() {
        return watchedOnDays <= MOST_WATCHED;
    }

    /**
     * Of which lessons, by their numbers on each day, something fits, and whose it is: of nobody where that depends on who
     * watched, and how. Empty where they are not few.
     */
    Map<LocalDate, Map<Integer, Tally[]>> watched() {
        return watched;
    }

    void add(LocalDate day, DayColumns columns) {
        boolean[] fits = lessonsThatFit(columns);
        if (fits == null) {
            return;
        }
        ColumnTallies.Day counted = tallies.on(day, columns.traits(), columns.apart());
        if (!bySchool) {
            countPlanned(columns, fits, isOfLessons(columns) ? counted : tallies.on(day, columns.traits(), Map.of()));
        }
        count(day, columns, fits, counted);
    }

    /** A lesson of the programme counts in each group that it is in itself, watched or not. */
    private void countPlanned(DayColumns columns, boolean[] fits, ColumnTallies.Day groups) {
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

    /** Whether counts of one lesson are all of the same members. */
    private boolean isOfLessons(DayColumns columns) {
        return Collections.disjoint(by.dimensions(), columns.apart().keySet());
    }

    private void count(LocalDate day, DayColumns columns, boolean[] fits, ColumnTallies.Day groups) {
        Narrowed[] narrowed = columns.apart().entrySet().stream()
                .filter(column -> filters.containsKey(column.getKey()))
                .map(column -> new Narrowed(column.getValue(), fitting(column.getKey(), column.getValue())))
                .toArray(Narrowed[]::new);
        boolean isOfLessons = isOfLessons(columns);
        BitSet found = new BitSet();
        int[] lessons = columns.lesson().ints();
        for (int count = 0; count < lessons.length; count++) {
            int lesson = lessons[count];
            if (fits[lesson] && fits(narrowed, count)) {
                Tally[] own = groups.of(lesson, count);
                if (!found.get(lesson)) {
                    found.set(lesson);
                    watched(day, lesson, isOfLessons ? own : NOBODYS);
                }
                long opens = columns.opens().at(count);
                long plays = columns.plays().at(count);
                long seconds = columns.seconds().at(count);
                total.add(opens, plays, seconds);
                for (Tally tally : own) {
                    tally.add(opens, plays, seconds);
                }
            }
        }
    }

    /** A day may come in several pieces. */
    private void watched(LocalDate day, int lesson, Tally[] own) {
        boolean isNew = watchedOnDays <= MOST_WATCHED
                && watched.computeIfAbsent(day, any -> new HashMap<>()).putIfAbsent(lesson, own) == null;
        if (isNew && ++watchedOnDays > MOST_WATCHED) {
            watched.clear();
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

    /** By their numbers; null where none does, as on most days of a teacher's. */
    private boolean[] lessonsThatFit(DayColumns columns) {
        boolean[] fits = new boolean[columns.lessons()];
        Arrays.fill(fits, true);
        boolean any = fits.length > 0;
        for (Dimension dimension : filters.keySet()) {
            if (any && !DayColumns.OF_SCHOOL_COUNTS.contains(dimension)) {
                ValueColumn column = columns.traits().get(dimension);
                boolean[] fitting = fitting(dimension, column);
                int[] codes = column.codes();
                any = false;
                for (int lesson = 0; lesson < fits.length; lesson++) {
                    fits[lesson] &= fitting[codes[lesson]];
                    any |= fits[lesson];
                }
            }
        }
        return any ? fits : null;
    }

    /** Which of the column's lists of values have what the question is narrowed to. */
    private boolean[] fitting(Dimension dimension, ValueColumn column) {
        byte[] value = asked.get(dimension);
        boolean nameOnly = isNameOnly(dimension);
        boolean[] fitting = new boolean[column.lists()];
        for (int code = 0; code < fitting.length; code++) {
            if (dimension == Dimension.VIEWER_SCHOOL) {
                fitting[code] = isOfSchools(column, code);
            } else {
                fitting[code] = nameOnly ? column.hasStarting(code, value) : column.has(code, value);
            }
        }
        return fitting;
    }

    /** One school is looked for as it is written: its pieces of a year name all the others too. */
    private boolean isOfSchools(ValueColumn column, int code) {
        return onlySchool == null
                ? column.list(code).stream().anyMatch(schools::contains)
                : column.has(code, onlySchool);
    }

    private boolean isNameOnly(Dimension dimension) {
        return dimension == Dimension.TEACHER && !filters.get(dimension).contains(OF_SCHOOL);
    }
}
