package org.airclass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The program starts on a bare folder, keeps what it was told, and says what is wrong when it can't. */
class StartIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Program program;

    @AfterEach
    void end() throws InterruptedException {
        if (program != null && program.isAlive()) {
            program.stop();
        }
    }

    @Test
    void dataSurvivesAKillAndTheOrphanedServerIsEnded() throws Exception {
        program = new Program(folder, Map.of());
        program.start();
        program.awaitReady();
        given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"2020 春\", \"from\": \"2020-02-10\", \"to\": \"2020-07-10\"}")
                .put(program.url("/api/v1/terms/kept"))
                .then()
                .statusCode(201);
        long orphan = serverPid();

        program.kill();
        assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);

        program.start();
        program.awaitReady();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .get(program.url("/api/v1/terms/kept"))
                .then()
                .statusCode(200)
                .body("name", equalTo("2020 春"));

        long server = serverPid();
        program.stop();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void theDatabaseIsTheProgramsOwn() throws Exception {
        program = new Program(folder, Map.of());
        program.start();
        program.awaitReady();
        Path password = folder.resolve("program-data/mariadb/password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(password)).hasSizeGreaterThan(30);
        String arguments = String.join(
                " ",
                ProcessHandle.of(serverPid()).orElseThrow().info().arguments().orElseThrow());
        assertThat(arguments)
                .contains("--bind-address=127.0.0.1", "STRICT_TRANS_TABLES", "utf8mb4")
                .doesNotContain("skip-grant-tables");
    }

    /** As README tells operators: a start reads no classes that an earlier one kept. */
    @Test
    void classesThatWereKeptAreNotReadAgain() throws Exception {
        Path kept = folder.resolve("airclass.jsa");
        program = new Program(folder, Map.of(), "-XX:ArchiveClassesAtExit=" + kept);
        program.start();
        program.awaitReady();
        program.stop();
        await("the classes are written").atMost(Duration.ofMinutes(2)).until(() -> !program.isAlive());
        assertThat(kept).exists();

        Path loaded = folder.resolve("classes.log");
        program = new Program(folder, Map.of(), "-XX:SharedArchiveFile=" + kept, "-Xlog:class+load:file=" + loaded);
        program.start();
        program.awaitReady();
        try (Stream<String> classes = Files.lines(loaded)) {
            assertThat(classes.filter(line -> line.contains(" org.airclass.site.Database ")))
                    .singleElement()
                    .asString()
                    .endsWith("source: shared objects file (top)");
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefused() throws Exception {
        program = new Program(folder, Map.of());
        program.start();
        Program second = new Program(folder, Map.of());
        assertThat(second.startInVain()).isEqualTo(1);
        assertThat(Files.readString(second.log())).contains("数据目录正被另一个 Airclass 使用", "AIRCLASS_DATA_DIR");
        given().get(program.url("/q/health/live")).then().statusCode(200);
    }

    @Test
    void aDatabaseThatEndsByItselfIsStartedAgain() throws Exception {
        program = new Program(folder, Map.of());
        program.start();
        program.awaitReady();
        for (int time = 0; time < 2; time++) {
            long before = serverPid();
            assertThat(ProcessHandle.of(before).orElseThrow().destroyForcibly()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> serverPid() != before
                            && given().get(program.url("/q/health/ready")).statusCode() == 200);
        }
        given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .get(program.url("/api/v1/terms"))
                .then()
                .statusCode(200);
        long last = serverPid();
        program.stop();
        assertThat(ProcessHandle.of(last).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidAndWaitedFor() throws Exception {
        program = new Program(
                folder,
                Map.of(
                        "AIRCLASS_DB_URL", "jdbc:mysql://127.0.0.1:1/airclass",
                        "AIRCLASS_DB_USER", "nobody",
                        "AIRCLASS_DB_PASSWORD", "nothing"));
        program.start();
        given().get(program.url("/q/health/live")).then().statusCode(200);
        given().get(program.url("/q/health/ready"))
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.status", equalTo("DOWN"));
        given().get(program.url("/api/v1/programme?grade=4"))
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:airclass:starting"));
        given().accept(ContentType.HTML)
                .get(program.url("/grades/4"))
                .then()
                .statusCode(503)
                .body(containsString("课表正在载入"));
        given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .get(program.url("/api/v1/terms"))
                .then()
                .statusCode(503)
                .body("type", containsString("urn:airclass:"));
        assertThat(Files.readString(program.log())).contains("数据库不可用", "AIRCLASS_DB_URL", "127.0.0.1:1");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("program-data/mariadb/mariadb.pid"))
                .strip());
    }
}
