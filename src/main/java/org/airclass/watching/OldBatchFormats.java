package org.airclass.watching;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Batches that earlier releases left in journals and spools: without schools and repeats, and with viewers by lesson and day
 * only.
 *
 * <p>Layout 1: as {@link BatchFormat} has it, with seven facts. Layout 0 is what the first release wrote: 4 bytes of events,
 * of which there were never 2^24, and the same in fields of fixed length, all rows before all days.
 */
final class OldBatchFormats {

    static final int FIRST_RELEASE = 0;
    static final int BY_LESSON = 1;
    private static final String NO_SCHOOL = "";

    private OldBatchFormats() {}

    static Batch readByLesson(DataInputStream in) throws IOException {
        in.readByte();
        Batch batch = new Batch((int) BatchFormat.readNumber(in));
        for (long lessons = BatchFormat.readNumber(in); lessons > 0; lessons--) {
            String lesson = in.readUTF();
            for (long rows = BatchFormat.readNumber(in); rows > 0; rows--) {
                Batch.Row row = new Batch.Row(lesson, in.readUTF(), (int) BatchFormat.readNumber(in), NO_SCHOOL);
                Batch.Facts facts = new Batch.Facts();
                facts.opens = BatchFormat.readNumber(in);
                facts.plays = BatchFormat.readNumber(in);
                facts.beats = BatchFormat.readNumber(in);
                facts.seconds = BatchFormat.readNumber(in);
                facts.robotOpens = BatchFormat.readNumber(in);
                facts.robotPlays = BatchFormat.readNumber(in);
                facts.robotBeats = BatchFormat.readNumber(in);
                batch.put(row, facts);
            }
            for (long days = BatchFormat.readNumber(in); days > 0; days--) {
                var key = new Batch.Audience(lesson, null, NO_SCHOOL, (int) BatchFormat.readNumber(in));
                batch.addViewers(key, BatchFormat.hashes(in, BatchFormat.readNumber(in)));
            }
        }
        return batch;
    }

    static Batch readFirstRelease(DataInputStream in) throws IOException {
        Batch batch = new Batch(in.readInt());
        for (int rows = in.readInt(); rows > 0; rows--) {
            Batch.Row row = new Batch.Row(in.readUTF(), in.readUTF(), in.readInt(), NO_SCHOOL);
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
            var key = new Batch.Audience(in.readUTF(), null, NO_SCHOOL, in.readInt());
            batch.addViewers(key, BatchFormat.hashes(in, in.readInt()));
        }
        return batch;
    }
}
