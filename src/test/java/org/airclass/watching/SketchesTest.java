package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.datasketches.hll.Union;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SketchesTest {

    @Test
    void aClassIsCountedToThePupil() {
        assertThat(sketch(0, 200).getEstimate()).isCloseTo(200, within(0.1));
    }

    @Test
    void aCityIsCountedWithinItsError() {
        Union union = Sketches.union();
        Sketches.add(union, Sketches.store(sketch(0, 60_000)));
        Sketches.add(union, Sketches.store(sketch(40_000, 100_000)));
        assertThat(union.getEstimate()).isCloseTo(100_000, Percentage.withPercentage(0.9));
        assertThat(Sketches.store(union)).hasSizeLessThan(34_000);
    }

    @Test
    void theSameViewersAgainChangeNothing() {
        Union union = sketch(0, 500);
        Sketches.add(union, Sketches.store(sketch(0, 500)));
        assertThat(union.getEstimate()).isCloseTo(500, within(0.1));
    }

    @Test
    void theJdksVersionIsToldAsItIs() {
        Sketches.union();
        assertThat(System.getProperty("java.version"))
                .startsWith(Integer.toString(Runtime.version().feature()));
    }

    private static Union sketch(int from, int to) {
        Union union = Sketches.union();
        for (int i = from; i < to; i++) {
            Sketches.add(union, new long[] {Viewer.hash("viewer-" + i)});
        }
        return union;
    }
}
