package org.airclass;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built program in a process of its own, to be started, asked and killed. */
public final class Program {

    public static final String PASSWORD = "crash-test-password";

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private final int port;
    private Process process;

    /** @param environment beside the port, the data folder and the administrator's password */
    public Program(Path folder, Map<String, String> environment, String... javaOptions) throws IOException {
        this.folder = folder;
        this.environment = environment;
        this.javaOptions = List.of(javaOptions);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    public String url(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path).toString();
    }

    /** Returns when it answers, with or without its database. */
    public void start() throws IOException {
        launch();
        await("the program answers, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> given().get(url("/q/health/live")).statusCode() == 200);
    }

    /** For a start that is to be refused: returns when the process has ended, with its exit code. */
    public int startInVain() throws IOException, InterruptedException {
        launch();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("it started, see " + log());
        }
        return process.exitValue();
    }

    /** Ends it as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    public long pid() {
        return process.pid();
    }

    /** Where all is that it keeps on disk. */
    public Path data() {
        return folder.resolve("program-data");
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("AIRCLASS_PORT", Integer.toString(port));
        builder.environment().put("AIRCLASS_DATA_DIR", data().toString());
        builder.environment().put("AIRCLASS_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    public void awaitReady() {
        await("ready, see " + log())
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> given().get(url("/q/health/ready")).statusCode() == 200);
    }

    /** Events that wait in its spool. */
    public double spooled() {
        return metric("airclass_views_spooled");
    }

    /** The sum of all its figures whose names begin so. */
    public double metric(String name) {
        return given().get(url("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public Path log() {
        return folder.resolve("program.log");
    }

    /** What the build made, in either of its shapes. */
    private static Path jar() {
        Path built = Path.of(System.getProperty("airclass.jar", "target/airclass.jar"));
        return Files.exists(built)
                ? built.toAbsolutePath()
                : Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    }
}
