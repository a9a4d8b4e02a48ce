package org.airclass.watching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Events added up: facts per lesson, source and minute, and whose they were. Not safe for several threads. */
final class Batch {

    /**
     * @param minute minutes since 1970-01-01T00:00Z
     * @param school as the viewer's device says; empty where it says none
     */
    record Row(String lesson, String source, int minute, String school) {}

    /**
     * Viewers of a lesson on a day.
     *
     * @param source null for a batch of before it was told
     * @param school as in {@link Row}
     * @param day days since 1970-01-01 in the bureau's zone
     */
    record Audience(String lesson, String source, String school, int day) {}

    /** The numbers of one row; robots' events are in the robot fields only. */
    static final class Facts {
        long opens;
        long plays;
        long beats;
        long seconds;
        /** Of the plays those of a device beyond its limit of the day. */
        long repeats;

        long robotOpens;
        long robotPlays;
        long robotBeats;

        private void add(View view) {
            switch (view.kind()) {
                case OPEN -> {
                    if (view.robot()) {
                        robotOpens++;
                    } else {
                        opens++;
                    }
                }
                case PLAY -> {
                    if (view.robot()) {
                        robotPlays++;
                    } else {
                        plays++;
                        repeats += view.repeated() ? 1 : 0;
                    }
                }
                case BEAT -> {
                    if (view.robot()) {
                        robotBeats++;
                    } else {
                        beats++;
                        seconds += view.seconds();
                    }
                }
                case LAST_BEAT -> {
                    if (!view.robot()) {
                        seconds += view.seconds();
                    }
                }
            }
        }

        void add(Facts other) {
            opens += other.opens;
            plays += other.plays;
            beats += other.beats;
            seconds += other.seconds;
            repeats += other.repeats;
            robotOpens += other.robotOpens;
            robotPlays += other.robotPlays;
            robotBeats += other.robotBeats;
        }
    }

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::lesson)
            .thenComparing(Row::source)
            .thenComparingInt(Row::minute)
            .thenComparing(Row::school);
    private static final Comparator<Audience> AUDIENCE_ORDER = Comparator.comparing(Audience::lesson)
            .thenComparing(Audience::source, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Audience::school)
            .thenComparingInt(Audience::day);

    private final Map<Row, Facts> rows = new HashMap<>();
    private final Map<Audience, Hashes> viewers = new HashMap<>();
    private int events;

    Batch() {}

    /** Without rows and viewers yet, but with so many events. */
    Batch(int events) {
        this.events = events;
    }

    void add(View view) {
        rows.computeIfAbsent(new Row(view.lesson(), view.source(), view.minute(), view.school()), row -> new Facts())
                .add(view);
        if (view.viewer() != 0 && view.isWatched()) {
            var audience = new Audience(view.lesson(), view.source(), view.school(), view.day());
            viewers.computeIfAbsent(audience, key -> new Hashes()).add(view.viewer());
        }
        events++;
    }

    void add(Batch other) {
        other.rows.forEach(
                (row, facts) -> rows.computeIfAbsent(row, key -> new Facts()).add(facts));
        other.viewers.forEach((key, hashes) ->
                viewers.computeIfAbsent(key, any -> new Hashes()).add(hashes.values, hashes.size));
        events += other.events;
    }

    /** Facts that are known as such, in place of those of the row. */
    void put(Row row, Facts facts) {
        rows.put(row, facts);
    }

    void addViewers(Audience key, long[] hashes) {
        viewers.computeIfAbsent(key, any -> new Hashes()).add(hashes, hashes.length);
    }

    int events() {
        return events;
    }

    /** In the order of the key: two transactions that touch the same rows then never wait crosswise. */
    SortedMap<Row, Facts> rows() {
        SortedMap<Row, Facts> sorted = new TreeMap<>(ORDER);
        sorted.putAll(rows);
        return sorted;
    }

    boolean hasViewers() {
        return !viewers.isEmpty();
    }

    /** The hashes of each audience, in the order of the key; some may repeat. */
    SortedMap<Audience, long[]> viewers() {
        SortedMap<Audience, long[]> sorted = new TreeMap<>(AUDIENCE_ORDER);
        viewers.forEach((key, hashes) -> sorted.put(key, hashes.toArray()));
        return sorted;
    }

    /** In any order, for whoever needs none: to sort takes longer than to gather. */
    void eachRow(BiConsumer<Row, Facts> reader) {
        rows.forEach(reader);
    }

    /** As {@link #viewers}, in any order. */
    void eachAudience(BiConsumer<Audience, long[]> reader) {
        viewers.forEach((key, hashes) -> reader.accept(key, hashes.toArray()));
    }

    /** A growing list of numbers that are never boxed. */
    private static final class Hashes {
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void add(long[] more, int count) {
            if (size + count > values.length) {
                values = Arrays.copyOf(values, Math.max(values.length * 2, size + count));
            }
            System.arraycopy(more, 0, values, size, count);
            size += count;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
