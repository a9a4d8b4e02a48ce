package org.airclass.site;

import ch.vorburger.exec.ManagedProcessException;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real MariaDB server run by this program for itself: data under the data folder, loopback only, a
 * random port, a user and a password of its own. Its address is settled before anything else, so that
 * the rest starts beside it and {@link Database} alone waits for it.
 */
public final class EmbeddedDatabase {

    private static final String USER = "airclass";
    private static final String SCHEMA = "airclass";

    private static volatile EmbeddedDatabase running;
    private static volatile boolean watching;

    private static final int AGAIN_SECONDS = 1;

    private final Path folder;
    private final Path init;
    private final int port;
    private final String password;
    /** Another one once it has been started again. */
    private volatile CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();

    private EmbeddedDatabase(Path folder, Path init, int port, String password) {
        this.folder = folder;
        this.init = init;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server over the folder's data, new or old, in a thread of its own, and returns at once. A
     * server that an earlier run left behind there is ended first. The caller holds the folder's lock.
     *
     * @throws CannotStart with a message for the operator
     */
    public static EmbeddedDatabase launch(Path folder) {
        if (EmbeddedServer.platform().isEmpty()) {
            throw new CannotStart("此平台没有内置数据库：请设置 AIRCLASS_DB_URL、AIRCLASS_DB_USER、AIRCLASS_DB_PASSWORD 使用外部数据库 · "
                    + "There is no embedded database for this platform ("
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + "): set AIRCLASS_DB_URL, AIRCLASS_DB_USER and AIRCLASS_DB_PASSWORD to use a server "
                    + "(MySQL 8.0+ or MariaDB 10.11+).");
        }
        // The server tells its whole life at INFO, before the logging of the service is configured.
        Logger.getLogger("ch.vorburger").setLevel(Level.WARNING);
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
            String password = password(folder.resolve("password"));
            Path init = folder.resolve("init.sql");
            writePrivately(init, initialStatements(password));
            running = new EmbeddedDatabase(folder, init, freePort(), password);
            new Thread(running::run, "embedded-database").start();
            return running;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** As {@link #launch}, and returns when it answers. */
    public static EmbeddedDatabase start(Path folder) {
        EmbeddedDatabase database = launch(folder);
        database.await();
        return database;
    }

    /** Returns when the server answers, if this program runs one. @throws CannotStart when it never will */
    static void awaitIfRunning() {
        EmbeddedDatabase database = running;
        if (database != null) {
            database.await();
        }
    }

    private void await() {
        try {
            server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart told ? told : e;
        }
    }

    private void run() {
        CompletableFuture<EmbeddedServer> started = server;
        try {
            EmbeddedServer starting = new EmbeddedServer(folder, init, port);
            starting.start();
            started.complete(starting);
        } catch (ManagedProcessException e) {
            started.completeExceptionally(
                    new CannotStart("内置数据库未能启动 · The embedded database did not start: " + e.getMessage(), e));
        } catch (IOException e) {
            started.completeExceptionally(unusable(folder, e));
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
        }
    }

    /** From now on the server is started again whenever it ends by itself, if this program runs one; said again, it is so already. */
    static void keepRunning() {
        EmbeddedDatabase database = running;
        if (database != null && !watching) {
            watching = true;
            database.watch();
        }
    }

    /** Who stops this program may have told the server, too. */
    static void letEnd() {
        watching = false;
    }

    private void watch() {
        server.join().process().onExit().thenRun(this::startAgainSoon);
    }

    private void startAgainSoon() {
        CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS).execute(this::startAgain);
    }

    private void startAgain() {
        synchronized (EmbeddedDatabase.class) {
            if (running != this || !watching) {
                return;
            }
            server = new CompletableFuture<>();
        }
        Log.error("内置数据库意外退出，正在重新启动 · The embedded database has ended by itself and is started again");
        new Thread(
                        () -> {
                            run();
                            if (server.isCompletedExceptionally()) {
                                startAgainSoon();
                            } else {
                                watch();
                            }
                        },
                        "embedded-database")
                .start();
    }

    private static CannotStart unusable(Path folder, IOException e) {
        return new CannotStart("数据目录不可用 · The data folder can't be used: " + folder + ": " + e.getMessage(), e);
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
        EmbeddedDatabase database;
        synchronized (EmbeddedDatabase.class) {
            database = running;
            running = null;
        }
        if (database != null) {
            database.stop();
        }
    }

    public void stop() {
        try {
            await();
        } catch (CannotStart e) {
            return;
        }
        try {
            server.join().stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("embedded database did not stop", e);
        }
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
