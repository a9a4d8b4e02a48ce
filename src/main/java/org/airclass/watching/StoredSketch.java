package org.airclass.watching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * An HLL sketch as it is stored, read without the library: it takes some 50 µs to unite a sketch, and a report unites
 * thousands. The library's form is the same in all its languages and versions, and its estimates are still the library's.
 *
 * <p>A coupon is what a sketch keeps of a viewer: 26 bits of its hash that name a register, and in the 6 bits above a value.
 * Of few viewers the coupons themselves are stored; of many, for each register the highest value.
 */
final class StoredSketch {

    /** Tells register and value of each coupon, or of each register that has one. */
    interface Reader {
        void tell(int register, int value);
    }

    private static final int KEY_BITS = 26;
    private static final int KEY = (1 << KEY_BITS) - 1;

    private static final int MOST_ZEROS = 62;

    private static final int LG_K = 3;
    private static final int LIST_COUNT = 6;
    private static final int CURRENT_MINIMUM = 6;
    private static final int MODE = 7;
    private static final int LIST_START = 8;
    private static final int SET_COUNT = 8;
    private static final int SET_START = 12;
    private static final int AT_MINIMUM = 32;
    private static final int AUX_COUNT = 36;
    private static final int HLL_START = 40;

    private static final int LIST = 0;
    private static final int SET = 1;
    private static final int HLL_4 = 0;
    private static final int HLL_8 = 2;
    private static final int IN_AUX = 15;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** Of smaller values the library keeps the sum of 1 / 2^value by itself. */
    private static final int SMALL = 32;
    /** 2^32 / 2^value of those, 0 of others. */
    private static final long[] INVERSES = IntStream.rangeClosed(0, Byte.MAX_VALUE)
            .mapToLong(value -> value < SMALL ? 1L << SMALL - value : 0)
            .toArray();

    private StoredSketch() {}

    /** @param at where it begins; there, too, in all that follows */
    static void read(byte[] stored, int at, Reader reader) {
        ByteBuffer bytes =
                ByteBuffer.wrap(stored, at, stored.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
        int form = bytes.get(MODE) >> 2 & 3;
        if (!isOfRegisters(stored, at)) {
            coupons(bytes, startOfCoupons(bytes.get(MODE)), couponsOf(stored, at), reader);
        } else if (form == HLL_4) {
            nibbles(bytes, reader);
            coupons(bytes, HLL_START + (1 << bytes.get(LG_K) - 1), bytes.getInt(AUX_COUNT), reader);
        } else if (form == HLL_8) {
            for (int register = 0; register < 1 << bytes.get(LG_K); register++) {
                reader.tell(register, bytes.get(HLL_START + register));
            }
        } else {
            throw new IllegalArgumentException("no sketch of viewers: form " + form);
        }
    }

    /**
     * Raises registers to what is stored, without a jump for each of them, which nothing could foretell.
     *
     * @param registers as many as are stored, or a power of two fewer: then several come to be one
     * @return false, with nothing done, where it is stored in another form, or in fewer
     */
    static boolean raise(byte[] registers, byte[] stored, int at) {
        if (!isOfRegisters(stored, at)) {
            raiseToCoupons(registers, stored, at + startOfCoupons(stored[at + MODE]), couponsOf(stored, at));
            return true;
        }
        int bytes = 1 << stored[at + LG_K] - 1;
        if ((stored[at + MODE] >> 2 & 3) != HLL_4 || 2 * bytes < registers.length) {
            return false;
        }
        int start = at + HLL_START;
        for (int from = 0; from < bytes; from += registers.length / 2) {
            Registers.raiseToHalves(registers, stored, start + from, stored[at + CURRENT_MINIMUM]);
        }
        raiseToCoupons(registers, stored, start + bytes, (int) INT.get(stored, at + AUX_COUNT));
        return true;
    }

    private static void raiseToCoupons(byte[] registers, byte[] stored, int start, int count) {
        for (int at = start; at < start + Integer.BYTES * count; at += Integer.BYTES) {
            int coupon = (int) INT.get(stored, at);
            int register = register(coupon) & registers.length - 1;
            registers[register] = (byte) Math.max(registers[register], value(coupon));
        }
    }

    /** Of many viewers. */
    static boolean isOfRegisters(byte[] stored, int at) {
        return (stored[at + MODE] & 3) > SET;
    }

    /** How many coupons it has, where it is not of registers. */
    static int couponsOf(byte[] stored, int at) {
        return (stored[at + MODE] & 3) == LIST ? stored[at + LIST_COUNT] & 0xFF : (int) INT.get(stored, at + SET_COUNT);
    }

    private static int startOfCoupons(byte mode) {
        return (mode & 3) == LIST ? LIST_START : SET_START;
    }

    private static void coupons(ByteBuffer bytes, int start, int count, Reader reader) {
        for (int i = 0; i < count; i++) {
            int coupon = bytes.getInt(start + 4 * i);
            reader.tell(register(coupon), value(coupon));
        }
    }

    private static void nibbles(ByteBuffer bytes, Reader reader) {
        int minimum = bytes.get(CURRENT_MINIMUM);
        for (int i = 0; i < 1 << bytes.get(LG_K) - 1; i++) {
            int both = bytes.get(HLL_START + i);
            int low = both & 15;
            int high = both >> 4 & 15;
            if (low != IN_AUX) {
                reader.tell(2 * i, low + minimum);
            }
            if (high != IN_AUX) {
                reader.tell(2 * i + 1, high + minimum);
            }
        }
    }

    /** @param coupons as they were told, each once */
    static byte[] ofCoupons(int lgRegisters, int[] coupons) {
        ByteBuffer bytes = head(SET_START + 4 * coupons.length, 3, lgRegisters, SET, 8);
        bytes.putInt(SET_COUNT, coupons.length);
        for (int i = 0; i < coupons.length; i++) {
            bytes.putInt(SET_START + 4 * i, coupons[i]);
        }
        return bytes.array();
    }

    /** In the library's smallest form: half a byte each, above the lowest of them; what that can't hold follows as coupons. */
    static byte[] ofRegisters(int lgRegisters, byte[] values) {
        int lowest = Byte.MAX_VALUE;
        for (byte value : values) {
            lowest = Math.min(lowest, value);
        }
        int atLowest = 0;
        int beyond = 0;
        for (byte value : values) {
            atLowest += value == lowest ? 1 : 0;
            beyond += value - lowest >= IN_AUX ? 1 : 0;
        }
        int aux = HLL_START + values.length / 2;
        ByteBuffer bytes = head(aux + 4 * beyond, 10, lgRegisters, 2 | HLL_4 << 2, 8 | 16);
        bytes.put(CURRENT_MINIMUM, (byte) lowest);
        putInverses(bytes, values);
        bytes.putInt(AT_MINIMUM, atLowest);
        bytes.putInt(AUX_COUNT, beyond);
        for (int i = 0; i < values.length; i += 2) {
            int low = Math.min(IN_AUX, values[i] - lowest);
            int high = Math.min(IN_AUX, values[i + 1] - lowest);
            bytes.put(HLL_START + i / 2, (byte) (high << 4 | low));
        }
        for (int register = 0; beyond > 0; register++) {
            if (values[register] - lowest >= IN_AUX) {
                bytes.putInt(aux, coupon(register, values[register]));
                aux += 4;
                beyond--;
            }
        }
        return bytes.array();
    }

    /** How many viewers the library reckons by; it takes what stands before the registers, and not them. */
    static double estimate(int lgRegisters, byte[] values) {
        // Compact, and united from several: then the estimate is made from the registers alone.
        ByteBuffer head = head(HLL_START, 10, lgRegisters, 2 | HLL_8 << 2, 8 | 16);
        head.putInt(AT_MINIMUM, putInverses(head, values));
        return Sketches.wrap(head.array()).getEstimate();
    }

    /** The sums of 1 / 2^value that estimates are made from. @return how many are 0 */
    private static int putInverses(ByteBuffer bytes, byte[] values) {
        long small = 0;
        int zeros = 0;
        int all = 0;
        for (byte value : values) {
            small += INVERSES[value];
            zeros += value - 1 >>> Integer.SIZE - 1;
            all |= value;
        }
        bytes.putDouble(16, (double) small / INVERSES[0]);
        bytes.putDouble(24, all < SMALL ? 0 : large(values));
        return zeros;
    }

    private static double large(byte[] values) {
        double large = 0;
        for (byte value : values) {
            large += value < SMALL ? 0 : 1.0 / (1L << value);
        }
        return large;
    }

    /** Of a viewer, as the library makes it. */
    static int coupon(long viewer) {
        long[] hash = Sketches.hash(viewer);
        return coupon((int) hash[0] & KEY, Math.min(MOST_ZEROS, Long.numberOfLeadingZeros(hash[1])) + 1);
    }

    static int coupon(int register, int value) {
        return value << KEY_BITS | register;
    }

    static int register(int coupon) {
        return coupon & KEY;
    }

    static int value(int coupon) {
        return coupon >>> KEY_BITS;
    }

    private static ByteBuffer head(int length, int ints, int lgRegisters, int mode, int flags) {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) ints);
        bytes.put(1, (byte) 1);
        bytes.put(2, (byte) 7);
        bytes.put(LG_K, (byte) lgRegisters);
        bytes.put(5, (byte) flags);
        bytes.put(MODE, (byte) mode);
        return bytes;
    }
}
