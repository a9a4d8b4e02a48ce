package org.airclass.watching;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.datasketches.hll.HllSketch;

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
    /** Of smaller values the library keeps the sum of 1 / 2^value by itself. */
    private static final int SMALL = 32;

    private StoredSketch() {}

    static void read(byte[] stored, Reader reader) {
        ByteBuffer bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        int mode = stored[MODE] & 3;
        int form = stored[MODE] >> 2 & 3;
        if (mode == LIST) {
            coupons(bytes, LIST_START, stored[LIST_COUNT] & 0xFF, reader);
        } else if (mode == SET) {
            coupons(bytes, SET_START, bytes.getInt(SET_COUNT), reader);
        } else if (form == HLL_4) {
            nibbles(stored, reader);
            coupons(bytes, HLL_START + (1 << stored[LG_K] - 1), bytes.getInt(AUX_COUNT), reader);
        } else if (form == HLL_8) {
            for (int register = 0; register < 1 << stored[LG_K]; register++) {
                reader.tell(register, stored[HLL_START + register]);
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
    static boolean raise(byte[] registers, byte[] stored) {
        int bytes = 1 << stored[LG_K] - 1;
        if ((stored[MODE] >> 2 & 3) != HLL_4 || 2 * bytes < registers.length) {
            return false;
        }
        for (int from = 0; from < bytes; from += registers.length / 2) {
            Registers.raiseToHalves(registers, stored, HLL_START + from, stored[CURRENT_MINIMUM]);
        }
        ByteBuffer aux = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        coupons(aux, HLL_START + bytes, aux.getInt(AUX_COUNT), (register, value) -> {
            int at = register & registers.length - 1;
            registers[at] = (byte) Math.max(registers[at], value);
        });
        return true;
    }

    /** Of many viewers. */
    static boolean isOfRegisters(byte[] stored) {
        return (stored[MODE] & 3) > SET;
    }

    private static void coupons(ByteBuffer bytes, int start, int count, Reader reader) {
        for (int i = 0; i < count; i++) {
            int coupon = bytes.getInt(start + 4 * i);
            reader.tell(register(coupon), value(coupon));
        }
    }

    private static void nibbles(byte[] stored, Reader reader) {
        int minimum = stored[CURRENT_MINIMUM];
        for (int i = 0; i < 1 << stored[LG_K] - 1; i++) {
            int both = stored[HLL_START + i];
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

    /** To be asked for its estimate. */
    static HllSketch sketch(int lgRegisters, byte[] values) {
        // Compact, and united from several: then the estimate is made from the registers alone.
        ByteBuffer bytes = head(HLL_START + values.length, 10, lgRegisters, 2 | HLL_8 << 2, 8 | 16);
        int zeros = 0;
        for (byte value : values) {
            zeros += value == 0 ? 1 : 0;
        }
        putInverses(bytes, values);
        bytes.putInt(AT_MINIMUM, zeros);
        bytes.put(HLL_START, values);
        return Sketches.read(bytes.array());
    }

    /** The sums of 1 / 2^value that estimates are made from. */
    private static void putInverses(ByteBuffer bytes, byte[] values) {
        long small = 0;
        double large = 0;
        for (byte value : values) {
            if (value < SMALL) {
                small += 1L << SMALL - value;
            } else {
                large += 1.0 / (1L << value);
            }
        }
        bytes.putDouble(16, (double) small / (1L << SMALL));
        bytes.putDouble(24, large);
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
