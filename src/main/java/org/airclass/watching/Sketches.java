package org.airclass.watching;

import org.apache.datasketches.hash.MurmurHash3;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.memory.Memory;

/**
 * HyperLogLog sketches of viewers' numbers. With 2^16 registers the standard error of a union is 1.04 / 2^8 = 0.41 %: 95
 * of 100 figures are within 0.8 %. Below some thousand viewers the sketch still holds each one and is all but exact. At
 * most 32 KiB are stored.
 */
final class Sketches {

    static final int LG_K = 16;

    /** The library's own: with another one its sketches could not be united with ours. */
    private static final long SEED = 9001;

    static {
        makeTheLibraryRunOnThisJdk();
    }

    private Sketches() {}

    /** To be asked, not changed. */
    static HllSketch wrap(byte[] stored) {
        return HllSketch.wrap(Memory.wrap(stored));
    }

    /** 128 bits of hash, from which register and value of a viewer are taken. */
    static long[] hash(long viewer) {
        return MurmurHash3.hash(viewer, SEED);
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
