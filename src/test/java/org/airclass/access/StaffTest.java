package org.airclass.access;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.ShortId;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class StaffTest {

    private static final String OWN = "a-password-of-my-own";

    @Inject
    StaffRoll roll;

    private String school;
    private String schoolName;

    @BeforeEach
    void aSchool() {
        schoolName = "测试学校" + ShortId.next();
        school = organisation("SCHOOL", schoolName);
    }

    @AfterEach
    void onlyTheAdministratorStays() {
        Transactions.run(() -> roll.delete("username <> ?1", FirstAdministrator.USERNAME));
    }

    @Test
    void aNewColleagueSignsInWithAPasswordToldOnceAndMakesTheirOwn() {
        String once = adminJson()
                .body(account("zhoumin", "周敏", "SCHOOL_EDITOR", school))
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("username", equalTo("zhoumin"))
                .body("organisationName", equalTo(schoolName))
                .body("passwordOnce", equalTo(true))
                .body("password", notNullValue())
                .extract()
                .path("password");
        admin().get("/api/v1/staff/zhoumin")
                .then()
                .statusCode(200)
                .body("$", not(hasItem("password")))
                .body("displayName", equalTo("周敏"));
        as("zhoumin", once).get("/api/v1/me").then().statusCode(200).body("passwordOnce", equalTo(true));
        as("zhoumin", once)
                .get("/api/v1/organisations")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:airclass:change-password-first"));
        asJson("zhoumin", once)
                .body(passwords(once, OWN))
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);
        as("zhoumin", once).get("/api/v1/me").then().statusCode(401);
        as("zhoumin", OWN).get("/api/v1/organisations").then().statusCode(200);
        as("zhoumin", OWN).get("/api/v1/me").then().body("passwordOnce", equalTo(false));
    }

    @Test
    void aBrowserWithAOneTimePasswordIsLedToTheFormThatChangesIt() {
        String once = adminJson()
                .body(account("wangli", "王丽", "TEACHER", school))
                .post("/api/v1/staff")
                .path("password");
        String session = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("username", "wangli", "password", once)
                .post("/sign-in")
                .cookie(SessionCookie.NAME);
        given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, session)
                .accept("text/html")
                .get("/console/desk")
                .then()
                .statusCode(303)
                .header("Location", containsString("/password?next=%2Fconsole%2Fdesk"));
        given().cookie(SessionCookie.NAME, session)
                .get("/password?next=/console/desk")
                .then()
                .statusCode(200)
                .body(containsString("临时密码"));
        form(session, once, OWN, "another-one").then().statusCode(422).body(containsString("不一样"));
        form(session, "wrong-password", OWN, OWN).then().statusCode(422).body(containsString("原密码不对"));
        form(session, once, "short", "short").then().statusCode(422);
        var changed = form(session, once, OWN, OWN);
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.header("Location")).endsWith("/console/desk");
        given().cookie(SessionCookie.NAME, session).get("/api/v1/me").then().statusCode(401);
        given().cookie(SessionCookie.NAME, changed.cookie(SessionCookie.NAME))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsSignedInIsToldWhereTheyBelongAndWhatTheyMayDo() {
        adminJson()
                .body(
                        """
                    {"username": "chenjing", "displayName": "陈静", "role": "TEACHER", "organisation": "%s", "password": "%s"}"""
                                .formatted(school, OWN))
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .body("password", nullValue());
        as("chenjing", OWN)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("scope.id", equalTo(school))
                .body("scope.name", equalTo(schoolName))
                .body("scope.kind", equalTo("SCHOOL"))
                .body("teacher.name", equalTo("陈静"))
                .body("teacher.school", equalTo(schoolName))
                .body("may", contains("EDIT"))
                .body("bureau", notNullValue());
        admin().get("/api/v1/me")
                .then()
                .body("scope", nullValue())
                .body("teacher", nullValue())
                .body("may", contains("EDIT", "REVIEW", "PUBLISH", "ADMINISTER", "READ_REPORTS", "DECLARE"));
    }

    @Test
    void aPostIsChangedAndAnAccountIsClosed() {
        adminJson().body(withPassword("liu", "刘洋", "TEACHER")).post("/api/v1/staff");
        adminJson()
                .body("{\"role\": \"PUBLISHER\", \"organisation\": null, \"teacher\": null, \"username\": \"other\"}")
                .patch("/api/v1/staff/liu")
                .then()
                .statusCode(200)
                .body("username", equalTo("liu"))
                .body("role", equalTo("PUBLISHER"))
                .body("teacher", nullValue())
                .body("organisation", nullValue())
                .body("displayName", equalTo("刘洋"));
        as("liu", OWN).get("/api/v1/me").then().body("may", hasItem("PUBLISH"));
        adminJson()
                .body("{\"active\": false}")
                .patch("/api/v1/staff/liu")
                .then()
                .statusCode(200);
        as("liu", OWN).get("/api/v1/me").then().statusCode(401);
        admin().get("/api/v1/staff?q=刘")
                .then()
                .body("username", contains("liu"))
                .body("active", contains(false));
        adminJson().body("{\"active\": true}").patch("/api/v1/staff/liu").then().statusCode(200);
        as("liu", OWN).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aNewPasswordEndsTheOldOne() {
        adminJson().body(withPassword("sun", "孙倩", "TEACHER")).post("/api/v1/staff");
        String once = admin().post("/api/v1/staff/sun/password")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("username", equalTo("sun"))
                .extract()
                .path("password");
        as("sun", OWN).get("/api/v1/me").then().statusCode(401);
        as("sun", once).get("/api/v1/me").then().statusCode(200);
        admin().post("/api/v1/staff/nobody/password").then().statusCode(404);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        adminJson()
                .body("{\"role\": \"TEACHER\"}")
                .patch("/api/v1/staff/admin")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:own-account"));
        adminJson()
                .body("{\"active\": false}")
                .patch("/api/v1/staff/admin")
                .then()
                .statusCode(409);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        adminJson()
                .body("{\"username\": \"a:b\", \"displayName\": \" \", \"organisation\": \"nowhere\"}")
                .post("/api/v1/staff")
                .then()
                .statusCode(422)
                .body("problems.field", contains("username", "displayName", "role", "organisation"));
        adminJson()
                .body(account("x", "某", "DISTRICT_REVIEWER", school))
                .post("/api/v1/staff")
                .then()
                .statusCode(422)
                .body("problems.field", contains("organisation"));
        adminJson()
                .body("{\"username\": \"x\", \"displayName\": \"某\", \"role\": \"TEACHER\", \"password\": \"short\"}")
                .post("/api/v1/staff")
                .then()
                .statusCode(422)
                .body("problems.field", contains("password"));
        adminJson()
                .body("{\"role\": \"HEADMASTER\"}")
                .post("/api/v1/staff")
                .then()
                .statusCode(400);
        adminJson()
                .body(account("admin", "某", "REPORT_READER", null))
                .post("/api/v1/staff")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:username-taken"));
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        adminJson().body(withPassword("zhao", "赵雷", "TEACHER")).post("/api/v1/staff");
        for (int i = 0; i < SignIn.FREE_PER_ACCOUNT; i++) {
            asJson("zhao", OWN)
                    .body(passwords("guess-number-" + i, "whatever-it-is"))
                    .post("/api/v1/me/password")
                    .then()
                    .statusCode(422)
                    .body("problems.field", contains("old"));
        }
        asJson("zhao", OWN)
                .body(passwords("one-guess-more", "whatever-it-is"))
                .post("/api/v1/me/password")
                .then()
                .statusCode(429);
    }

    private static io.restassured.response.Response form(String session, String old, String fresh, String again) {
        return given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("old", old, "fresh", fresh, "again", again, "next", "/console/desk")
                .post("/password");
    }

    private static String organisation(String kind, String name) {
        return adminJson()
                .body("{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(kind, name))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String account(String username, String name, String role, String organisation) {
        return """
            {"username": "%s", "displayName": "%s", "role": "%s", "organisation": %s}"""
                .formatted(username, name, role, organisation == null ? "null" : "\"" + organisation + "\"");
    }

    private String withPassword(String username, String name, String role) {
        return """
            {"username": "%s", "displayName": "%s", "role": "%s", "organisation": "%s", "password": "%s"}"""
                .formatted(username, name, role, school, OWN);
    }

    private static String passwords(String old, String fresh) {
        return "{\"old\": \"%s\", \"new\": \"%s\"}".formatted(old, fresh);
    }

    private static RequestSpecification as(String username, String password) {
        return given().auth().preemptive().basic(username, password);
    }

    private static RequestSpecification asJson(String username, String password) {
        return as(username, password).contentType(ContentType.JSON);
    }
}
