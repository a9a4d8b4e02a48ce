package org.airclass.viewership;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many players reported in each minute: of one lesson to be kept, or of several together to find the minute that had most.
 * Minutes are those since 1970-01-01T00:00Z. Kept it is a number of minutes passed and a number of beats in turn, for minutes
 * that had any, each in as many groups of seven bits as it takes (LEB128): some two bytes for a minute of a lesson on air.
 */
final class MinuteBeats {

    private static final int BLOCK = 1_440;

    /** Beats of so many minutes, by the number of the block. */
    private final Map<Integer, long[]> blocks = new TreeMap<>();

    /** That of the minute before, which mostly is that of the next. */
    private long[] block;

    private int number = -1;

    /** @param minute not negative */
    void add(int minute, long beats) {
        block(minute)[minute % BLOCK] += beats;
    }

    /** @param kept what {@link #bytes} gave */
    void add(byte[] kept) {
        new Reader(kept).read(this::add);
    }

    /** Each minute has as many as it had, or had as it was kept, whichever is more. */
    void raise(byte[] kept) {
        new Reader(kept).read((minute, beats) -> {
            long[] known = block(minute);
            known[minute % BLOCK] = Math.max(known[minute % BLOCK], beats);
        });
    }

    private long[] block(int minute) {
        if (minute / BLOCK != number) {
            number = minute / BLOCK;
            block = blocks.computeIfAbsent(number, any -> new long[BLOCK]);
        }
        return block;
    }

    /** Of the minute that had most; 0 where there is none. */
    long most() {
        return blocks.values().stream().flatMapToLong(Arrays::stream).max().orElse(0);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = 0;
        for (Map.Entry<Integer, long[]> entry : blocks.entrySet()) {
            for (int i = 0; i < BLOCK; i++) {
                long beats = entry.getValue()[i];
                if (beats > 0) {
                    int minute = entry.getKey() * BLOCK + i;
                    write(bytes, minute - last);
                    write(bytes, beats);
                    last = minute;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            bytes.write((int) (rest | 0x80));
        }
        bytes.write((int) rest);
    }

    private interface Told {
        void tell(int minute, long beats);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        void read(Told told) {
            int minute = 0;
            while (at < bytes.length) {
                minute += (int) number();
                told.tell(minute, number());
            }
        }

        private long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[at++];
                number |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
