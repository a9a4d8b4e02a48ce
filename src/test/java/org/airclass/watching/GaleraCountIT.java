package org.airclass.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.airclass.Program;
import org.airclass.site.ShortId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two programs in front of a Galera cluster, views going through both; in each round one node of the cluster is killed and joins
 * again. Afterwards all are counted once. It needs such a cluster, and is skipped, and says so, without:
 *
 * <pre>
 * -Dairclass.test.galera=127.0.0.1:33311,127.0.0.1:33312,127.0.0.1:33313   nodes; user root, no password
 * -Dairclass.test.galera.kill-node="command {}"                           kills the node of that number, from 1
 * -Dairclass.test.galera.join-node="command {}"                           starts it again, and returns when it is in step
 * -Dairclass.test.rounds=20
 * </pre>
 */
class GaleraCountIT {

    private static final String NODES = System.getProperty("airclass.test.galera", "");
    private static final String KILL = System.getProperty("airclass.test.galera.kill-node", "");
    private static final String JOIN = System.getProperty("airclass.test.galera.join-node", "");
    private static final int ROUNDS = Integer.getInteger("airclass.test.rounds", 3);
    private static final int SENDERS = 4;
    private static final int LESSONS_EACH = 4;

    private final String database = "airclass_count_" + ShortId.next();
    private final List<String> nodes = List.of(NODES.split(","));
    private final List<Program> programs = new ArrayList<>();
    private final long seed = Long.getLong("airclass.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @AfterEach
    void end() throws InterruptedException {
        for (Program program : programs) {
            program.kill();
        }
    }

    @Test
    void aNodeThatDiesTakesNoViewAlong() throws Exception {
        boolean there = !NODES.isEmpty() && !KILL.isEmpty() && !JOIN.isEmpty();
        if (!there) {
            say("SKIPPED: there is no Galera cluster with commands to kill and to join a node, -Dairclass.test.galera");
        }
        assumeTrue(there, "there is no Galera cluster whose nodes can be killed");
        startPrograms();
        List<String> lessons = LessonsOnAir.publish(programs.get(0), ROUNDS * SENDERS * LESSONS_EACH);
        Program second = programs.get(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> knows(second, lessons.get(0)));
        Path folder = Path.of("target", "galera-count", database, "senders").toAbsolutePath();
        Reckoning all = Reckoning.none();
        say("%d rounds, seed %d".formatted(ROUNDS, seed));
        say("%-7s %-14s %s %7s %6s".formatted("round", "", Reckoning.head(), "looks", "s"));
        try (Senders senders = new Senders(folder, SENDERS, lessons, LESSONS_EACH);
                Balance balance = new Balance(programs.stream()
                        .map(program -> URI.create(program.url("/q/metrics")))
                        .toList())) {
            for (int round = 1; round <= ROUNDS; round++) {
                all = all.and(round(round, senders, balance));
            }
            say("%-7d %-14s %s".formatted(ROUNDS, "node killed", all.row()));
            say("accepted = counted + spooled + rejected in each of %d looks at the metrics"
                    .formatted(balance.looks()));
        }
    }

    private Reckoning round(int number, Senders senders, Balance balance) throws Exception {
        long begin = System.nanoTime();
        int looks = balance.looks();
        int node = 1 + random.nextInt(nodes.size());
        senders.go(
                programs.stream().map(program -> program.url("/api/v1/views")).toList());
        Disaster.goOn(random, 500);
        run(KILL, node);
        Disaster.goOn(random, 1500);
        run(JOIN, node);
        Disaster.goOn(random, 500);
        senders.rest();
        await("spools are brought in")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> programs.stream().allMatch(program -> program.spooled() == 0));
        Reckoning reckoning = Reckoning.of(senders.accounts(), dataSource(node));
        say("%3d/%-3d %-14s %s %7d %6.1f"
                .formatted(
                        number,
                        ROUNDS,
                        "node " + node + " killed",
                        reckoning.row(),
                        balance.looks() - looks,
                        (System.nanoTime() - begin) / 1e9));
        assertThat(balance.broken())
                .as("accepted = counted + spooled + rejected")
                .isEmpty();
        reckoning.isRight();
        return reckoning;
    }

    /** Each names all nodes, its own first: it goes on with the next when that one dies. */
    private void startPrograms() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mysql://" + nodes.get(0) + "/?sslMode=DISABLED", "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        for (int i = 0; i < 2; i++) {
            List<String> hosts = new ArrayList<>(nodes);
            Collections.rotate(hosts, -i);
            Path own = Files.createDirectories(
                    Path.of("target", "galera-count", database, "program-" + i).toAbsolutePath());
            Program program = new Program(
                    own,
                    Map.of(
                            "AIRCLASS_DB_URL",
                            "jdbc:mysql://" + String.join(",", hosts) + "/" + database + "?sslMode=DISABLED",
                            "AIRCLASS_DB_USER",
                            "root",
                            "AIRCLASS_WATCHING_FOLD_EVERY",
                            "0.1s"));
            programs.add(program);
            program.start();
            program.awaitReady();
        }
    }

    private static boolean knows(Program program, String lesson) {
        return given().get(program.url("/api/v1/lessons/" + lesson)).statusCode() == 200;
    }

    /** As one node has it, the one that was away: once it has applied all that the others committed. */
    private MysqlDataSource dataSource(int node) throws SQLException {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl("jdbc:mysql://" + nodes.get(node - 1) + "/" + database
                + "?sslMode=DISABLED&sessionVariables=wsrep_sync_wait=1");
        dataSource.setUser("root");
        dataSource.setPassword("");
        return dataSource;
    }

    private static void run(String command, int node) throws Exception {
        int code = new ProcessBuilder("sh", "-c", command.replace("{}", Integer.toString(node)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).as(command).isZero();
    }

    private static void say(String sentence) {
        System.out.println("GaleraCountIT: " + sentence);
    }
}
