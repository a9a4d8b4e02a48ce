package org.airclass.site;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * The database's coming: migrates and validates the schema when it first answers, and tries again for
 * as long as it does not, while everything that can do without it is served.
 */
@ApplicationScoped
public class Database {

    private static final int RETRY_SECONDS = 2;

    private final DataSource dataSource;
    private final Flyway flyway;
    private final SessionFactory sessions;
    private final Event<DatabaseReady> event;
    private final String url;
    private final ScheduledExecutorService retries =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "database-gate"));
    private final Duration patience;
    private volatile boolean ready;
    private volatile String trouble = "not tried yet";

    @Inject
    Database(
            DataSource dataSource,
            Flyway flyway,
            SessionFactory sessions,
            Event<DatabaseReady> event,
            SiteConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.dataSource = dataSource;
        this.flyway = flyway;
        this.sessions = sessions;
        this.event = event;
        this.patience = config.databasePatience();
        this.url = url.replaceAll("\\?.*", "");
    }

    /** The schema is in place and what others build on is there. Stays true through later outages. */
    public boolean isReady() {
        return ready;
    }

    /** Why it is not ready, or does not answer just now; null when it answers. */
    public String trouble() {
        if (!ready) {
            return trouble;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2) ? null : "the connection is not valid";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    /** In a thread of its own: what can do without the database is served while it comes. */
    void start(@Observes @Priority(10) StartupEvent started) {
        Future<?> opening = retries.submit(this::open);
        try {
            opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Log.debug("the service starts before its database");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** First of all. */
    void beginToStop(@Observes @Priority(1) ShutdownEvent stopping) {
        EmbeddedDatabase.letEnd();
    }

    /** Last of all: who still writes at the stop has written. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stopping) {
        retries.shutdownNow();
        EmbeddedDatabase.stopIfRunning();
    }

    private void open() {
        try {
            EmbeddedDatabase.awaitIfRunning();
            EmbeddedDatabase.keepRunning();
            flyway.migrate();
            sessions.getSchemaManager().validateMappedObjects();
            var requestContext = Arc.container().requestContext();
            boolean activated = !requestContext.isActive();
            if (activated) {
                requestContext.activate();
            }
            try {
                event.fire(new DatabaseReady());
            } finally {
                if (activated) {
                    requestContext.terminate();
                }
            }
            ready = true;
            Log.infof("database ready: %s", url);
        } catch (EmbeddedDatabase.CannotStart e) {
            System.err.println(e.getMessage());
            Quarkus.asyncExit(1);
        } catch (RuntimeException e) {
            trouble = rootMessage(e);
            Log.errorf(
                    "数据库不可用，%d 秒后重试 · The database at %s can't be used: %s. Check AIRCLASS_DB_URL, AIRCLASS_DB_USER"
                            + " and AIRCLASS_DB_PASSWORD. Trying again in %d s.",
                    RETRY_SECONDS, url, trouble, RETRY_SECONDS);
            Log.debug("database can't be used", e);
            if (!retries.isShutdown()) {
                retries.schedule(this::open, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
