package org.airclass.timetable;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class NoticesTest {

    private static final String TERM = "2036-notices";
    private static final String PASSWORD = "a-password-of-my-own";

    @BeforeEach
    void aTeacherWithAnAccount() {
        adminJson()
                .body("{\"name\": \"2036 春\", \"from\": \"2036-02-10\", \"to\": \"2036-07-10\"}")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
        account("notices-wang", "王通知");
        account("notices-li", "李通知");
    }

    @AfterEach
    void leave() {
        for (String name : new String[] {"notices-wang", "notices-li"}) {
            adminJson()
                    .body("{\"active\": false}")
                    .patch("/api/v1/staff/" + name)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void teachersSeeWhatAnEditionDidToTheirLessonsAndConfirmIt() {
        String lesson = adminJson()
                .body(
                        """
                    {"term": "%s", "date": "2036-03-04", "grades": [9], "start": "09:00", "end": "09:25",
                     "subject": "语文", "title": "告知", "teachers": [{"name": "王通知", "school": "通知中学"}]}"""
                                .formatted(TERM))
                .post("/api/v1/draft/lessons")
                .path("id");
        publish();
        adminJson()
                .body("{\"start\": \"10:00\", \"end\": \"10:25\"}")
                .patch("/api/v1/draft/lessons/" + lesson)
                .then()
                .statusCode(200);
        int moved = publish();
        as("notices-wang")
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("kind", contains("MOVED", "ADDED"))
                .body("[0].edition", equalTo(moved))
                .body("[0].lesson", equalTo(lesson))
                .body("[0].was.start", equalTo("09:00"))
                .body("[0].now.start", equalTo("10:00"))
                .body("[0].confirmedAt", nullValue())
                .body("[1].was", nullValue());
        as("notices-li").get("/api/v1/notices").then().body("", empty());
        admin().get("/api/v1/notices").then().statusCode(200).body("", empty());
        String id = as("notices-wang").get("/api/v1/notices").path("[0].id");
        String line = "find { it.teacher == '王通知' }";
        admin().get("/api/v1/editions/" + moved + "/confirmations")
                .then()
                .statusCode(200)
                .body(line + ".school", equalTo("通知中学"))
                .body(line + ".lessons", equalTo(1))
                .body(line + ".confirmed", equalTo(0))
                .body(line + ".outstanding.lesson", contains(lesson))
                .body(line + ".lastSeenAt", notNullValue());
        confirm("notices-li", id).then().statusCode(404);
        confirm("notices-wang", "none").then().statusCode(404);
        confirm("notices-wang", id).then().statusCode(204);
        confirm("notices-wang", id).then().statusCode(204);
        as("notices-wang").get("/api/v1/notices?unconfirmed=true").then().body("kind", contains("ADDED"));
        admin().get("/api/v1/editions/" + moved + "/confirmations")
                .then()
                .body(line + ".confirmed", equalTo(1))
                .body(line + ".outstanding", empty());

        admin().get("/api/v1/editions/" + moved + "/changes?teacher=王通知&grade=9")
                .then()
                .body("changes.lesson", contains(lesson));
        admin().get("/api/v1/editions/" + moved + "/changes?grade=8").then().body("changes", empty());
        admin().get("/api/v1/changes?teacher=王通知&since=" + (moved - 2))
                .then()
                .statusCode(200)
                .body("edition", contains(moved, moved - 1))
                .body("changes[0].kind", contains("MOVED"));
        admin().get("/api/v1/changes?teacher=王通知&since=" + moved).then().body("", hasSize(0));
        admin().get("/api/v1/changes?since=x").then().statusCode(oneOf(400, 404));
    }

    @Test
    void aTeacherMayNotSeeWhoElseConfirmed() {
        int edition = publish();
        as("notices-li")
                .get("/api/v1/editions/" + edition + "/confirmations")
                .then()
                .statusCode(403);
        admin().get("/api/v1/editions/999999/confirmations").then().statusCode(404);
    }

    @Test
    void aConfirmationWithoutIdsIsRefused() {
        asJson("notices-wang").body("{}").post("/api/v1/notices/confirm").then().statusCode(400);
        asJson("notices-wang")
                .body("{\"ids\": [null]}")
                .post("/api/v1/notices/confirm")
                .then()
                .statusCode(400);
        asJson("notices-wang")
                .body("{\"ids\": []}")
                .post("/api/v1/notices/confirm")
                .then()
                .statusCode(204);
        adminJson()
                .body("{\"ids\": [\"x\"]}")
                .post("/api/v1/notices/confirm")
                .then()
                .statusCode(404);
    }

    private static int publish() {
        return admin().post("/api/v1/editions").then().statusCode(201).extract().path("edition");
    }

    private static io.restassured.response.Response confirm(String account, String id) {
        return asJson(account).body("{\"ids\": [\"" + id + "\"]}").post("/api/v1/notices/confirm");
    }

    private static void account(String username, String teacher) {
        String body =
                """
            {"username": "%s", "displayName": "%s", "role": "TEACHER", "active": true,
             "teacher": {"name": "%s", "school": "通知中学"}}"""
                        .formatted(username, teacher, teacher);
        if (admin().get("/api/v1/staff/" + username).statusCode() == 200) {
            adminJson()
                    .body("{\"active\": true}")
                    .patch("/api/v1/staff/" + username)
                    .then()
                    .statusCode(200);
            return;
        }
        String given = adminJson()
                .body(body)
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        given().auth()
                .preemptive()
                .basic(username, given)
                .contentType(ContentType.JSON)
                .body("{\"old\": \"" + given + "\", \"new\": \"" + PASSWORD + "\"}")
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, PASSWORD);
    }

    private static RequestSpecification asJson(String username) {
        return as(username).contentType(ContentType.JSON);
    }
}
