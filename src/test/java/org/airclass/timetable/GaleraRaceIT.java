package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.airclass.Program;
import org.airclass.site.ShortId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Writers at the nodes of a Galera cluster, each behind a program of its own, race for one slot. It needs such a cluster:
 *
 * <pre>
 * -Dairclass.test.galera=127.0.0.1:33311,127.0.0.1:33312,127.0.0.1:33313   nodes; user root, no password
 * -Dairclass.test.galera.kill="command"                                   ends the last of them, while writers race
 * </pre>
 *
 * Without them its tests are skipped, and say so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GaleraRaceIT {

    private static final String NODES = "airclass.test.galera";
    private static final String KILL = "airclass.test.galera.kill";
    private static final int WRITERS = 100;
    private static final int ROUNDS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2036, 3, 3);

    private static final List<Program> PROGRAMS = new ArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void aProgramAtEachNode() throws Exception {
        String nodes = System.getProperty(NODES, "");
        needs("a Galera cluster, -D" + NODES, !nodes.isEmpty());
        String database = "airclass_race_" + ShortId.next();
        String first = nodes.split(",")[0];
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mysql://" + first + "/?sslMode=DISABLED", "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        for (String node : nodes.split(",")) {
            Path own = Files.createDirectories(Path.of("target", "galera-race", database, "node-" + PROGRAMS.size()));
            Program program = new Program(
                    own,
                    Map.of(
                            "AIRCLASS_DB_URL",
                            "jdbc:mysql://" + node + "/" + database + "?sslMode=DISABLED",
                            "AIRCLASS_DB_USER",
                            "root"));
            PROGRAMS.add(program);
            program.start();
            program.awaitReady();
        }
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"2036 春\", \"from\": \"2036-02-11\", \"to\": \"2036-07-04\"}")
                .put(PROGRAMS.get(0).url("/api/v1/terms/2036"))
                .then()
                .statusCode(201);
    }

    @AfterAll
    static void end() throws InterruptedException {
        for (Program program : PROGRAMS) {
            program.kill();
        }
    }

    @Test
    @Order(1)
    void ofManyWritersAtAllNodesOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = FIRST_DAY.plusDays(round);
            Map<Integer, Long> answers = race(day, () -> {});
            assertThat(answers).as("round %d", round).isEqualTo(Map.of(201, 1L, 409, WRITERS - 1L));
            assertThat(lessonsOn(day)).isEqualTo(1);
        }
        say(ROUNDS + " rounds of " + WRITERS + " writers at " + PROGRAMS.size() + " nodes: 1 × 201, " + (WRITERS - 1)
                + " × 409 in each");
    }

    @Test
    @Order(2)
    void aNodeThatDiesMeanwhileMakesNoSecondWinner() {
        String kill = System.getProperty(KILL, "");
        needs("a command that ends the last node, -D" + KILL, !kill.isEmpty());
        LocalDate day = FIRST_DAY.plusDays(ROUNDS);
        Map<Integer, Long> answers = race(day, () -> run(kill));
        say("a node killed among " + WRITERS + " writers: " + answers);
        assertThat(answers.keySet()).as("no failure of ours").isSubsetOf(201, 409, 503);
        assertThat(answers.getOrDefault(201, 0L)).isLessThanOrEqualTo(1);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> lessonsOn(day) == 1);
    }

    /** @param meanwhile done once the first third of the writers are on their way */
    private static Map<Integer, Long> race(LocalDate day, Runnable meanwhile) {
        AtomicInteger sent = new AtomicInteger();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Program program = PROGRAMS.get(writer % PROGRAMS.size());
            answers.add(CLIENT.sendAsync(post(program, day), HttpResponse.BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode));
            if (sent.incrementAndGet() == WRITERS / 3) {
                meanwhile.run();
            }
        }
        return answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }

    private static HttpRequest post(Program program, LocalDate day) {
        String lesson =
                """
            {"date": "%s", "grades": [7], "start": "08:00", "end": "08:40", "subject": "数学", "title": "一席",
             "teachers": [{"name": "%s的老师"}], "livePoint": "第一直播点"}"""
                        .formatted(day, day);
        return HttpRequest.newBuilder(URI.create(program.url("/api/v1/draft/lessons")))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", basic())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(lesson))
                .build();
    }

    private static int lessonsOn(LocalDate day) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .get(PROGRAMS.get(0).url("/api/v1/draft/lessons?from=" + day + "&to=" + day))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lessons")
                .size();
    }

    private static String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString(("admin:" + Program.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static void run(String command) {
        try {
            new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private static void needs(String what, boolean there) {
        if (!there) {
            say("SKIPPED: there is no " + what);
        }
        assumeTrue(there, "there is no " + what);
    }

    private static void say(String sentence) {
        System.out.println("GaleraRaceIT: " + sentence);
    }
}
