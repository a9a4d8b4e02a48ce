package org.airclass.watching;

import java.util.Arrays;

/**
 * Tells plays of a device that has played more often on a day than people do, without keeping who it is: a count-min
 * sketch (Cormode and Muthukrishnan, 2005) in memory, empty again each day. It can take a device for one that played more
 * often, never for one that played less: with a million devices of ten plays each its counts are some ten too high at most.
 * Of each node, since its start: a mark for people to look at, not a figure. Safe for any thread.
 */
final class Repeats {

    private static final int ROWS = 4;
    private static final int COLUMNS = 1 << 20;

    private final int limit;
    private short[] counts;
    private int day = Integer.MIN_VALUE;

    /** @param limit plays of a device on a day that are nothing unusual, below 32,767 */
    Repeats(int limit) {
        this.limit = Math.min(limit, Short.MAX_VALUE - 1);
    }

    /** Notes a play. True when the device has played more than the limit on this day. */
    synchronized boolean isBeyond(long viewer, int onDay) {
        if (onDay != day) {
            begin(onDay);
        }
        int least = Short.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, counts[place(viewer, row)]);
        }
        if (least > limit) {
            return true;
        }
        // Only the lowest are raised: others are too high already.
        for (int row = 0; row < ROWS; row++) {
            int place = place(viewer, row);
            if (counts[place] == least) {
                counts[place]++;
            }
        }
        return least + 1 > limit;
    }

    private void begin(int newDay) {
        if (counts == null) {
            counts = new short[ROWS * COLUMNS];
        } else {
            Arrays.fill(counts, (short) 0);
        }
        day = newDay;
    }

    /** The hash is even in all its bits: each row takes twenty of its own, or turned around. */
    private static int place(long viewer, int row) {
        return row * COLUMNS + (int) (Long.rotateRight(viewer, row * 16) & COLUMNS - 1);
    }
}
