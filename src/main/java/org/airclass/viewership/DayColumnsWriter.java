package org.airclass.viewership;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Collects what came on a day and writes it as {@link DayColumns} reads it. */
final class DayColumnsWriter {

    /** @param school null where it is not told */
    private record Key(int lesson, String kind, String hour, String school) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byLesson = Integer.compare(lesson, other.lesson);
            int byHour = byLesson != 0 ? byLesson : hour.compareTo(other.hour);
            int byKind = byHour != 0 ? byHour : kind.compareTo(other.kind);
            return byKind != 0 || school == null ? byKind : school.compareTo(other.school);
        }

        String value(Dimension dimension) {
            return switch (dimension) {
                case KIND -> kind;
                case HOUR -> hour;
                case VIEWER_SCHOOL -> school;
                default -> throw new IllegalArgumentException(dimension.name());
            };
        }
    }

    private static final class Counts {
        private long opens;
        private long plays;
        private long seconds;

        void add(long moreOpens, long morePlays, long moreSeconds) {
            opens += moreOpens;
            plays += morePlays;
            seconds += moreSeconds;
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Dimension, List<String>>> traits = new ArrayList<>();
    private final Map<Key, Counts> counts = new TreeMap<>();
    private final Map<Key, Counts> schoolCounts = new TreeMap<>();

    /** One that is watched that day, or planned. @param values also of {@link Dimension#HOUR} and KIND where it is planned */
    void lesson(String id, Map<Dimension, List<String>> values) {
        if (numbers.putIfAbsent(id, ids.size()) == null) {
            ids.add(id);
            traits.add(new EnumMap<>(values));
        }
    }

    /** Of a lesson that was told before. */
    void count(String lesson, String kind, String hour, long opens, long plays, long seconds) {
        counts.computeIfAbsent(new Key(numbers.get(lesson), kind, hour, null), any -> new Counts())
                .add(opens, plays, seconds);
    }

    /** Of a lesson that was told before. */
    void school(String lesson, String kind, String hour, String school, long opens, long plays, long seconds) {
        schoolCounts
                .computeIfAbsent(new Key(numbers.get(lesson), kind, hour, school), any -> new Counts())
                .add(opens, plays, seconds);
    }

    /** The lessons' ids in the order of their numbers, as {@link TextColumn} reads them. */
    byte[] lessons() {
        return bytes(out -> TextColumn.write(out, ids));
    }

    byte[] traits() {
        return bytes(out -> {
            for (Dimension dimension : DayColumns.TRAITS) {
                column(
                        out,
                        traits.stream()
                                .map(own -> own.getOrDefault(dimension, List.of()))
                                .toList());
            }
        });
    }

    byte[] counts() {
        return bytes(out -> write(out, counts, DayColumns.OF_COUNTS));
    }

    byte[] schoolCounts() {
        return bytes(out -> write(out, schoolCounts, DayColumns.OF_SCHOOL_COUNTS));
    }

    private static void write(DataOutputStream out, Map<Key, Counts> all, List<Dimension> apart) throws IOException {
        NumberColumn.write(out, all.keySet().stream().mapToLong(Key::lesson).toArray());
        for (Dimension dimension : apart) {
            column(
                    out,
                    all.keySet().stream()
                            .map(key -> List.of(key.value(dimension)))
                            .toList());
        }
        figures(out, all, counts -> counts.opens);
        figures(out, all, counts -> counts.plays);
        figures(out, all, counts -> counts.seconds);
    }

    private static void figures(DataOutputStream out, Map<Key, Counts> all, ToLongFunction<Counts> figure)
            throws IOException {
        NumberColumn.write(out, all.values().stream().mapToLong(figure).toArray());
    }

    /** With its length before it, to be passed over. */
    private static void column(DataOutputStream out, List<List<String>> values) throws IOException {
        byte[] column = bytes(inner -> ValueColumn.write(inner, values));
        out.writeInt(column.length);
        out.write(column);
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
