package org.airclass.viewership;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers from 0 on, one after the other, each in as few bytes as the largest of them takes. */
final class NumberColumn {

    private final ByteBuffer numbers;
    private final int width;

    private NumberColumn(ByteBuffer numbers, int width) {
        this.numbers = numbers;
        this.width = width;
    }

    static void write(DataOutputStream out, long[] values) throws IOException {
        long largest = Arrays.stream(values).max().orElse(0);
        int width = largest < 1 << Byte.SIZE ? 1 : largest < 1 << Short.SIZE ? 2 : largest <= Integer.MAX_VALUE ? 4 : 8;
        out.writeByte(width);
        out.writeInt(values.length);
        for (long value : values) {
            switch (width) {
                case 1 -> out.writeByte((int) value);
                case 2 -> out.writeShort((int) value);
                case 4 -> out.writeInt((int) value);
                default -> out.writeLong(value);
            }
        }
    }

    /** The one that begins where {@code from} stands, which then stands behind it. */
    static NumberColumn read(ByteBuffer from) {
        int width = from.get();
        int bytes = width * from.getInt();
        NumberColumn column = new NumberColumn(from.slice(from.position(), bytes), width);
        from.position(from.position() + bytes);
        return column;
    }

    /** All of them, where none is larger than an int; faster than one by one. */
    int[] ints() {
        int[] all = new int[size()];
        byte[] bytes = numbers.array();
        int start = numbers.arrayOffset();
        switch (width) {
            case 1 -> {
                for (int i = 0; i < all.length; i++) {
                    all[i] = bytes[start + i] & 0xFF;
                }
            }
            case 2 -> {
                for (int i = 0; i < all.length; i++) {
                    all[i] = (bytes[start + 2 * i] & 0xFF) << Byte.SIZE | bytes[start + 2 * i + 1] & 0xFF;
                }
            }
            default -> {
                for (int i = 0; i < all.length; i++) {
                    all[i] = Math.toIntExact(at(i));
                }
            }
        }
        return all;
    }

    int size() {
        return numbers.limit() / width;
    }

    long at(int place) {
        return switch (width) {
            case 1 -> numbers.get(place) & 0xFF;
            case 2 -> numbers.getShort(place * 2) & 0xFFFF;
            case 4 -> numbers.getInt(place * 4);
            default -> numbers.getLong(place * 8);
        };
    }
}
