package org.airclass.watching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight registers at a time, in the bytes of a long: none is above 127, so none carries into the next. */
final class Registers {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
    /** Of a byte's values up to 15 only the highest one reaches the high bit with it. */
    private static final long TO_HIGH_BIT = 113 * ONES;

    private Registers() {}

    /** Raises each to its counterpart. @param from where in the others the first counterpart stands */
    static void raise(byte[] registers, byte[] others, int from) {
        for (int i = 0; i < registers.length; i += Long.BYTES) {
            long one = (long) EIGHT.get(registers, i);
            long other = (long) EIGHT.get(others, from + i);
            EIGHT.set(registers, i, higher(one, other));
        }
    }

    /**
     * Raises each to the half byte that stands for it, the lower half first.
     *
     * @param from where the first two stand
     * @param minimum what all of them are above it; one of 15 stands for nothing
     */
    static void raiseToHalves(byte[] registers, byte[] halves, int from, int minimum) {
        long base = minimum * ONES;
        for (int i = 0; i < registers.length; i += Long.BYTES) {
            long values = spread((int) FOUR.get(halves, from + i / 2));
            long absent = bytes(values + TO_HIGH_BIT & HIGH_BITS);
            long one = (long) EIGHT.get(registers, i);
            EIGHT.set(registers, i, higher(one, values + base & ~absent));
        }
    }

    private static long spread(int halves) {
        long spread = halves & 0xFFFF_FFFFL;
        spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
        spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
        return (spread | spread << 4) & NIBBLES;
    }

    private static long higher(long one, long other) {
        long isHigher = bytes((one | HIGH_BITS) - other & HIGH_BITS);
        return one & isHigher | other & ~isHigher;
    }

    /** Whole bytes of ones where there is a high bit. */
    private static long bytes(long highBits) {
        return highBits | highBits - (highBits >>> 7);
    }
}
