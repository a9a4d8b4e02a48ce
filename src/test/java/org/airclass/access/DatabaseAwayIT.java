package org.airclass.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.airclass.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program while its database is away: staff are told that, and never that their password is wrong. */
class DatabaseAwayIT {

    private static final String NOWHERE = "jdbc:mysql://127.0.0.1:1/none";
    private static final String SESSION_KEY = "a-session-key-of-thirty-two-characters";

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void withoutItsDatabase() throws IOException {
        program = new Program(folder, Map.of("AIRCLASS_DB_URL", NOWHERE, "AIRCLASS_SESSION_KEY", SESSION_KEY));
        program.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.kill();
    }

    @Test
    void scriptsAndSessionsAreToldThatTheDatabaseIsAway() {
        for (String path : new String[] {
            "/api/v1/me",
            "/api/v1/staff",
            "/api/v1/organisations",
            "/api/v1/draft/lessons",
            "/api/v1/draft/checklist",
            "/api/v1/reviews/summary",
            "/api/v1/notices",
            "/api/v1/editions",
            "/api/v1/reports/lessons",
            "/no/such/address"
        }) {
            away(basic().get(program.url(path))).header("WWW-Authenticate", nullValue());
            away(session().get(program.url(path)));
        }
        away(basic().contentType("application/json").body("{}").post(program.url("/api/v1/draft/lessons")));
        away(basic().multiPart("file", "x.csv", new byte[10]).post(program.url("/api/v1/imports")));
        away(session().header("Sec-Fetch-Site", "same-origin").post(program.url("/api/v1/editions")));
        basic().header("Accept-Language", "en")
                .get(program.url("/api/v1/me"))
                .then()
                .body("detail", containsString("database is away"));
    }

    @Test
    void whoBringsNothingIsStillAskedToSignIn() {
        given().get(program.url("/api/v1/me")).then().statusCode(401);
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get(program.url("/reports"))
                .then()
                .statusCode(303);
        given().get(program.url("/sign-in")).then().statusCode(200);
        given().get(program.url("/api/v1/programme?grade=4")).then().statusCode(503);
    }

    @Test
    void theSignInPageSaysSoToo() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("username", "admin", "password", Program.PASSWORD)
                .post(program.url("/sign-in"))
                .then()
                .statusCode(503)
                .body(containsString("数据库暂时不可用"));
    }

    private static ValidatableResponse away(io.restassured.response.Response answer) {
        return answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:airclass:database-away"));
    }

    private static RequestSpecification basic() {
        return given().auth().preemptive().basic("admin", Program.PASSWORD);
    }

    private static RequestSpecification session() {
        // The clock of the program, which is a process of its own.
        Instant now = Instant.now();
        StaffMember admin = new StaffMember("admin", "管理员", Role.ADMINISTRATOR, "$2a$04$none", now);
        String cookie = new Sessions(SESSION_KEY.getBytes(StandardCharsets.UTF_8)).open(admin, now);
        return given().cookie(SessionCookie.NAME, cookie);
    }
}
