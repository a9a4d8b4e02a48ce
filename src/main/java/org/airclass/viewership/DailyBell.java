package org.airclass.viewership;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;
import org.airclass.watching.Counted;

/** Rings for {@link DailyMaking} now and then, on every node. */
@ApplicationScoped
class DailyBell {

    private final DailyMaking making;
    private final Database database;
    private final Counted counted;
    private final SiteClock clock;
    private final SpoolPatience patience = new SpoolPatience();

    DailyBell(DailyMaking making, Database database, Counted counted, SiteClock clock) {
        this.making = making;
        this.database = database;
        this.counted = counted;
        this.clock = clock;
    }

    @Scheduled(every = "${airclass.viewership.daily-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ring() {
        if (database.isReady() && !patience.waits(counted.fates().spooled(), clock.instant())) {
            making.makeDue();
        }
    }
}
