package org.airclass.watching;

import java.util.Arrays;

/**
 * Distinct viewers, to be united with others and told as a number: what stands in the tables of viewers, in a quarter of the
 * room. With 2^14 registers the standard error is 1.04 / 2^7 = 0.81 %: 95 of 100 figures are within 1.6 %. Below some
 * thousand viewers it is all but exact. At most 8 KiB. For one thread.
 */
public final class ViewerSet {

    /** Within which 95 of 100 figures are. */
    public static final double ERROR_PERCENT = 1.6;

    private static final int LG_REGISTERS = 14;
    private static final int FEWEST = 16;

    private final int lgRegisters;
    /** Coupons of few viewers, as a table to be looked up; 0 for none. Null once there are registers. */
    private int[] coupons;

    private int count;
    /** Null as long as there are few viewers. */
    private byte[] registers;

    public ViewerSet() {
        this(LG_REGISTERS);
    }

    /** Of another size. */
    ViewerSet(int lgRegisters) {
        this.lgRegisters = lgRegisters;
        this.coupons = new int[FEWEST];
    }

    /** Unites it with what a table of viewers, or {@link #bytes}, has. */
    public ViewerSet add(byte[] stored) {
        return add(stored, 0);
    }

    /** The same. @param at where among these bytes it begins */
    public ViewerSet add(byte[] stored, int at) {
        if (StoredSketch.isOfRegisters(stored, at)) {
            becomeRegisters();
        }
        if (registers == null) {
            makeRoom(StoredSketch.couponsOf(stored, at));
        } else if (StoredSketch.raise(registers, stored, at)) {
            return this;
        }
        StoredSketch.read(stored, at, this::add);
        return this;
    }

    /** @param other of as many registers at least */
    public ViewerSet add(ViewerSet other) {
        if (other.registers == null) {
            makeRoom(other.count);
            for (int coupon : other.coupons) {
                add(StoredSketch.register(coupon), StoredSketch.value(coupon));
            }
        } else {
            becomeRegisters();
            for (int from = 0; from < other.registers.length; from += registers.length) {
                Registers.raise(registers, other.registers, from);
            }
        }
        return this;
    }

    /** Viewers by their numbers, see {@link ViewerKey}. */
    ViewerSet add(long... viewers) {
        for (long viewer : viewers) {
            int coupon = StoredSketch.coupon(viewer);
            add(StoredSketch.register(coupon), StoredSketch.value(coupon));
        }
        return this;
    }

    public boolean isEmpty() {
        return registers == null && count == 0;
    }

    /** How many there are. */
    public long size() {
        return registers == null ? count : Math.round(StoredSketch.estimate(lgRegisters, registers));
    }

    public byte[] bytes() {
        return registers == null
                ? StoredSketch.ofCoupons(
                        lgRegisters,
                        Arrays.stream(coupons).filter(coupon -> coupon != 0).toArray())
                : StoredSketch.ofRegisters(lgRegisters, registers);
    }

    private void add(int register, int value) {
        if (value == 0) {
            return;
        }
        if (registers == null) {
            addCoupon(StoredSketch.coupon(register, value));
        } else {
            int at = register & registers.length - 1;
            registers[at] = (byte) Math.max(registers[at], value);
        }
    }

    private void addCoupon(int coupon) {
        if (put(coupons, coupon)) {
            count++;
            if (count > mostCoupons()) {
                becomeRegisters();
            } else {
                makeRoom(0);
            }
        }
    }

    /**
     * For so many more, at once: those of another table come in its order, which is that of their places. In a table that grows
     * bit by bit all would crowd at the beginning.
     */
    private void makeRoom(int more) {
        if (registers != null) {
            return;
        }
        int length = coupons.length;
        while (Math.min(count + more, mostCoupons() + 1) * 4 > length * 3) {
            length *= 2;
        }
        if (length > coupons.length) {
            int[] roomier = new int[length];
            for (int old : coupons) {
                if (old != 0) {
                    put(roomier, old);
                }
            }
            coupons = roomier;
        }
    }

    /** @return whether it was not there */
    private static boolean put(int[] table, int coupon) {
        int at = coupon * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length) + 1;
        while (table[at] != 0 && table[at] != coupon) {
            at = at + 1 & table.length - 1;
        }
        boolean isNew = table[at] != coupon;
        table[at] = coupon;
        return isNew;
    }

    /** Of more, the registers take less room. */
    private int mostCoupons() {
        return 3 << lgRegisters - 5;
    }

    private void becomeRegisters() {
        if (registers == null) {
            int[] before = coupons;
            registers = new byte[1 << lgRegisters];
            coupons = null;
            for (int coupon : before) {
                add(StoredSketch.register(coupon), StoredSketch.value(coupon));
            }
        }
    }
}
