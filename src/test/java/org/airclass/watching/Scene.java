package org.airclass.watching;

import static org.awaitility.Awaitility.await;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.airclass.Program;
import org.airclass.site.EmbeddedDatabase;

/** The program, its database behind a wire and its spool on a small disk: all that can be killed, cut off or filled. */
final class Scene implements Closeable {

    private static final String UNKEEPABLE = "airclass_views_rejected_total{reason=\"unkeepable\"}";

    final Wire wire = new Wire();
    final Program program;
    final SmallDisk disk;
    private final Path server;
    private EmbeddedDatabase database;

    Scene(Path folder) throws Exception {
        server = folder.resolve("server");
        startDatabase();
        program = new Program(
                folder,
                Map.of(
                        "AIRCLASS_DB_URL",
                        "jdbc:mysql://127.0.0.1:" + wire.port() + "/airclass?sslMode=DISABLED",
                        // So that kills and cuts come in the middle of adding up, too.
                        "AIRCLASS_WATCHING_FOLD_EVERY",
                        "0.05s",
                        "AIRCLASS_DB_USER",
                        database.settings().get("quarkus.datasource.username"),
                        "AIRCLASS_DB_PASSWORD",
                        database.settings().get("quarkus.datasource.password")));
        disk = new SmallDisk(program.data().resolve("spool"));
        program.start();
        program.awaitReady();
    }

    void startDatabase() {
        database = EmbeddedDatabase.start(server);
        String url = database.settings().get("quarkus.datasource.jdbc.url");
        wire.leadTo(URI.create(url.substring("jdbc:".length())).getPort());
    }

    /** In good order; what is under way finds nobody there. */
    void stopDatabase() {
        wire.leadTo(0);
        database.stop();
        wire.cut();
    }

    void killDatabase() throws IOException {
        ProcessHandle process = databaseProcess();
        process.destroyForcibly();
        process.onExit().join();
        wire.leadTo(0);
        wire.cut();
    }

    /** It answers nobody and refuses nobody, as on a machine that hangs. */
    void freezeDatabase() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thawDatabase() throws IOException, InterruptedException {
        signal("CONT");
    }

    void awaitSpooling() {
        double before = program.spooled();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> program.spooled() > before + 30);
    }

    void awaitRefusals() {
        double before = program.metric(UNKEEPABLE);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> program.metric(UNKEEPABLE) > before + 30);
    }

    void awaitEmptySpool() {
        await("the spool is brought in, see " + program.log())
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> program.spooled() == 0);
    }

    MysqlDataSource dataSource() {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(database.settings().get("quarkus.datasource.jdbc.url"));
        dataSource.setUser(database.settings().get("quarkus.datasource.username"));
        dataSource.setPassword(database.settings().get("quarkus.datasource.password"));
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        try {
            program.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
        disk.close();
        database.stop();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(databaseProcess().pid()))
                .start()
                .waitFor();
    }

    private ProcessHandle databaseProcess() throws IOException {
        long pid =
                Long.parseLong(Files.readString(server.resolve("mariadb.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
