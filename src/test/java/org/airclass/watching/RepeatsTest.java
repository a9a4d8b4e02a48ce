package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final int DAY = 20_000;

    @Test
    void aDeviceBeyondItsLimitIsTold() {
        Repeats repeats = new Repeats(3);
        long viewer = Viewer.hash("busy");
        for (int i = 0; i < 3; i++) {
            assertThat(repeats.isBeyond(viewer, DAY)).isFalse();
        }
        assertThat(repeats.isBeyond(viewer, DAY)).isTrue();
        assertThat(repeats.isBeyond(Viewer.hash("other"), DAY)).isFalse();
    }

    @Test
    void eachDayBeginsAnew() {
        Repeats repeats = new Repeats(1);
        long viewer = Viewer.hash("busy");
        repeats.isBeyond(viewer, DAY);
        assertThat(repeats.isBeyond(viewer, DAY)).isTrue();
        assertThat(repeats.isBeyond(viewer, DAY + 1)).isFalse();
    }

    @Test
    void manyDevicesOfFewPlaysAreNotTakenForOneOfMany() {
        Repeats repeats = new Repeats(100);
        long told = 0;
        for (int viewer = 0; viewer < 200_000; viewer++) {
            for (int play = 0; play < 10; play++) {
                told += repeats.isBeyond(Viewer.hash("device-" + viewer), DAY) ? 1 : 0;
            }
        }
        assertThat(told).isZero();
    }
}
