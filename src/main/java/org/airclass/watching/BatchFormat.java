package org.airclass.watching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch as bytes, in the journal and in the spool. The first byte names the layout; {@link OldBatchFormats} reads those of
 * before.
 *
 * <p>Layout 2: the events, then lessons. A lesson is its id, its rows (source, minute, school and the eight facts in the
 * order of {@link Batch.Facts}) and its audiences (source, school, day and the hashes of the viewers, 8 bytes each). Texts
 * are as {@link DataOutputStream#writeUTF} writes them; every other number has 7 bits a byte, the lowest first, the high bit
 * set where more follow; each list begins with its length. An audience that tells no source has {@code *} for it.
 */
final class BatchFormat {

    private static final int WITH_SCHOOLS = 2;
    private static final String UNTOLD = "*";

    private record Lesson(List<Map.Entry<Batch.Row, Batch.Facts>> rows, List<Map.Entry<Batch.Audience, long[]>> days) {
        Lesson() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private BatchFormat() {}

    static byte[] write(Batch batch) {
        Map<String, Lesson> lessons = new HashMap<>();
        batch.eachRow((row, facts) ->
                lessons.computeIfAbsent(row.lesson(), id -> new Lesson()).rows().add(Map.entry(row, facts)));
        batch.eachAudience((key, hashes) ->
                lessons.computeIfAbsent(key.lesson(), id -> new Lesson()).days().add(Map.entry(key, hashes)));
        var bytes = new ByteArrayOutputStream(1024);
        try {
            var out = new DataOutputStream(bytes);
            out.writeByte(WITH_SCHOOLS);
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
                        case OldBatchFormats.FIRST_RELEASE -> OldBatchFormats.readFirstRelease(in);
                        case OldBatchFormats.BY_LESSON -> OldBatchFormats.readByLesson(in);
                        case WITH_SCHOOLS -> readWithSchools(in);
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
            out.writeUTF(row.getKey().school());
            Batch.Facts facts = row.getValue();
            writeNumber(out, facts.opens);
            writeNumber(out, facts.plays);
            writeNumber(out, facts.beats);
            writeNumber(out, facts.seconds);
            writeNumber(out, facts.repeats);
            writeNumber(out, facts.robotOpens);
            writeNumber(out, facts.robotPlays);
            writeNumber(out, facts.robotBeats);
        }
        writeNumber(out, lesson.days().size());
        for (Map.Entry<Batch.Audience, long[]> day : lesson.days()) {
            Batch.Audience key = day.getKey();
            out.writeUTF(key.source() == null ? UNTOLD : key.source());
            out.writeUTF(key.school());
            writeNumber(out, key.day());
            writeNumber(out, day.getValue().length);
            out.write(bytes(day.getValue()));
        }
    }

    private static Batch readWithSchools(DataInputStream in) throws IOException {
        in.readByte();
        Batch batch = new Batch((int) readNumber(in));
        for (long lessons = readNumber(in); lessons > 0; lessons--) {
            String lesson = in.readUTF();
            for (long rows = readNumber(in); rows > 0; rows--) {
                Batch.Row row = new Batch.Row(lesson, in.readUTF(), (int) readNumber(in), in.readUTF());
                Batch.Facts facts = new Batch.Facts();
                facts.opens = readNumber(in);
                facts.plays = readNumber(in);
                facts.beats = readNumber(in);
                facts.seconds = readNumber(in);
                facts.repeats = readNumber(in);
                facts.robotOpens = readNumber(in);
                facts.robotPlays = readNumber(in);
                facts.robotBeats = readNumber(in);
                batch.put(row, facts);
            }
            for (long days = readNumber(in); days > 0; days--) {
                String source = in.readUTF();
                var key = new Batch.Audience(
                        lesson, source.equals(UNTOLD) ? null : source, in.readUTF(), (int) readNumber(in));
                batch.addViewers(key, hashes(in, readNumber(in)));
            }
        }
        return batch;
    }

    static long[] hashes(DataInputStream in, long count) throws IOException {
        if (count < 0 || count > in.available() / Long.BYTES) {
            throw new IOException("more viewers than bytes");
        }
        long[] hashes = new long[(int) count];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return hashes;
    }

    private static byte[] bytes(long[] hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        bytes.asLongBuffer().put(hashes);
        return bytes.array();
    }

    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long readNumber(DataInputStream in) throws IOException {
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
