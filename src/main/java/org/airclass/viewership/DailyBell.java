package org.airclass.viewership;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.airclass.site.Database;

/** Rings for {@link DailyMaking} now and then, on every node. */
@ApplicationScoped
class DailyBell {

    private final DailyMaking making;
    private final Database database;

    DailyBell(DailyMaking making, Database database) {
        this.making = making;
        this.database = database;
    }

    @Scheduled(every = "${airclass.viewership.daily-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ring() {
        if (database.isReady()) {
            making.makeDue();
        }
    }
}
