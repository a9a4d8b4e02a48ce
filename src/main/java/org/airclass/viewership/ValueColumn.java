package org.airclass.viewership;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of one dimension, by number: most things have the same few lists of them. Only those that are asked for become texts. */
final class ValueColumn {

    /** A list of values as it is written; equal where the values are. */
    static final class Written {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int hash;

        private Written(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum = (sum ^ bytes[i]) * 0x01000193;
            }
            this.hash = sum ^ sum >>> 15;
        }

        /** Without the whole day that it is written in. */
        Written copy() {
            return new Written(Arrays.copyOfRange(bytes, from, to), 0, to - from);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Written that
                    && hash == that.hash
                    && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final byte[] bytes;
    /** Where each list begins, and where the last one ends. */
    private final int[] starts;

    private final NumberColumn codes;
    private final Map<Integer, List<String>> known = new HashMap<>();

    /** @param codes for each thing, which of the lists is its own */
    private ValueColumn(byte[] bytes, int[] starts, NumberColumn codes) {
        this.bytes = bytes;
        this.starts = starts;
        this.codes = codes;
    }

    static void write(DataOutputStream out, List<List<String>> lists, long[] codes) throws IOException {
        out.writeInt(lists.size());
        for (List<String> list : lists) {
            out.writeShort(list.size());
            for (String value : list) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        }
        NumberColumn.write(out, codes);
    }

    /** The one that begins where {@code from}, of a whole array, stands. */
    static ValueColumn read(ByteBuffer from) {
        int[] starts = new int[from.getInt() + 1];
        starts[0] = from.position();
        for (int code = 1; code < starts.length; code++) {
            for (int left = from.getShort(); left > 0; left--) {
                from.position(from.getShort() + from.position());
            }
            starts[code] = from.position();
        }
        return new ValueColumn(from.array(), starts, NumberColumn.read(from));
    }

    /** How many different lists there are; codes are below. */
    int lists() {
        return starts.length - 1;
    }

    /** How many things there are. */
    int size() {
        return codes.size();
    }

    /** Of all things. */
    int[] codes() {
        return codes.ints();
    }

    int code(int place) {
        return (int) codes.at(place);
    }

    List<String> values(int place) {
        return list(code(place));
    }

    Written written(int place) {
        int code = code(place);
        return new Written(bytes, starts[code], starts[code + 1]);
    }

    boolean isEmpty(int place) {
        return count(code(place)) == 0;
    }

    List<String> list(int code) {
        return known.computeIfAbsent(code, this::read);
    }

    /** Whether the list has this value, as it is written. */
    boolean has(int code, byte[] value) {
        return hasOne(code, value, true);
    }

    /** Whether the list has a value that begins with this. */
    boolean hasStarting(int code, byte[] beginning) {
        return hasOne(code, beginning, false);
    }

    private boolean hasOne(int code, byte[] asked, boolean whole) {
        int at = starts[code] + Short.BYTES;
        for (int left = count(code); left > 0; left--) {
            int length = number(at);
            at += Short.BYTES;
            boolean fits = whole ? length == asked.length : length >= asked.length;
            if (fits && Arrays.equals(bytes, at, at + asked.length, asked, 0, asked.length)) {
                return true;
            }
            at += length;
        }
        return false;
    }

    private List<String> read(int code) {
        String[] values = new String[count(code)];
        int at = starts[code] + Short.BYTES;
        for (int i = 0; i < values.length; i++) {
            int length = number(at);
            values[i] = new String(bytes, at + Short.BYTES, length, StandardCharsets.UTF_8);
            at += Short.BYTES + length;
        }
        return List.of(values);
    }

    private int count(int code) {
        return number(starts[code]);
    }

    private int number(int at) {
        return (short) (bytes[at] << 8 | bytes[at + 1] & 0xFF);
    }
}
