package org.airclass.viewership;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.watching.Counted;

/** Rings for {@link DailyMaking} now and then, on every node. */
@ApplicationScoped
class DailyBell {

    /** As long at most reports wait for views that are still to be brought in. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final DailyMaking making;
    private final Database database;
    private final Counted counted;
    private final SiteClock clock;
    private Instant spooledSince;

    DailyBell(DailyMaking making, Database database, Counted counted, SiteClock clock) {
        this.making = making;
        this.database = database;
        this.counted = counted;
        this.clock = clock;
    }

    @Scheduled(every = "${airclass.viewership.daily-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ring() {
        if (database.isReady() && !waitsForViews()) {
            making.makeDue();
        }
    }

    /** After the database was away: what came meanwhile belongs into the day's report. */
    private boolean waitsForViews() {
        if (counted.fates().spooled() == 0) {
            spooledSince = null;
            return false;
        }
        spooledSince = spooledSince == null ? clock.instant() : spooledSince;
        return clock.instant().isBefore(spooledSince.plus(PATIENCE));
    }
}
