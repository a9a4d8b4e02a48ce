package org.airclass.programme;

import io.smallrye.health.api.HealthGroup;
import org.airclass.site.Database;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * May this node be sent students? At {@code /q/health/group/serving}: it has an edition to show, or has seen the
 * database, which would have given it one. Unlike ready it stays up when the database goes away, or a cluster
 * would take every node out at once.
 */
@HealthGroup("serving")
class ServingHealth implements HealthCheck {

    private final Programme programme;
    private final Database database;

    ServingHealth(Programme programme, Database database) {
        this.programme = programme;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        int edition = programme.current().number();
        return HealthCheckResponse.named("serving")
                .withData("edition", edition)
                .status(canServe(edition, database.isReady()))
                .build();
    }

    static boolean canServe(int edition, boolean databaseSeen) {
        return edition > 0 || databaseSeen;
    }
}
