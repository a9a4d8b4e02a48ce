package org.airclass.timetable;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.airclass.site.Database;

/** Rings for {@link Publications} now and then, on every node. */
@ApplicationScoped
class PublicationBell {

    private final Publications publications;
    private final Database database;

    PublicationBell(Publications publications, Database database) {
        this.publications = publications;
        this.database = database;
    }

    @Scheduled(every = "${airclass.timetable.publish-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ring() {
        if (database.isReady()) {
            publications.publishDue();
        }
    }
}
