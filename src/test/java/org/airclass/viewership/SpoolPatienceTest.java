package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpoolPatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final SpoolPatience patience = new SpoolPatience();

    @Test
    void withoutViewsThatWaitReportsDoNot() {
        assertThat(patience.waits(0, NOW)).isFalse();
    }

    @Test
    void halfAnHourAtMost() {
        assertThat(patience.waits(7, NOW)).isTrue();
        assertThat(patience.waits(9, NOW.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(patience.waits(9, NOW.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    void anotherOutageHasItsOwnHalfHour() {
        assertThat(patience.waits(7, NOW)).isTrue();
        assertThat(patience.waits(0, NOW.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(patience.waits(7, NOW.plus(Duration.ofMinutes(50)))).isTrue();
    }
}
