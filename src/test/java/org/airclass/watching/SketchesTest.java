package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchesTest {

    @Test
    void aClassIsCountedToThePupil() {
        assertThat(viewers(0, 200).size()).isEqualTo(200);
    }

    @Test
    void aCityIsCountedWithinItsError() {
        ViewerSet united = new ViewerSet(Sketches.LG_K)
                .add(viewers(0, 60_000).bytes())
                .add(viewers(40_000, 100_000).bytes());
        assertThat(united.size()).isCloseTo(100_000, Percentage.withPercentage(0.9));
        assertThat(united.bytes()).hasSizeLessThan(34_000);
    }

    @Test
    void theSameViewersAgainChangeNothing() {
        assertThat(viewers(0, 500).add(viewers(0, 500).bytes()).size()).isEqualTo(500);
    }

    /** What was stored by the library's own updates, and what is stored now, are the same to it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 200, 6_000, 7_000, 300_000})
    void viewersAreKeptAsTheLibraryKeepsThem(int many) {
        HllSketch library = new HllSketch(Sketches.LG_K, TgtHllType.HLL_8);
        for (int i = 0; i < many; i++) {
            library.update(Viewer.hash("viewer-" + i));
        }
        ViewerSet readBack = new ViewerSet(Sketches.LG_K).add(library.toCompactByteArray());
        assertThat(viewers(0, many).size()).isEqualTo(readBack.size());
        assertThat(readBack.add(viewers(0, many)).size())
                .isEqualTo(viewers(0, many).size());
        assertThat(HllSketch.heapify(viewers(0, many).bytes()).getCompositeEstimate())
                .isCloseTo(library.getCompositeEstimate(), Percentage.withPercentage(0.001));
    }

    @Test
    void theJdksVersionIsToldAsItIs() {
        Sketches.wrap(viewers(0, 1).bytes());
        assertThat(System.getProperty("java.version"))
                .startsWith(Integer.toString(Runtime.version().feature()));
    }

    private static ViewerSet viewers(int from, int to) {
        ViewerSet viewers = new ViewerSet(Sketches.LG_K);
        for (int i = from; i < to; i++) {
            viewers.add(Viewer.hash("viewer-" + i));
        }
        return viewers;
    }
}
