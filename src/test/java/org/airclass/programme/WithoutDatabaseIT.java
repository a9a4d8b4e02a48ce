package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, started while the database is away: the edition on disk is served. */
class WithoutDatabaseIT {

    private static final int NOTHING_LISTENS = 1;

    @TempDir
    Path data;

    private Process service;
    private String site;

    @AfterEach
    void stop() throws InterruptedException {
        if (service != null) {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void editionOnDiskIsServed() throws IOException {
        keep(Lessons.edition(7, lesson("kept").lesson()));
        start();
        given().get(site + "/api/v1/programme?grade=4&date=2020-04-15")
                .then()
                .statusCode(200)
                .body("edition", equalTo(7))
                .body("lessons[0].id", equalTo("kept"));
        given().get(site + "/grades/4?date=2020-04-15").then().statusCode(200).body(containsString("《琥珀》第一课时"));
        given().get(site + "/lessons/kept").then().statusCode(200);
        given().get(site + "/q/health/live").then().statusCode(200);
        given().get(site + "/q/health/ready").then().statusCode(503);
    }

    @Test
    void damagedCopyGivesWayToTheOneBefore() throws IOException {
        keep(Lessons.edition(7, lesson("kept").lesson()));
        keep(Lessons.edition(8, lesson("torn").lesson()));
        Path last = data.resolve("programme").resolve("edition");
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, java.util.Arrays.copyOf(bytes, bytes.length - 5));
        start();
        given().get(site + "/api/v1/programme?grade=4&date=2020-04-15").then().body("edition", equalTo(7));
    }

    /** It knows of no lesson yet, which is not to know that there is none: nobody's view may be refused for good. */
    @Test
    void nodeThatKnowsNoEditionAsksToComeAgain() throws IOException {
        start();
        given().get(site + "/api/v1/programme?grade=4&date=2020-04-15")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
        given().contentType("application/json")
                .body("{\"lesson\":\"kept\",\"source\":\"s\",\"event\":\"open\"}")
                .post(site + "/api/v1/views")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("problems[0].code", equalTo("starting"));
        given().redirects().follow(false).get(site + "/watch/kept/s").then().statusCode(503);
    }

    private void keep(Edition edition) throws IOException {
        new EditionFile(Files.createDirectories(data.resolve("programme"))).write(edition);
    }

    private void start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        site = "http://127.0.0.1:" + port;
        Path jar = Path.of(System.getProperty("airclass.jar", "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toAbsolutePath().toString()));
        builder.environment().put("AIRCLASS_DATA_DIR", data.toString());
        builder.environment().put("AIRCLASS_PORT", Integer.toString(port));
        builder.environment().put("AIRCLASS_DB_URL", "jdbc:mysql://127.0.0.1:" + NOTHING_LISTENS + "/none");
        service = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(service.isAlive())
                            .as(() -> read(data.resolve("service.log")))
                            .isTrue();
                    given().get(site + "/q/health/live").then().statusCode(200);
                });
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
