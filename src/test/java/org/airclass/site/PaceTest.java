package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;

    private final List<Long> rests = new ArrayList<>();
    private long now = -3 * MILLI;
    private final Pace pace = new Pace(() -> now, nanos -> {
        rests.add(nanos);
        now += nanos;
    });

    @Test
    void itRestsAsLongAsItWorked() {
        work(2 * MILLI);
        work(3 * MILLI);
        assertThat(rests).containsExactly(2 * MILLI, 3 * MILLI);
    }

    @Test
    void shortBitsAreOne() {
        for (int bit = 0; bit < 5; bit++) {
            work(400 * MICRO);
        }
        assertThat(rests).containsExactly(1_200 * MICRO);
    }

    @Test
    void itDoesNotRestForLong() {
        work(90 * MILLI);
        assertThat(rests).containsExactly(5 * MILLI);
    }

    @Test
    void whatTakesLongIsDoneInOneGo() {
        work(4_998 * MILLI);
        work(MILLI);
        assertThat(rests).hasSize(1);
        work(MILLI);
        work(4_000 * MILLI);
        assertThat(rests).hasSize(1);
    }

    private void work(long nanos) {
        now += nanos;
        pace.rest();
    }
}
