package org.airclass.viewership;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each member of a slice, or each group of days, has of the columns that are added up. */
final class ColumnTallies {

    private final Slice by;
    private final List<Dimension> dimensions;
    private final Function<LocalDate, List<String>> ofDay;
    private final SchoolTree tree;
    private final Map<String, Tally> tallies = new HashMap<>();
    /** Of one dimension: its values are mostly the same every day, and are made texts once. */
    private final Map<ValueColumn.Written, Tally[]> met = new HashMap<>();

    /**
     * @param by {@link Slice#ALL} for no telling apart
     * @param ofDay groups that a day is in; null to tell apart by the slice
     */
    ColumnTallies(Slice by, Function<LocalDate, List<String>> ofDay, SchoolTree tree) {
        this.by = by;
        this.dimensions = List.copyOf(by.dimensions());
        this.ofDay = ofDay;
        this.tree = tree;
    }

    /** By member or group, in no order. */
    Map<String, Tally> all() {
        return tallies;
    }

    Tally of(String group) {
        return tallies.computeIfAbsent(group, any -> new Tally());
    }

    /** @param apart before the traits of the same dimension */
    Day on(LocalDate day, Map<Dimension, ValueColumn> traits, Map<Dimension, ValueColumn> apart) {
        return new Day(day, traits, apart);
    }

    /** Whose tallies those are of a day's lessons and counts; found once for all that have the same values. */
    final class Day {
        private final LocalDate day;
        private final ValueColumn[] columns;
        private final boolean[] isOfLesson;
        /** By combination of their codes; null for one that was not met yet. */
        private final Tally[][] known;

        private Day(LocalDate day, Map<Dimension, ValueColumn> traits, Map<Dimension, ValueColumn> apart) {
            this.day = day;
            this.columns = new ValueColumn[dimensions.size()];
            this.isOfLesson = new boolean[columns.length];
            int combinations = 1;
            for (int i = 0; i < columns.length; i++) {
                ValueColumn own = apart.get(dimensions.get(i));
                isOfLesson[i] = own == null;
                columns[i] = own == null ? traits.get(dimensions.get(i)) : own;
                combinations *= columns[i].lists();
            }
            this.known = new Tally[combinations][];
        }

        Tally[] of(int lesson, int count) {
            int combination = 0;
            for (int i = 0; i < columns.length; i++) {
                combination = combination * columns[i].lists() + columns[i].code(isOfLesson[i] ? lesson : count);
            }
            if (known[combination] == null) {
                known[combination] = find(lesson, count);
            }
            return known[combination];
        }

        private Tally[] find(int lesson, int count) {
            if (ofDay != null) {
                return tallies(ofDay.apply(day).stream());
            }
            if (columns.length != 1) {
                return tallies(members(lesson, count));
            }
            ValueColumn.Written written = columns[0].written(isOfLesson[0] ? lesson : count);
            Tally[] own = met.get(written);
            if (own == null) {
                own = tallies(members(lesson, count));
                met.put(written.copy(), own);
            }
            return own;
        }

        private Stream<String> members(int lesson, int count) {
            Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
            for (int i = 0; i < columns.length; i++) {
                List<String> own = columns[i].values(isOfLesson[i] ? lesson : count);
                boolean isSchool = dimensions.get(i) == Dimension.VIEWER_SCHOOL && !own.isEmpty();
                values.put(dimensions.get(i), isSchool ? tree.upwards(own.get(0)) : own);
            }
            return (columns.length == 1 ? values.get(dimensions.get(0)) : by.members(values)).stream();
        }

        private Tally[] tallies(Stream<String> groups) {
            return groups.map(ColumnTallies.this::of).toArray(Tally[]::new);
        }
    }
}
