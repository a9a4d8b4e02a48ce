package org.airclass.watching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch as bytes, in the journal and in the spool. The first byte names the layout.
 *
 * <p>Layout 1: the events, then lessons. A lesson is its id, its rows (source, minute and the seven facts in the order of
 * {@link Batch.Facts}) and its days (day and the hashes of its viewers, 8 bytes each). Texts are as {@link
 * DataOutputStream#writeUTF} writes them; every other number has 7 bits a byte, the lowest first, the high bit set where
 * more follow; each list begins with its length.
 *
 * <p>Layout 0 is what the first release wrote: 4 bytes of events, of which there were never 2^24, and the same in fields of
 * fixed length, all rows before all days.
 */
final class BatchFormat {

    private static final int FIRST_RELEASE = 0;
    private static final int BY_LESSON = 1;

    private record Lesson(List<Map.Entry<Batch.Row, Batch.Facts>> rows, List<Map.Entry<Batch.LessonDay, long[]>> days) {
        Lesson() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private BatchFormat() {}

    static byte[] write(Batch batch) {
        Map<String, Lesson> lessons = new TreeMap<>();
        batch.rows().entrySet().forEach(row -> lessons.computeIfAbsent(
                        row.getKey().lesson(), id -> new Lesson())
                .rows()
                .add(row));
        batch.viewers().entrySet().forEach(day -> lessons.computeIfAbsent(
                        day.getKey().lesson(), id -> new Lesson())
                .days()
                .add(day));
        var bytes = new ByteArrayOutputStream(1024);
        try {
            var out = new DataOutputStream(bytes);
            out.writeByte(BY_LESSON);
            writeNumber(out, batch.events());
            writeNumber(out, lessons.size());
            for (Map.Entry<String, Lesson> entry : lessons.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException these bytes are no batch */
    static Batch read(byte[] bytes) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            int layout = bytes.length == 0 ? -1 : bytes[0];
            Batch batch =
                    switch (layout) {
                        case FIRST_RELEASE -> readFirstRelease(in);
                        case BY_LESSON -> readByLesson(in);
                        default -> throw new IllegalArgumentException("no layout of a batch: " + layout);
                    };
            if (in.available() > 0) {
                throw new IllegalArgumentException(in.available() + " bytes behind the end of a batch");
            }
            return batch;
        } catch (IOException e) {
            throw new IllegalArgumentException("a damaged batch", e);
        }
    }

    private static void write(DataOutputStream out, Lesson lesson) throws IOException {
        writeNumber(out, lesson.rows().size());
        for (Map.Entry<Batch.Row, Batch.Facts> row : lesson.rows()) {
            out.writeUTF(row.getKey().source());
            writeNumber(out, row.getKey().minute());
            Batch.Facts facts = row.getValue();
            writeNumber(out, facts.opens);
            writeNumber(out, facts.plays);
            writeNumber(out, facts.beats);
            writeNumber(out, facts.seconds);
            writeNumber(out, facts.robotOpens);
            writeNumber(out, facts.robotPlays);
            writeNumber(out, facts.robotBeats);
        }
        writeNumber(out, lesson.days().size());
        for (Map.Entry<Batch.LessonDay, long[]> day : lesson.days()) {
            writeNumber(out, day.getKey().day());
            writeNumber(out, day.getValue().length);
            for (long hash : day.getValue()) {
                out.writeLong(hash);
            }
        }
    }

    private static Batch readByLesson(DataInputStream in) throws IOException {
        in.readByte();
        Batch batch = new Batch((int) readNumber(in));
        for (long lessons = readNumber(in); lessons > 0; lessons--) {
            String lesson = in.readUTF();
            for (long rows = readNumber(in); rows > 0; rows--) {
                Batch.Row row = new Batch.Row(lesson, in.readUTF(), (int) readNumber(in));
                Batch.Facts facts = new Batch.Facts();
                facts.opens = readNumber(in);
                facts.plays = readNumber(in);
                facts.beats = readNumber(in);
                facts.seconds = readNumber(in);
                facts.robotOpens = readNumber(in);
                facts.robotPlays = readNumber(in);
                facts.robotBeats = readNumber(in);
                batch.put(row, facts);
            }
            for (long days = readNumber(in); days > 0; days--) {
                var key = new Batch.LessonDay(lesson, (int) readNumber(in));
                batch.addViewers(key, hashes(in, readNumber(in)));
            }
        }
        return batch;
    }

    private static Batch readFirstRelease(DataInputStream in) throws IOException {
        Batch batch = new Batch(in.readInt());
        for (int rows = in.readInt(); rows > 0; rows--) {
            Batch.Row row = new Batch.Row(in.readUTF(), in.readUTF(), in.readInt());
            Batch.Facts facts = new Batch.Facts();
            facts.opens = in.readLong();
            facts.plays = in.readLong();
            facts.beats = in.readLong();
            facts.seconds = in.readLong();
            facts.robotOpens = in.readLong();
            facts.robotPlays = in.readLong();
            facts.robotBeats = in.readLong();
            batch.put(row, facts);
        }
        for (int days = in.readInt(); days > 0; days--) {
            var key = new Batch.LessonDay(in.readUTF(), in.readInt());
            batch.addViewers(key, hashes(in, in.readInt()));
        }
        return batch;
    }

    private static long[] hashes(DataInputStream in, long count) throws IOException {
        if (count < 0 || count > in.available() / Long.BYTES) {
            throw new IOException("more viewers than bytes");
        }
        long[] hashes = new long[(int) count];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return hashes;
    }

    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("a number without an end");
    }
}
