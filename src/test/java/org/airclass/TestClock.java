package org.airclass;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clock of the tests: the real one, until a test sets it or moves it on. */
@Singleton
public class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant stopped;

    /** From now on it is this time, and goes on from there. */
    public void set(ZonedDateTime time) {
        ahead = Duration.between(Instant.now(), time.toInstant());
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** From now on it only goes as far as a test moves it. */
    public void stop() {
        stopped = Instant.now();
    }

    public void reset() {
        ahead = Duration.ZERO;
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        Instant now = stopped;
        return (now == null ? Instant.now() : now).plus(ahead);
    }
}
