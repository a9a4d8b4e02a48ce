import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What the measurements ask of the program's own database. Run with the MySQL driver on the class path and the password
 * in AIRCLASS_PASSWORD: {@code java Sql.java PORT prepare|update|counted|written|folded|insert|statements|deadlocks ...}
 */
final class Sql {

    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long FOLDING_MILLIS = 60_000;
    private final String url;

    private Sql(String port) {
        url = "jdbc:mysql://127.0.0.1:" + port + "/airclass?sslMode=DISABLED&useServerPrepStmts=true&cachePrepStmts=true";
    }

    public static void main(String[] arguments) throws Exception {
        Sql sql = new Sql(arguments[0]);
        switch (arguments[1]) {
            case "prepare" -> sql.prepare(lessons(arguments[2]));
            case "update" -> sql.update(
                    Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), lessons(arguments[4]));
            case "counted" -> sql.counted();
            case "written" -> sql.written();
            case "folded" -> sql.awaitFolded();
            case "statements" -> sql.statements(Integer.parseInt(arguments[2]));
            case "deadlocks" -> System.out.println(sql.status("Innodb_deadlocks"));
            case "insert" -> sql.insert(Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "airclass", System.getenv("AIRCLASS_PASSWORD"));
    }

    private static List<String> lessons(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.map(line -> line.split(" ")[0]).toList();
        }
    }

    /** A counter for each lesson, in the simplest table there can be. */
    private void prepare(List<String> lessons) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_counter (id VARCHAR(64) NOT NULL PRIMARY KEY,"
                    + " n BIGINT NOT NULL) ENGINE = InnoDB");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT IGNORE INTO bench_counter (id, n) VALUES (?, 0)")) {
                for (String lesson : lessons) {
                    insert.setString(1, lesson);
                    insert.executeUpdate();
                }
            }
        }
    }

    /** One UPDATE per view, each its own transaction. Prints how many a second, the 99th percentile in us, failures. */
    private void update(int connections, int seconds, List<String> lessons) throws Exception {
        long from = System.nanoTime() + WARM_NANOS;
        long until = from + seconds * 1_000_000_000L;
        List<long[]> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Connection connection = connect();
            Thread thread = new Thread(() -> {
                try (connection) {
                    long[] own = updates(connection, from, until, lessons);
                    synchronized (times) {
                        times.add(own);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.println(all.length / seconds + " " + all[(int) (all.length * 0.99)] / 1000 + " "
                + (connections - times.size()));
    }

    /**
     * Lessons as the desk stores them, with a grade, a teacher and a source each, in one transaction, in batches: what the
     * rows alone cost. Prints seconds.
     */
    private void insert(int lessons) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url + "&rewriteBatchedStatements=true", "airclass", System.getenv("AIRCLASS_PASSWORD"));
                Statement statement = connection.createStatement()) {
            for (String table : List.of("lesson", "lesson_grade", "lesson_teacher", "lesson_source")) {
                statement.execute("DROP TABLE IF EXISTS bench_" + table);
                statement.execute("CREATE TABLE bench_" + table + " LIKE timetable_" + table);
            }
            long before = System.nanoTime();
            connection.setAutoCommit(false);
            insert(connection, lessons, "bench_lesson (id, term, day, period, start_time, end_time, subject, title, textbook,"
                    + " cancelled, revision) VALUES (?, 'bench', '2090-01-02', 1, '08:00', '08:40', '数学', '第一课', '人教版', 0, 1)");
            insert(connection, lessons, "bench_lesson_grade (lesson_id, grade) VALUES (?, 7)");
            insert(connection, lessons, "bench_lesson_teacher (lesson_id, position, teacher_id, role) VALUES (?, 0, 'x', 'LEAD')");
            insert(connection, lessons, "bench_lesson_source (lesson_id, position, id, kind, label, url)"
                    + " VALUES (?, 0, 'x', 'LIVE', '直播', 'https://live.example.org/1.m3u8')");
            connection.commit();
            System.out.println((System.nanoTime() - before) / 1e9);
        }
    }

    private static void insert(Connection connection, int rows, String into) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + into)) {
            for (int row = 0; row < rows; row++) {
                insert.setString(1, "bench" + row);
                insert.addBatch();
                if (row % 100 == 99) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static long[] updates(Connection connection, long from, long until, List<String> lessons)
            throws SQLException {
        long[] times = new long[1 << 16];
        int size = 0;
        try (PreparedStatement update = connection.prepareStatement("UPDATE bench_counter SET n = n + 1 WHERE id = ?")) {
            long before = System.nanoTime();
            while (before < until) {
                update.setString(1, lessons.get(ThreadLocalRandom.current().nextInt(lessons.size())));
                update.executeUpdate();
                long after = System.nanoTime();
                if (before >= from) {
                    if (size == times.length) {
                        times = Arrays.copyOf(times, size * 2);
                    }
                    times[size++] = after - before;
                }
                before = after;
            }
        }
        return Arrays.copyOf(times, size);
    }

    private void counted() throws Exception {
        awaitFolded();
        System.out.println(number("SELECT COALESCE(SUM(opens + plays + robot_opens + robot_plays), 0) FROM watching_count"));
    }

    /**
     * What the server did so far: batches, rows inserted, updated, deleted, bytes of redo log. An INSERT that finds its row
     * and updates it counts as an attempt to write and as an update; each adding up updates one row by key besides.
     */
    private void written() throws SQLException {
        long batches = number("SELECT COALESCE(SUM(number), 0) FROM watching_batch");
        long updated = status("Handler_update");
        long inserted = status("Handler_write") - (updated - number("SELECT COALESCE(SUM(turn), 0) FROM watching_batch"));
        System.out.println(batches + " " + inserted + " " + updated + " " + status("Handler_delete") + " "
                + status("Innodb_os_log_written"));
    }

    /** What all clients together ask of the server a second, over so many seconds; prepared ones count each time. */
    private void statements(int seconds) throws Exception {
        long before = status("Questions");
        Thread.sleep(seconds * 1000L);
        System.out.println((status("Questions") - before) / seconds);
    }

    private long status(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            if (!found.next()) {
                throw new IllegalStateException("the server tells nothing of " + name);
            }
            return found.getLong(2);
        }
    }

    /** Until every batch is added up, so that what this costs is counted with what caused it. */
    private void awaitFolded() throws Exception {
        long until = System.currentTimeMillis() + FOLDING_MILLIS;
        while (number("SELECT COUNT(*) FROM watching_journal") > 0) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("batches are not added up within " + FOLDING_MILLIS + " ms");
            }
            Thread.sleep(200);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
