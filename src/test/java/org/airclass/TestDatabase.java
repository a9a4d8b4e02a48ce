package org.airclass;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.site.EmbeddedDatabase;

/**
 * A new, empty embedded MariaDB and data folder for a run of tests, started as {@code Airclass.main} starts
 * it. With {@code -Dairclass.test.database=mysql} a real MySQL 8.0 takes its place.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target", "test-data").toAbsolutePath();
        delete(folder);
        Map<String, String> settings = new HashMap<>();
        settings.put("airclass.data-dir", folder.toString());
        settings.put("airclass.admin-password", "test-admin-password");
        settings.putAll(
                MySqlServer.isWanted()
                        ? MySqlServer.start()
                        : EmbeddedDatabase.start(folder.resolve("mariadb")).settings());
        return settings;
    }

    @Override
    public void stop() {
        EmbeddedDatabase.stopIfRunning();
        MySqlServer.stopIfRunning();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
