package org.airclass.watching;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/**
 * HyperLogLog sketches of viewers' hashes. With 2^16 registers the standard error of a union is 1.04 / 2^8 = 0.41 %: 95
 * of 100 figures are within 0.8 %. Below some thousand viewers the sketch still holds each one and is all but exact. At
 * most 32 KiB are stored.
 */
final class Sketches {

    static final int LG_K = 16;

    static {
        makeTheLibraryRunOnThisJdk();
    }

    private Sketches() {}

    /** An empty union, to be told viewers and other sketches. */
    static Union union() {
        return new Union(LG_K);
    }

    static HllSketch read(byte[] stored) {
        return HllSketch.heapify(stored);
    }

    /** Of a few viewers, in as many registers as it shall be united with. */
    static byte[] of(int lgRegisters, long... viewers) {
        HllSketch sketch = new HllSketch(lgRegisters);
        for (long viewer : viewers) {
            sketch.update(viewer);
        }
        return sketch.toCompactByteArray();
    }

    static void add(Union union, long[] viewers) {
        for (long viewer : viewers) {
            union.update(viewer);
        }
    }

    static void add(Union union, byte[] stored) {
        union.update(read(stored));
    }

    static byte[] store(Union union) {
        return union.getResult(TgtHllType.HLL_4).toCompactByteArray();
    }

    /** The library's memory component knows the JDKs 8 to 21 by name and refuses others, though it runs on 25. */
    private static void makeTheLibraryRunOnThisJdk() {
        if (Runtime.version().feature() <= 21) {
            return;
        }
        String version = System.getProperty("java.version");
        System.setProperty("java.version", "21");
        try {
            Memory.wrap(new byte[1]);
        } finally {
            System.setProperty("java.version", version);
        }
    }
}
