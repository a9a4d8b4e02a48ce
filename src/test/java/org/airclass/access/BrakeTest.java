package org.airclass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BrakeTest {

    private static final Instant NOW = Instant.parse("2026-04-15T01:00:00Z");

    private final Brake brake = new Brake(5);

    @Test
    void fourFailuresCostNothing() {
        fail("admin", 4);
        assertThat(brake.waitOf("admin", NOW)).isZero();
    }

    @Test
    void fromTheFifthFailureOnTheWaitDoubles() {
        fail("admin", 5);
        assertThat(brake.waitOf("admin", NOW)).isEqualTo(Duration.ofSeconds(1));
        fail("admin", 1);
        assertThat(brake.waitOf("admin", NOW)).isEqualTo(Duration.ofSeconds(2));
        fail("admin", 1);
        assertThat(brake.waitOf("admin", NOW)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitPasses() {
        fail("admin", 7);
        assertThat(brake.waitOf("admin", NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(brake.waitOf("admin", NOW.plusSeconds(4))).isZero();
    }

    @Test
    void theWaitHasALimit() {
        fail("admin", 1_000);
        assertThat(brake.waitOf("admin", NOW)).isEqualTo(Brake.LONGEST_WAIT);
    }

    @Test
    void successStartsAfresh() {
        fail("admin", 7);
        brake.succeeded("admin");
        fail("admin", 4);
        assertThat(brake.waitOf("admin", NOW)).isZero();
    }

    @Test
    void failuresLongAgoAreForgotten() {
        fail("admin", 7);
        Instant later = NOW.plus(Brake.FORGOTTEN_AFTER).plusSeconds(1);
        brake.failed("admin", later);
        assertThat(brake.waitOf("admin", later)).isZero();
    }

    @Test
    void oneKeyDoesNotSlowAnother() {
        fail("admin", 7);
        assertThat(brake.waitOf("li", NOW)).isZero();
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(key, NOW);
        }
    }
}
