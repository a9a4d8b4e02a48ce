package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.airclass.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, started while the database is away: the edition on disk is served. */
class WithoutDatabaseIT {

    private static final String NOWHERE = "jdbc:mysql://127.0.0.1:1/none";

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void withoutItsDatabase() throws IOException {
        program = new Program(folder, Map.of("AIRCLASS_DB_URL", NOWHERE));
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.kill();
    }

    @Test
    void editionOnDiskIsServed() throws IOException {
        keep(Lessons.edition(7, lesson("kept").lesson()));
        program.start();
        given().get(program.url("/api/v1/programme?grade=4&date=2020-04-15"))
                .then()
                .statusCode(200)
                .body("edition", equalTo(7))
                .body("lessons[0].id", equalTo("kept"));
        given().get(program.url("/grades/4?date=2020-04-15"))
                .then()
                .statusCode(200)
                .body(containsString("《琥珀》第一课时"));
        given().get(program.url("/lessons/kept")).then().statusCode(200);
        given().get(program.url("/q/health/live")).then().statusCode(200);
        given().get(program.url("/q/health/ready")).then().statusCode(503);
    }

    @Test
    void tornCopyGivesWayToTheOneBefore() throws IOException {
        damagedCopyGivesWayToTheOneBefore(bytes -> Arrays.copyOf(bytes, bytes.length - 5));
    }

    @Test
    void copyWithOneBitTurnedGivesWayToTheOneBefore() throws IOException {
        damagedCopyGivesWayToTheOneBefore(bytes -> {
            bytes[bytes.length / 2] ^= 8;
            return bytes;
        });
    }

    private void damagedCopyGivesWayToTheOneBefore(UnaryOperator<byte[]> damage) throws IOException {
        keep(Lessons.edition(7, lesson("kept").lesson()));
        keep(Lessons.edition(8, lesson("torn").lesson()));
        Path last = kept().resolve("edition");
        Files.write(last, damage.apply(Files.readAllBytes(last)));
        program.start();
        given().get(program.url("/api/v1/programme?grade=4&date=2020-04-15"))
                .then()
                .body("edition", equalTo(7));
        assertThat(Files.readString(program.log())).contains("copy of an edition can't be used: " + last);
    }

    /** It knows of no lesson yet, which is not to know that there is none: nobody's view may be refused for good. */
    @Test
    void nodeThatKnowsNoEditionAsksToComeAgain() throws IOException {
        program.start();
        given().get(program.url("/api/v1/programme?grade=4&date=2020-04-15"))
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
        given().contentType("application/json")
                .body("{\"lesson\":\"kept\",\"source\":\"s\",\"event\":\"open\"}")
                .post(program.url("/api/v1/views"))
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("problems[0].code", equalTo("starting"));
        given().redirects()
                .follow(false)
                .get(program.url("/watch/kept/s"))
                .then()
                .statusCode(503);
    }

    private void keep(Edition edition) throws IOException {
        new EditionFile(Files.createDirectories(kept())).write(edition);
    }

    private Path kept() {
        return folder.resolve("program-data").resolve("programme");
    }
}
