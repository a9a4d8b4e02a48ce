package org.airclass.viewership;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.airclass.site.Database;

/** Rings for {@link RollUp} now and then, on every node. */
@ApplicationScoped
class RollUpBell {

    private final RollUp rollUp;
    private final Database database;

    RollUpBell(RollUp rollUp, Database database) {
        this.rollUp = rollUp;
        this.database = database;
    }

    @Scheduled(every = "${airclass.viewership.roll-up-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ring() {
        if (database.isReady()) {
            rollUp.rollUp();
        }
    }
}
