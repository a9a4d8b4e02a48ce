package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ViewerKeyTest {

    private static final ViewerKey KEY = new ViewerKey("sixteen bytes!!!".getBytes());
    private static final int REGISTERS = 1 << 14;
    /** A number as rare as one of 256. */
    private static final int RARE = 9;

    @Test
    void aViewerHasAlwaysTheSameNumberAndNoOtherHasIt() {
        long[] hashes = {1, 2, 1, Long.MIN_VALUE};
        long[] numbers = KEY.numbers(hashes);
        assertThat(numbers).hasSize(4).isEqualTo(KEY.numbers(hashes));
        assertThat(numbers[2]).isEqualTo(numbers[0]);
        assertThat(numbers).doesNotContain(1, 2, Long.MIN_VALUE);
        assertThat(Arrays.stream(numbers).distinct()).hasSize(3);
    }

    @Test
    void anotherSecretGivesOtherNumbers() {
        assertThat(new ViewerKey("sixteen bytes...".getBytes()).numbers(new long[] {1}))
                .isNotEqualTo(KEY.numbers(new long[] {1}));
    }

    /** Whoever reads this program can look for ids that a sketch takes for millions; without the secret they look in vain. */
    @Test
    void chosenViewersAreAsManyAsTheyAre() {
        long[] chosen = onePerRegister();
        assertThat(new ViewerSet().add(chosen).size()).isGreaterThan(1_000_000);
        assertThat(new ViewerSet().add(KEY.numbers(chosen)).size()).isCloseTo(REGISTERS, Percentage.withPercentage(3));
    }

    private static long[] onePerRegister() {
        long[] chosen = new long[REGISTERS];
        int missing = REGISTERS;
        for (long viewer = 1; missing > 0; viewer++) {
            int coupon = StoredSketch.coupon(viewer);
            int register = StoredSketch.register(coupon) % REGISTERS;
            if (StoredSketch.value(coupon) >= RARE && chosen[register] == 0) {
                chosen[register] = viewer;
                missing--;
            }
        }
        return chosen;
    }
}
