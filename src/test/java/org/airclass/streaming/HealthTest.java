package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.airclass.streaming.Finding.Fails;
import org.airclass.streaming.Finding.Moving;
import org.airclass.streaming.Finding.Works;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Finding WELL = new Works(null);
    private static final Finding FAILS = new Fails(Trouble.WRONG_STATUS, "404");
    private static final Health.Policy TWO_OF_THREE = new Health.Policy(2, 3, 2);
    private static final Instant START = Instant.parse("2060-03-01T01:00:00Z");

    private Instant now = START;
    private Health health = Health.unknown("https://live.example.org/a.m3u8", START);

    @Test
    void oneGoodProbeMakesAStreamUp() {
        assertThat(states(WELL)).isEqualTo("UP");
    }

    @Test
    void kOfNFailuresMakeItDown() {
        assertThat(states(WELL, FAILS, WELL, FAILS)).isEqualTo("UP UP UP DOWN");
        assertThat(health.trouble()).isEqualTo(Trouble.WRONG_STATUS);
        assertThat(health.failures()).isEqualTo(2);
        assertThat(health.tries()).isEqualTo(3);
    }

    @Test
    void failuresLongAgoDoNotCount() {
        assertThat(states(FAILS, WELL, WELL, FAILS)).isEqualTo("UNKNOWN UP UP UP");
    }

    @Test
    void itIsUpAgainAfterMGoodProbesInARow() {
        assertThat(states(FAILS, FAILS, WELL, FAILS, WELL, WELL)).isEqualTo("UNKNOWN DOWN DOWN DOWN DOWN UP");
        assertThat(health.trouble()).isNull();
    }

    @Test
    void sinceIsWhenTheStateBecameWhatItIs() {
        states(FAILS, FAILS, FAILS);
        assertThat(health.since()).isEqualTo(START.plusSeconds(20));
        assertThat(health.checkedAt()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aBroadcastHasToMoveOn() {
        Finding still = moving("17");
        assertThat(states(still, still, still)).as("20 s").isEqualTo("UP UP UP");
        assertThat(states(still, still)).as("40 s").isEqualTo("UP DOWN");
        assertThat(health.trouble()).isEqualTo(Trouble.STANDS_STILL);
        assertThat(states(moving("18"), moving("19"))).isEqualTo("DOWN UP");
    }

    @Test
    void aBroadcastThatIsCompleteHasEnded() {
        assertThat(states(moving("17"), WELL, WELL)).isEqualTo("UP UP DOWN");
        assertThat(health.trouble()).isEqualTo(Trouble.ENDED);
        assertThat(health.upAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aRecordingThatIsBroadcastIsCompleteFromTheStart() {
        assertThat(states(WELL, WELL, WELL)).isEqualTo("UP UP UP");
    }

    @Test
    void aRecordingMayStandStill() {
        for (int i = 0; i < 10; i++) {
            probed(moving("17"), false);
        }
        assertThat(health.state()).isEqualTo(StreamState.UP);
    }

    @Test
    void whatIsNotAllowedIsRefusedAtOnceAndForgotten() {
        assertThat(states(WELL, new Finding.NotAllowed("10.0.0.1"))).isEqualTo("UP REFUSED");
        assertThat(health.tries()).isZero();
        assertThat(states(FAILS, FAILS)).isEqualTo("UNKNOWN DOWN");
    }

    @Test
    void theAlarmGrowsAsTheLessonComesCloser() {
        LocalDateTime start = LocalDateTime.parse("2060-03-01T09:00");
        WatchedStream live = new WatchedStream(
                "a", "琥珀", start, "s", "线路一", health.address(), true, null, start, start.plusMinutes(40));
        states(FAILS);
        assertThat(Alarm.of(live, health, start.minusMinutes(30)))
                .as("once is nothing")
                .isEqualTo(Alarm.NONE);
        states(FAILS);
        assertThat(Alarm.of(live, health, start.minusMinutes(30))).isEqualTo(Alarm.WARNING);
        assertThat(Alarm.of(live, health, start.minusMinutes(5))).isEqualTo(Alarm.ALARM);
        assertThat(Alarm.of(live, health, start.plusMinutes(39))).isEqualTo(Alarm.ALARM);
        assertThat(Alarm.of(live, health, start.plusMinutes(40))).isEqualTo(Alarm.NONE);
        states(WELL, WELL);
        assertThat(Alarm.of(live, health, start.minusMinutes(5))).isEqualTo(Alarm.NONE);
    }

    private static Finding moving(String mark) {
        return new Works(new Moving(mark, Duration.ofSeconds(30)));
    }

    /** Ten seconds apart. */
    private String states(Finding... findings) {
        StringBuilder states = new StringBuilder();
        for (Finding finding : findings) {
            probed(finding, true);
            states.append(states.length() == 0 ? "" : " ").append(health.state());
        }
        return states.toString();
    }

    private void probed(Finding finding, boolean live) {
        now = now.plusSeconds(10);
        health = health.after(finding, live, TWO_OF_THREE, now);
    }
}
