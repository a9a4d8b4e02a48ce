package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void whatIsAskedForStays() {
        Recent<Integer, String> recent = new Recent<>(10);
        recent.put(-1, "asked for");
        for (int i = 0; i < 1000; i++) {
            recent.put(i, "once");
            assertThat(recent.get(-1)).isEqualTo("asked for");
        }
    }

    @Test
    void whatNobodyAsksForGoes() {
        Recent<Integer, String> recent = new Recent<>(10);
        for (int i = 0; i < 1000; i++) {
            recent.put(i, "once");
        }
        assertThat(java.util.stream.IntStream.range(0, 1000)
                        .filter(i -> recent.get(i) != null)
                        .count())
                .isLessThanOrEqualTo(20);
    }
}
