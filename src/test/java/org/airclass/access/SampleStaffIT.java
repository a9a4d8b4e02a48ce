package org.airclass.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.airclass.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program with the sample world: somebody of each role can sign in, and finds something to do. */
class SampleStaffIT {

    private static final List<String> USERNAMES =
            List.of("teacher", "school", "district", "publisher", "reader", "operator");

    @TempDir
    Path folder;

    private Program program;

    @AfterEach
    void stop() throws InterruptedException {
        program.kill();
    }

    @Test
    void somebodyOfEachRoleFindsSomethingToDo() throws IOException {
        start(Map.of("AIRCLASS_DEMO", "true"));
        String password = printedPassword();
        as("teacher", password)
                .get(program.url("/api/v1/me"))
                .then()
                .statusCode(200)
                .body("teacher.name", notNullValue())
                .body("scope.kind", equalTo("SCHOOL"));
        as("teacher", password)
                .get(program.url("/api/v1/reviews/summary"))
                .then()
                .body("sentBack", greaterThan(0))
                .body("mineInReview", greaterThan(0));
        for (String reviewer : List.of("school", "district", "publisher")) {
            as(reviewer, password)
                    .get(program.url("/api/v1/reviews/summary"))
                    .then()
                    .statusCode(200)
                    .body("waiting", greaterThan(0));
        }
        as("reader", password)
                .get(program.url("/api/v1/reports/lessons"))
                .then()
                .statusCode(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String lately = "?from=" + today.minusDays(10) + "&to=" + today;
        as("operator", password)
                .get(program.url("/api/v1/declared" + lately))
                .then()
                .statusCode(200)
                .body("rows.source.unique()", contains("海州有线"))
                .body("rows.findAll { it.correctedBy != null }", hasSize(1));
        as("reader", password)
                .get(program.url("/api/v1/reconciliation" + lately))
                .then()
                .body("rows", hasSize(21))
                .body("rows.findAll { it.comparison == 'SAME_UNIT' }.size()", equalTo(7))
                .body("rows.findAll { it.differencePercent != null && it.differencePercent < -30 }.size()", equalTo(1));
    }

    @Test
    void withoutTheSampleWorldNobodyOfItExists() throws IOException {
        start(Map.of("AIRCLASS_DEMO_PASSWORD", "a-password-for-nobody"));
        for (String username : USERNAMES) {
            as(username, "a-password-for-nobody")
                    .get(program.url("/api/v1/me"))
                    .then()
                    .statusCode(401);
        }
    }

    private void start(Map<String, String> settings) throws IOException {
        program = new Program(folder, settings);
        program.start();
        program.awaitReady();
    }

    private String printedPassword() throws IOException {
        Matcher printed =
                Pattern.compile("Sample accounts .* with password (\\S+)").matcher(Files.readString(program.log()));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static RequestSpecification as(String username, String password) {
        return given().auth().preemptive().basic(username, password);
    }
}
