package org.airclass.site;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers; public pages are served all the same. */
@Readiness
class DatabaseHealth implements HealthCheck {

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = database.trouble();
        var answer = HealthCheckResponse.named("database").status(trouble == null);
        return trouble == null
                ? answer.build()
                : answer.withData("trouble", trouble).build();
    }
}
