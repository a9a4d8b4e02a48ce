package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MinuteBeatsTest {

    private static final int NINE = 26_448_541;

    @Test
    void whatIsKeptIsWhatWasCounted() {
        SplittableRandom random = new SplittableRandom(20);
        Map<Integer, Long> counted = new TreeMap<>();
        MinuteBeats beats = new MinuteBeats();
        for (int i = 0; i < 500; i++) {
            int minute = NINE + random.nextInt(10_000);
            long more = random.nextLong(1L << random.nextInt(40));
            counted.merge(minute, more, Long::sum);
            beats.add(minute, more);
        }
        counted.forEach((minute, number) -> {
            MinuteBeats others = new MinuteBeats();
            others.add(beats.bytes());
            others.add(minute, 1L << 50);
            assertThat(others.most()).isEqualTo(number + (1L << 50));
        });
        assertThat(beats.most())
                .isEqualTo(counted.values().stream().mapToLong(n -> n).max().orElseThrow());
    }

    @Test
    void aMinuteOnAirTakesTwoBytes() {
        MinuteBeats beats = new MinuteBeats();
        for (int i = 0; i < 40; i++) {
            beats.add(NINE + i, 120);
        }
        assertThat(beats.bytes()).hasSize(40 * 2 + 3);
    }

    @Test
    void ofLessonsTogetherMinutesAreAddedUp() {
        MinuteBeats together = beats(3, 5, 0);
        together.add(beats(4, 0, 6).bytes());
        assertThat(together.most()).isEqualTo(7);
    }

    @Test
    void whatWasKnownOfAMinuteIsNotLost() {
        MinuteBeats found = beats(3, 0, 9);
        found.raise(beats(2, 8, 1).bytes());
        assertThat(found.bytes()).isEqualTo(beats(3, 8, 9).bytes());
    }

    @Test
    void nothingIsNothing() {
        assertThat(new MinuteBeats().bytes()).isEmpty();
        assertThat(new MinuteBeats().most()).isZero();
    }

    private static MinuteBeats beats(long... ofMinutes) {
        MinuteBeats beats = new MinuteBeats();
        for (int i = 0; i < ofMinutes.length; i++) {
            beats.add(NINE + i, ofMinutes[i]);
        }
        return beats;
    }
}
