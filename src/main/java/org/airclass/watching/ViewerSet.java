package org.airclass.watching;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/**
 * Distinct viewers, to be united with others and told as a number: what stands in the tables of viewers, in a quarter of the
 * room. With 2^14 registers the standard error is 1.04 / 2^7 = 0.81 %: 95 of 100 figures are within 1.6 %. Below some
 * thousand viewers it is all but exact. At most 8 KiB. For one thread.
 */
public final class ViewerSet {

    /** Within which 95 of 100 figures are. */
    public static final double ERROR_PERCENT = 1.6;

    private static final int LG_K = 14;

    private final Union union = Sketches.union(LG_K);
    /** Of the union as it is; null when it has changed since. */
    private HllSketch result;

    /** Unites it with what a table of viewers, or {@link #bytes}, has. */
    public ViewerSet add(byte[] stored) {
        result = null;
        union.update(HllSketch.heapify(stored));
        return this;
    }

    public ViewerSet add(ViewerSet other) {
        result = null;
        if (other.result == null) {
            other.result = other.union.getResult(TgtHllType.HLL_8);
        }
        union.update(other.result);
        return this;
    }

    void add(HllSketch sketch) {
        result = null;
        union.update(sketch);
    }

    /** For tests and samples: a viewer by the hash of its id. */
    ViewerSet add(long viewer) {
        result = null;
        union.update(viewer);
        return this;
    }

    public boolean isEmpty() {
        return union.isEmpty();
    }

    /** How many there are. */
    public long size() {
        return union.isEmpty() ? 0 : Math.round(union.getEstimate());
    }

    public byte[] bytes() {
        return union.getResult(TgtHllType.HLL_4).toCompactByteArray();
    }
}
