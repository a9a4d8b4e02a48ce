import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;

/**
 * A school year of lessons and a billion views as facts, in the program's own database.
 * {@code java -cp DRIVER-AND-SKETCHES Year.java DATABASE-PORT}, its password in AIRCLASS_PASSWORD.
 *
 * <p>250 days of 2024 with 2,000 lessons each: 12 grades, 8 blocks, 10 subjects, 700 schools in 10 districts, 2,000 teachers.
 * A lesson has 2,000 openings by 300 of 250,000 devices, live in forty minutes and as a replay in eight of the day after, by 75 of
 * those of each of four schools. What is there already is left as it is: a year that was broken off goes on.
 */
final class Year {

    private static final int DAYS = Integer.parseInt(System.getenv().getOrDefault("REPORT_DAYS", "250"));
    private static final int LESSONS_A_DAY = 2_000;
    private static final int TEMPLATES = 2_000;
    private static final int SCHOOLS = 700;
    /** Kinds of class that a school has: each of other devices of the school. */
    private static final int CLASSES = 10;
    private static final int PUPILS = 250_000;
    private static final String FIRST = "2024-01-01";

    private Year() {}

    public static void main(String[] arguments) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + arguments[0] + "/airclass?sslMode=DISABLED&rewriteBatchedStatements=true";
        try (Connection connection =
                DriverManager.getConnection(url, "airclass", System.getenv("AIRCLASS_PASSWORD"))) {
            fill(connection);
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            run(statement, "CREATE TABLE IF NOT EXISTS bench_number (n INT NOT NULL PRIMARY KEY) ENGINE = InnoDB");
            run(statement, "CREATE TABLE IF NOT EXISTS bench_digit (n INT NOT NULL PRIMARY KEY) ENGINE = InnoDB");
            run(statement, "INSERT IGNORE INTO bench_digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
            run(
                    statement,
                    "INSERT IGNORE INTO bench_number SELECT a.n + 10*b.n + 100*c.n + 1000*d.n FROM bench_digit a, bench_digit b,"
                            + " bench_digit c, bench_digit d WHERE a.n + 10*b.n + 100*c.n + 1000*d.n < " + LESSONS_A_DAY);
            templates(connection);
            run(
                    statement,
                    "INSERT IGNORE INTO school_organisation (id, parent_id, kind, name, pupils) SELECT CONCAT('bd', n), NULL,"
                            + " 'DISTRICT', CONCAT('测试学区', n), NULL FROM bench_digit");
            run(
                    statement,
                    "INSERT IGNORE INTO school_organisation (id, parent_id, kind, name, pupils) SELECT CONCAT('bs', n),"
                            + " CONCAT('bd', MOD(n, 10)), 'SCHOOL', CONCAT('测试学校', n), 400 FROM bench_number WHERE n < "
                            + SCHOOLS);
        }
        connection.setAutoCommit(false);
        for (int day = 0; day < DAYS; day++) {
            try (Statement statement = connection.createStatement()) {
                if (isThere(statement, day)) {
                    continue;
                }
                fillDay(statement, day);
                connection.commit();
            }
        }
    }

    private static boolean isThere(Statement statement, int day) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT COUNT(*) FROM programme_lesson WHERE lesson_id = 'b" + day + "-0'")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private static void fillDay(Statement statement, int day) throws SQLException {
        String date = "DATE_ADD('" + FIRST + "', INTERVAL " + day + " DAY)";
        String id = "CONCAT('b" + day + "-', n)";
        String start = "MAKETIME(8 + MOD(n DIV 12, 8), 0, 0)";
        String minute = "TIMESTAMPDIFF(MINUTE, '1970-01-01', " + date + ") - 480 + 60 * (8 + MOD(n DIV 12, 8))";
        run(
                statement,
                "INSERT INTO programme_lesson (lesson_id, kind, edition, date, last_date, period, start_time, end_time, subject,"
                        + " title, textbook, cancelled, teachers) SELECT " + id + ", 'LESSON', 0, " + date + ", " + date
                        + ", 1 + MOD(n DIV 12, 8), " + start + ", ADDTIME(" + start + ", '00:40:00'),"
                        + " ELT(1 + MOD(n, 10), '语文','数学','英语','物理','化学','历史','地理','音乐','美术','科学'),"
                        + " CONCAT('第', n, '课'), '人教版', FALSE, CONCAT('教师', n) FROM bench_number");
        run(
                statement,
                "INSERT INTO programme_lesson_grade (lesson_id, grade, date) SELECT " + id + ", 1 + MOD(n, 12), " + date
                        + " FROM bench_number");
        run(
                statement,
                "INSERT INTO programme_lesson_teacher (lesson_id, position, name, school) SELECT " + id
                        + ", 0, CONCAT('教师', n), CONCAT('测试学校', MOD(n, 700)) FROM bench_number");
        run(
                statement,
                "INSERT INTO programme_source (lesson_id, source_id, kind, label) SELECT " + id
                        + ", s.source, s.kind, s.kind FROM bench_number, (SELECT 'live' AS source, 'LIVE' AS kind UNION ALL"
                        + " SELECT 'replay', 'REPLAY') s");
        run(
                statement,
                "INSERT INTO watching_count (lesson, source, minute, node, opens, plays, beats, seconds, repeats, robot_opens,"
                        + " robot_plays, robot_beats) SELECT " + id + ", IF(m.k < 40, 'live', 'replay'), " + minute
                        + " + IF(m.k < 40, m.k, 1440 + 15 * m.k), 'bench', IF(m.k < 40, 42, 40), IF(m.k < 40, 38, 35),"
                        + " IF(m.k < 40, 280, 30), IF(m.k < 40, 16800, 1800), 0, MOD(m.k, 8) = 0, 0, 0"
                        + " FROM bench_number, (SELECT n AS k FROM bench_number WHERE n < 48) m");
        viewers(statement, day, date, "live", "bench_sketch", "MOD(b.n + " + 17 * day + ", " + TEMPLATES + ")");
        viewers(
                statement,
                day,
                "DATE_ADD(" + date + ", INTERVAL 1 DAY)",
                "replay",
                "bench_school_sketch",
                "MOD(b.n * 7 + " + day + ", " + SCHOOLS * CLASSES + ")");
        String school = "MOD(b.n * 7 + k.n * 131 + " + day + ", " + SCHOOLS + ")";
        run(
                statement,
                "INSERT INTO watching_school_count (lesson, source, school, hour, node, opens, plays, seconds) SELECT"
                        + " CONCAT('b" + day + "-', b.n), 'live', CONCAT('bs', " + school + "), ("
                        + minute.replace("(n ", "(b.n ")
                        + ") DIV 60, 'bench', 400, 300, 20000 FROM bench_number b, (SELECT n FROM bench_digit WHERE n < 4) k");
        run(
                statement,
                "INSERT INTO watching_school_viewers (lesson, school, day, node, sketch) SELECT CONCAT('b" + day
                        + "-', b.n), CONCAT('bs', " + school + "), " + date
                        + ", 'bench', s.sketch FROM bench_number b JOIN (SELECT n FROM bench_digit WHERE n < 4) k"
                        + " JOIN bench_school_sketch s ON s.n = " + school + " * " + CLASSES + " + MOD(b.n, " + CLASSES + ")");
        for (String touched : new String[] {date, "DATE_ADD(" + date + ", INTERVAL 1 DAY)"}) {
            run(
                    statement,
                    "INSERT INTO watching_touch (day, node, turn) VALUES (" + touched
                            + ", 'bench', 1) ON DUPLICATE KEY UPDATE turn = turn + 1");
        }
    }

    /** Of each lesson and of its one source. */
    private static void viewers(Statement statement, int day, String date, String source, String sketches, String sketch)
            throws SQLException {
        String from = " FROM bench_number b JOIN " + sketches + " s ON s.n = " + sketch;
        run(
                statement,
                "INSERT INTO watching_viewers (lesson, day, node, sketch) SELECT CONCAT('b" + day + "-', b.n), " + date
                        + ", 'bench', s.sketch" + from);
        run(
                statement,
                "INSERT INTO watching_source_viewers (lesson, source, day, node, sketch) SELECT CONCAT('b" + day
                        + "-', b.n), '" + source + "', " + date + ", 'bench', s.sketch" + from);
    }

    /** Sketches of some of all devices, and of some of those of each school. */
    private static void templates(Connection connection) throws SQLException {
        SplittableRandom random = new SplittableRandom(2089);
        templates(connection, "bench_sketch", TEMPLATES, 300, n -> random.nextInt(PUPILS));
        templates(
                connection,
                "bench_school_sketch",
                SCHOOLS * CLASSES,
                75,
                n -> n / CLASSES + SCHOOLS * random.nextInt(PUPILS / SCHOOLS));
    }

    private static void templates(
            Connection connection, String table, int number, int viewers, IntUnaryOperator device) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            run(
                    statement,
                    "CREATE TABLE IF NOT EXISTS " + table
                            + " (n INT NOT NULL PRIMARY KEY, sketch MEDIUMBLOB NOT NULL) ENGINE = InnoDB");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO " + table + " VALUES (?, ?)")) {
            for (int n = 0; n < number; n++) {
                HllSketch sketch = new HllSketch(16);
                for (int i = 0; i < viewers; i++) {
                    sketch.update(device.applyAsInt(n) * 0x9E3779B97F4A7C15L);
                }
                insert.setInt(1, n);
                insert.setBytes(2, sketch.copyAs(TgtHllType.HLL_4).toCompactByteArray());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        statement.executeUpdate(sql);
    }
}
