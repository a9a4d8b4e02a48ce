package org.airclass.watching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Events added up: facts per lesson, source and minute, and whose they were. Not safe for several threads. */
final class Batch {

    /** @param minute minutes since 1970-01-01T00:00Z */
    record Row(String lesson, String source, int minute) {}

    /** @param day days since 1970-01-01 in the bureau's zone */
    record LessonDay(String lesson, int day) {}

    /** The numbers of one row; robots' events are in the robot fields only. */
    static final class Facts {
        long opens;
        long plays;
        long beats;
        long seconds;
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

        private void add(Facts other) {
            opens += other.opens;
            plays += other.plays;
            beats += other.beats;
            seconds += other.seconds;
            robotOpens += other.robotOpens;
            robotPlays += other.robotPlays;
            robotBeats += other.robotBeats;
        }

        private void write(DataOutputStream out) throws IOException {
            for (long number : new long[] {opens, plays, beats, seconds, robotOpens, robotPlays, robotBeats}) {
                out.writeLong(number);
            }
        }

        private static Facts read(DataInputStream in) throws IOException {
            Facts facts = new Facts();
            facts.opens = in.readLong();
            facts.plays = in.readLong();
            facts.beats = in.readLong();
            facts.seconds = in.readLong();
            facts.robotOpens = in.readLong();
            facts.robotPlays = in.readLong();
            facts.robotBeats = in.readLong();
            return facts;
        }
    }

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::lesson).thenComparing(Row::source).thenComparingInt(Row::minute);

    private final Map<Row, Facts> rows = new HashMap<>();
    private final Map<LessonDay, Hashes> viewers = new HashMap<>();
    private int events;

    void add(View view) {
        rows.computeIfAbsent(new Row(view.lesson(), view.source(), view.minute()), row -> new Facts())
                .add(view);
        if (view.viewer() != 0 && !view.robot()) {
            viewers.computeIfAbsent(new LessonDay(view.lesson(), view.day()), key -> new Hashes())
                    .add(view.viewer());
        }
        events++;
    }

    void add(Batch other) {
        other.rows.forEach(
                (row, facts) -> rows.computeIfAbsent(row, key -> new Facts()).add(facts));
        other.viewers.forEach((key, hashes) ->
                viewers.computeIfAbsent(key, any -> new Hashes()).add(hashes));
        events += other.events;
    }

    /** Facts that are known as such, in place of those of the row. */
    void put(Row row, Facts facts) {
        rows.put(row, facts);
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

    /** The viewers as bytes, to be read by {@link #readViewers}. */
    byte[] viewers() {
        try {
            var bytes = new ByteArrayOutputStream();
            writeViewers(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells each lesson's day and the hashes of its viewers, repeated ones among them. */
    static void readViewers(byte[] bytes, BiConsumer<LessonDay, long[]> reader) {
        try {
            readViewers(new DataInputStream(new ByteArrayInputStream(bytes)), reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("damaged viewers", e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(events);
        out.writeInt(rows.size());
        for (Map.Entry<Row, Facts> entry : rows.entrySet()) {
            Row row = entry.getKey();
            out.writeUTF(row.lesson());
            out.writeUTF(row.source());
            out.writeInt(row.minute());
            entry.getValue().write(out);
        }
        writeViewers(out);
    }

    static Batch read(DataInputStream in) throws IOException {
        Batch batch = new Batch();
        batch.events = in.readInt();
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            batch.rows.put(new Row(in.readUTF(), in.readUTF(), in.readInt()), Facts.read(in));
        }
        readViewers(in, (key, hashes) -> {
            Hashes own = batch.viewers.computeIfAbsent(key, any -> new Hashes());
            for (long hash : hashes) {
                own.add(hash);
            }
        });
        return batch;
    }

    private void writeViewers(DataOutputStream out) throws IOException {
        out.writeInt(viewers.size());
        for (Map.Entry<LessonDay, Hashes> entry : viewers.entrySet()) {
            out.writeUTF(entry.getKey().lesson());
            out.writeInt(entry.getKey().day());
            entry.getValue().write(out);
        }
    }

    private static void readViewers(DataInputStream in, BiConsumer<LessonDay, long[]> reader) throws IOException {
        int lessons = in.readInt();
        for (int i = 0; i < lessons; i++) {
            LessonDay key = new LessonDay(in.readUTF(), in.readInt());
            long[] hashes = new long[in.readInt()];
            for (int n = 0; n < hashes.length; n++) {
                hashes[n] = in.readLong();
            }
            reader.accept(key, hashes);
        }
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

        void add(Hashes other) {
            for (int i = 0; i < other.size; i++) {
                add(other.values[i]);
            }
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(size);
            for (int i = 0; i < size; i++) {
                out.writeLong(values[i]);
            }
        }
    }
}
