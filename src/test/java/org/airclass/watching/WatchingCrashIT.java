package org.airclass.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.airclass.Program;
import org.airclass.site.EmbeddedDatabase;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is counted once, while the program is killed and its database goes, comes and is cut off in the
 * middle of things.
 */
class WatchingCrashIT {

    private static final int SENDERS = 4;
    private static final int LESSONS_EACH = 15;
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private EmbeddedDatabase database;
    private Wire wire;
    private Program program;

    /** An event lost once is lost: the second try that others get must not make up for it. */
    private static boolean hasFailed;

    @AfterEach
    void endAll() throws Exception {
        stop.set(true);
        if (program != null) {
            program.kill();
        }
        if (wire != null) {
            wire.close();
        }
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void acknowledgedEventsAreCountedOnceWhateverDies() throws Exception {
        assertThat(hasFailed).as("the first try has failed").isFalse();
        hasFailed = true;
        wire = new Wire();
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
        program.start();
        program.awaitReady();
        startSenders(publishedLessons());
        goOnFor(2);

        stopDatabase();
        awaitSpooling();
        program.kill();
        program.start();
        awaitSpooling();
        startDatabase();
        awaitEmptySpool();
        goOnFor(1);

        program.kill();
        program.start();
        program.awaitReady();
        for (int i = 0; i < 3; i++) {
            goOnFor(1);
            wire.cut();
        }
        goOnFor(1);
        stop.set(true);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        }
        awaitEmptySpool();

        compare();
        hasFailed = false;
    }

    /** Lesson by lesson: exactly what was acknowledged; and where an answer did not come, all of that request or none. */
    private void compare() throws SQLException {
        Map<String, Long> counted = counted();
        long committed = 0;
        long spooled = 0;
        long requests = 0;
        List<String> lessons = new ArrayList<>();
        for (Sender sender : senders) {
            for (Sender.Account account : sender.accounts()) {
                long count = counted.getOrDefault(account.lesson, 0L);
                if (account.inDoubt) {
                    assertThat(count).isIn(account.acknowledged(), account.acknowledged() + Sender.EVENTS);
                } else {
                    assertThat(count).as(account.lesson).isEqualTo(account.acknowledged());
                }
                committed += account.committed;
                spooled += account.spooled;
                requests += count / Sender.EVENTS;
                lessons.add(account.lesson);
            }
        }
        System.out.printf("acknowledged: %d committed, %d spooled; all counted%n", committed, spooled);
        assertThat(committed).isPositive();
        assertThat(spooled).isPositive();
        long viewers = new Visits(dataSource())
                .viewers(lessons, LocalDate.EPOCH, LocalDate.EPOCH.plusYears(500))
                .total();
        assertThat(viewers).isCloseTo(requests, Percentage.withPercentage(2));
    }

    private Map<String, Long> counted() throws SQLException {
        Map<String, Long> counted = new HashMap<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (ResultSet found = statement.executeQuery(
                    "SELECT lesson, SUM(opens + plays + beats) FROM watching_count GROUP BY lesson")) {
                while (found.next()) {
                    counted.put(found.getString(1), found.getLong(2));
                }
            }
            new Visits(dataSource())
                    .waiting(connection)
                    .forEach(minute -> counted.merge(
                            minute.lesson(), minute.opens() + minute.plays() + minute.beats(), Long::sum));
        }
        return counted;
    }

    private MysqlDataSource dataSource() {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(database.settings().get("quarkus.datasource.jdbc.url"));
        dataSource.setUser(database.settings().get("quarkus.datasource.username"));
        dataSource.setPassword(database.settings().get("quarkus.datasource.password"));
        return dataSource;
    }

    private void startDatabase() {
        database = EmbeddedDatabase.start(folder.resolve("server"));
        String url = database.settings().get("quarkus.datasource.jdbc.url");
        wire.leadTo(URI.create(url.substring("jdbc:".length())).getPort());
    }

    private void stopDatabase() {
        wire.leadTo(0);
        database.stop();
        wire.cut();
        database = null;
    }

    private List<String> publishedLessons() {
        asAdmin("{\"name\":\"2020 春\",\"from\":\"2020-02-01\",\"to\":\"2020-07-31\"}")
                .put(program.url("/api/v1/terms/2020-spring"))
                .then()
                .statusCode(201);
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < SENDERS * LESSONS_EACH; n++) {
            LocalTime start = LocalTime.of(8, 0).plusMinutes(10L * n);
            String id = asAdmin(
                            """
                            {"term":"2020-spring","date":"%s","grades":[4],"start":"%s","end":"%s","subject":"语文",
                            "title":"第 %d 课","sources":[{"id":"live","kind":"LIVE","label":"直播",
                            "url":"https://live.example.cn/%d"}]}"""
                                    .formatted(DAY, start, start.plusMinutes(10), n, n))
                    .post(program.url("/api/v1/draft/lessons"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ids.add(id);
        }
        asAdmin("{}").post(program.url("/api/v1/editions")).then().statusCode(201);
        return ids;
    }

    private static io.restassured.specification.RequestSpecification asAdmin(String body) {
        return given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .contentType(ContentType.JSON)
                .body(body);
    }

    private void startSenders(List<String> lessons) {
        for (int i = 0; i < SENDERS; i++) {
            List<String> own = lessons.subList(i * LESSONS_EACH, (i + 1) * LESSONS_EACH);
            Sender sender = new Sender(URI.create(program.url("/api/v1/views")), "sender" + i, own, stop);
            Thread thread = new Thread(sender, "sender-" + i);
            senders.add(sender);
            threads.add(thread);
            thread.start();
        }
    }

    private void awaitSpooling() {
        double before = program.spooled();
        await().atMost(Duration.ofSeconds(20)).until(() -> program.spooled() > before + 100);
    }

    private void awaitEmptySpool() {
        await().atMost(Duration.ofSeconds(30)).until(() -> program.spooled() == 0);
    }

    private static void goOnFor(int seconds) {
        await().pollDelay(Duration.ofSeconds(seconds)).until(() -> true);
    }
}
