import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long reports take over the year that {@code Year} has made.
 * {@code java -cp DRIVER Reports.java PORT DATABASE-PORT rolled|measure LABEL|times FACTOR|export}, passwords in
 * AIRCLASS_PASSWORD (database) and AIRCLASS_ADMIN_PASSWORD, the ids of program and database in REPORT_PROCESSES.
 */
final class Reports {

    private static final int DAYS = Integer.parseInt(System.getenv().getOrDefault("REPORT_DAYS", "250"));
    private static final String YEAR = "from=2024-01-01&to=2024-12-31";
    private static final String MONTH = "from=2024-01-01&to=2024-01-31";
    private static final String WEEK = "from=2024-01-07&to=2024-01-13";
    private static final String LATE_WEEK = "from=2024-08-25&to=2024-08-31";
    private static final String ODD = "from=2024-01-19&to=2024-09-05";
    private static final String[] BY = "date hour grade subject teacher teacherSchool viewerSchool kind run phase".split(" ");
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("REPORT_ROUNDS", "20"));

    private final String base;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private Reports(String port, String databasePort) {
        base = "http://127.0.0.1:" + port;
        url = "jdbc:mysql://127.0.0.1:" + databasePort + "/airclass?sslMode=DISABLED&rewriteBatchedStatements=true";
    }

    public static void main(String[] arguments) throws Exception {
        Reports reports = new Reports(arguments[0], arguments[1]);
        switch (arguments[2]) {
            case "rolled" -> reports.awaitRolled();
            case "measure" -> reports.measure(arguments[3]);
            case "times" -> reports.times(arguments[3]);
            case "export" -> reports.export();
            default -> throw new IllegalArgumentException(arguments[2]);
        }
    }

    /** The program rolls days up by itself; this tells when it is done, and how long it took from now. */
    private void awaitRolled() throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = connect()) {
            while (number(connection, "SELECT COUNT(*) FROM viewership_day WHERE turns > 0 AND day < '2025-01-01'") < DAYS
                    || number(connection, "SELECT COUNT(*) FROM viewership_roll WHERE rolled_at >= held_until") == 0) {
                if (System.nanoTime() - begun > Duration.ofMinutes(90).toNanos()) {
                    throw new IllegalStateException("not rolled up within 90 minutes");
                }
                Thread.sleep(1_000);
            }
            System.err.printf(
                    "%,d views, %,d lessons, %,d rows of slices%n",
                    number(connection, "SELECT SUM(opens) FROM viewership_slice WHERE slice = '' AND unit = 'D' AND start < '2025-01-01'"),
                    number(connection, "SELECT COUNT(*) FROM programme_lesson WHERE date < '2025-01-01'"),
                    number(connection, "SELECT COUNT(*) FROM viewership_slice"));
        }
        System.out.println((System.nanoTime() - begun) / 1_000_000_000);
    }

    /** What is rolled up, as if so many times as many had watched: the rows are as many as before. */
    private void times(String factor) throws SQLException {
        double by = Double.parseDouble(factor);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"viewership_slice", "viewership_lesson"}) {
                statement.executeUpdate("UPDATE " + table + " SET opens = ROUND(opens * " + by + "), plays = ROUND(plays * " + by
                        + "), seconds = ROUND(seconds * " + by + ")");
            }
        }
    }

    private void measure(String label) throws Exception {
        for (String by : BY) {
            time(label, "summary by " + by + ", a year", "/api/v1/reports/summary?by=" + by + "&" + YEAR);
        }
        time(label, "summary by date, grade 4, a year", "/api/v1/reports/summary?by=date&grade=4&" + YEAR);
        time(label, "summary by subject, grade 4, a year", "/api/v1/reports/summary?by=subject&grade=4&" + YEAR);
        time(label, "summary by subject, a month", "/api/v1/reports/summary?by=subject&" + MONTH);
        time(label, "a teacher's subjects, a year", "/api/v1/reports/summary?by=subject&teacher=%E6%95%99%E5%B8%8817&" + YEAR);
        time(label, "a district by grade, a year", "/api/v1/reports/summary?by=grade&teacherSchool=bd7&" + YEAR);
        time(label, "a teacher's school by grade, a year", "/api/v1/reports/summary?by=grade&teacherSchool=bs17&" + YEAR);
        time(label, "a viewers' school by subject, a month", "/api/v1/reports/summary?by=subject&viewerSchool=bs17&" + MONTH);
        time(label, "heat, a year", "/api/v1/reports/heat?" + YEAR);
        time(label, "participation by school, a year", "/api/v1/reports/participation?by=school&" + YEAR);
        time(label, "participation by grade, a year", "/api/v1/reports/participation?by=grade&" + YEAR);
        time(label, "a day", "/api/v1/reports/day?date=2024-01-09");
        time(label, "a lesson by the minute", "/api/v1/reports/lessons/b20-17/minutes");
        time(label, "lessons of a day and grade", "/api/v1/reports/lessons?grade=4&from=2024-01-09&to=2024-01-09");
        time(label, "lessons of a school, a month", "/api/v1/reports/lessons?teacherSchool=bs17&" + MONTH);
        time(label, "anomalies, a month", "/api/v1/reports/anomalies?" + MONTH);
        time(label, "lessons of a week at the year's end, grade 4", "/api/v1/reports/lessons?grade=4&" + LATE_WEEK);
        time(label, "summary by subject, grade 4, replays, a year", "/api/v1/reports/summary?by=subject&grade=4&kind=REPLAY&" + YEAR);
        time(label, "summary by teacher, grade 4, a year", "/api/v1/reports/summary?by=teacher&grade=4&" + YEAR);
        time(label, "summary by teacher's school, odd days, most of a year", "/api/v1/reports/summary?by=teacherSchool&" + ODD);
        time(label, "lessons of a week, grade 4", "/api/v1/reports/lessons?grade=4&" + WEEK);
        time(label, "summary by hour, a viewers' district, a year", "/api/v1/reports/summary?by=hour&viewerSchool=bd3&" + YEAR);
        time(
                label,
                "summary by teacher, a viewers' district, live, a year",
                "/api/v1/reports/summary?by=teacher&viewerSchool=bd3&kind=LIVE&" + YEAR);
        String lesson = lessonOfTheSample();
        time(
                label,
                "lessons of a week, grade 4, while others are watched",
                "/api/v1/reports/lessons?grade=4&" + LATE_WEEK,
                () -> view(lesson));
        everySummary(label, "a year", YEAR);
        everySummary(label, "odd days, most of a year", ODD);
    }

    /** Told apart by each thing, narrowed to none, one or two others: whether a slice is rolled up for it or not. */
    private void everySummary(String label, String what, String range) throws Exception {
        String[] filters = {
            "grade=4", "subject=%E8%AF%AD%E6%96%87", "teacher=%E6%95%99%E5%B8%8817", "teacherSchool=bs17", "teacherSchool=bd7",
            "viewerSchool=bs17", "viewerSchool=bd3", "kind=LIVE", "run=FIRST"
        };
        List<String> narrowed = new ArrayList<>(List.of(""));
        for (int one = 0; one < filters.length; one++) {
            narrowed.add("&" + filters[one]);
            for (int other = one + 1; other < filters.length; other++) {
                String name = filters[one].substring(0, filters[one].indexOf('=') + 1);
                if (!filters[other].startsWith(name)) {
                    narrowed.add("&" + filters[one] + "&" + filters[other]);
                }
            }
        }
        List<String> paths = new ArrayList<>();
        for (String by : BY) {
            narrowed.forEach(filter -> paths.add("/api/v1/reports/summary?by=" + by + "&" + range + filter));
        }
        for (String path : paths) {
            ask(path);
        }
        List<Double> millis = new ArrayList<>();
        for (String path : paths) {
            double[] rounds = new double[5];
            for (int round = 0; round < rounds.length; round++) {
                rounds[round] = ask(path) / 1e6;
            }
            Arrays.sort(rounds);
            millis.add(rounds[2]);
            if (rounds[2] > 300) {
                System.err.printf("%.0f ms: %s%n", rounds[2], path);
            }
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "reports\t%s: median, slowest, above 300 ms\tall %d summaries of up to two filters, %s\t%.0f, %.0f, %d%n",
                label,
                millis.size(),
                what,
                millis.get(millis.size() / 2),
                millis.get(millis.size() - 1),
                millis.stream().filter(one -> one > 300).count());
    }

    /** @return nanoseconds */
    private long ask(String path) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(get(path), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return System.nanoTime() - begun;
    }

    /** Prints label, what, and milliseconds: median, the slowest but one of twenty, of processor of both programs. */
    private void time(String label, String what, String path) throws Exception {
        time(label, what, path, () -> {});
    }

    private interface Before {
        void happen() throws Exception;
    }

    private void time(String label, String what, String path, Before before) throws Exception {
        long[] nanos = new long[ROUNDS];
        double used = 0;
        for (int round = -1; round < ROUNDS; round++) {
            if (round == 0) {
                used = processorMillis();
            }
            before.happen();
            long took = ask(path);
            if (round >= 0) {
                nanos[round] = took;
            }
        }
        used = (processorMillis() - used) / ROUNDS;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "reports\t%s: median, p95, processor ms\t%s\t%.0f, %.0f, %.0f%n",
                label,
                what,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS - 2] / 1e6,
                used);
    }

    private String lessonOfTheSample() throws Exception {
        for (int ago = 0; ago < 7; ago++) {
            String day = LocalDate.now().minusDays(ago).toString();
            HttpResponse<String> answer = client.send(
                    get("/api/v1/programme?grade=4&date=" + day), HttpResponse.BodyHandlers.ofString());
            Matcher lesson = Pattern.compile("\"lessons\":\\[\\{\"id\":\"([^\"]+)").matcher(answer.body());
            if (lesson.find()) {
                return lesson.group(1);
            }
        }
        throw new IllegalStateException("the sample world has no lesson");
    }

    /** Of today, which is then not rolled up as it is now. */
    private void view(String lesson) throws Exception {
        String body = "{\"lesson\":\"" + lesson + "\",\"event\":\"open\",\"viewer\":\"bench-" + System.nanoTime() + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/views"))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 MicroMessenger/8.0.42")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 204) {
            throw new IllegalStateException("a view was answered with " + status);
        }
    }

    /** Of the program and its database since they began. */
    private static double processorMillis() throws IOException {
        double ticks = 0;
        for (String process : System.getenv().getOrDefault("REPORT_PROCESSES", "").split(" ")) {
            if (!process.isEmpty()) {
                String stat = Files.readString(Path.of("/proc", process, "stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return ticks * 10;
    }

    /** Lessons as CSV and as Excel: seconds, and the bytes that came. */
    private void export() throws Exception {
        export("10,000 rows", "2024-01-05");
        export("100,000 rows", "2024-02-19");
    }

    private void export(String rows, String to) throws Exception {
        for (String format : new String[] {"csv", "xlsx"}) {
            double used = processorMillis();
            long begun = System.nanoTime();
            HttpResponse<InputStream> answer = client.send(
                    get("/api/v1/reports/lessons?from=2024-01-01&to=" + to + "&format=" + format),
                    HttpResponse.BodyHandlers.ofInputStream());
            long bytes = count(answer.body());
            System.out.printf(
                    Locale.ROOT,
                    "reports\tseconds, processor seconds, bytes\texport of %s as %s\t%.1f, %.1f, %,d%n",
                    rows,
                    format,
                    (System.nanoTime() - begun) / 1e9,
                    (processorMillis() - used) / 1e3,
                    bytes);
        }
    }

    private static long count(InputStream in) throws IOException {
        try (in) {
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
            return bytes;
        }
    }

    private HttpRequest get(String path) {
        String staff = "admin:" + System.getenv("AIRCLASS_ADMIN_PASSWORD");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(staff.getBytes()))
                .build();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "airclass", System.getenv("AIRCLASS_PASSWORD"));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
