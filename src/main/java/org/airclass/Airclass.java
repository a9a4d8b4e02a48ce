package org.airclass;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.airclass.site.EmbeddedDatabase;
import org.airclass.site.FolderLock;

/** Takes the data folder, launches the embedded database where no other is named, and beside it the service. */
@QuarkusMain
public final class Airclass {

    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    private static FolderLock lock;

    private Airclass() {}

    public static void main(String[] args) {
        // Before the first line is logged: the folder's lock and the database come before Quarkus.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            Path folder = Path.of(setting("airclass.data-dir").orElse("data"))
                    .toAbsolutePath()
                    .normalize();
            lock = FolderLock.take(folder);
            if (setting("airclass.db.url").isEmpty()) {
                Map<String, String> settings =
                        EmbeddedDatabase.launch(folder.resolve("mariadb")).settings();
                settings.forEach(System::setProperty);
            }
        } catch (EmbeddedDatabase.CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        if (setting(EVENT_LOOPS).isEmpty()) {
            // Two on one core, as is usual, wait for each other's turn, a time slice of some milliseconds each.
            System.setProperty(
                    EVENT_LOOPS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        Quarkus.run(args);
    }

    /** As the configuration reads it later: a system property, else its environment variable. */
    private static Optional<String> setting(String property) {
        String variable =
                property.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(System.getProperty(property, System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
