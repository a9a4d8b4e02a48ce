package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<Integer, String> recent = new Recent<>(100, String::length);

    @Test
    void whatIsAskedForStays() {
        recent.put(-1, "asked for");
        for (int i = 0; i < 1000; i++) {
            recent.put(i, "once");
            assertThat(recent.get(-1)).isEqualTo("asked for");
        }
    }

    @Test
    void whatNobodyAsksForGoes() {
        fill("ten letter");
        assertThat(stillKnown()).isBetween(10L, 22L);
    }

    @Test
    void largeOnesLeaveRoomForFewer() {
        fill("x".repeat(50));
        assertThat(stillKnown()).isBetween(2L, 6L);
    }

    @Test
    void theSameAgainWeighsNoMore() {
        for (int i = 0; i < 1000; i++) {
            recent.put(1, "x".repeat(50));
        }
        assertThat(recent.weight()).isEqualTo(50);
    }

    private void fill(String value) {
        for (int i = 0; i < 1000; i++) {
            recent.put(i, value);
            assertThat(recent.weight()).isLessThanOrEqualTo(2 * (100L + value.length()));
        }
    }

    private long stillKnown() {
        return IntStream.range(0, 1000).filter(i -> recent.get(i) != null).count();
    }
}
