package org.airclass.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The only source of "now": the bureau's clock in the bureau's zone. */
@ApplicationScoped
public class SiteClock {

    private final Clock clock;

    SiteClock(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        return clock.instant();
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public ZonedDateTime zoned() {
        return ZonedDateTime.now(clock);
    }

    /** Now, in the bureau's zone, as lessons are timed. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
