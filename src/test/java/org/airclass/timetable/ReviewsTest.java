package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.Accounts;
import org.airclass.Accounts.Account;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 三级把关 through the calls, as people of each role make them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ReviewsTest {

    private static final String TERM = "2032-review";

    private static int day;

    private Accounts people;

    @BeforeEach
    void threeLevels() {
        people = new Accounts();
        adminJson()
                .body(
                        """
                    {"name": "2032 春", "from": "2032-02-16", "to": "2032-07-09",
                     "bellSchedules": [{"grades": [4, 5, 6], "blocks": [
                        {"period": 1, "start": "09:00", "end": "09:25"}, {"period": 2, "start": "09:40", "end": "10:05"}]}]}""")
                .put("/api/v1/terms/" + TERM);
        chain("\"SCHOOL\", \"DISTRICT\", \"BUREAU\"");
    }

    @AfterEach
    void nothingToApprove() {
        chain("");
    }

    @Test
    void aLessonGoesFromSchoolToDistrictToBureau() {
        String id = taughtLesson(people.teacher);
        admin().get("/api/v1/draft/lessons/" + id)
                .then()
                .body("school", equalTo(people.school))
                .body("schoolName", equalTo("东区一中"))
                .body("review.status", equalTo("DRAFT"));
        take(people.teacher, "SUBMIT", id)
                .statusCode(200)
                .body("lessons[0].review.status", equalTo("IN_REVIEW"))
                .body("lessons[0].review.waitingFor", equalTo("SCHOOL"));
        people.editor
                .request()
                .get("/api/v1/reviews?waiting=true")
                .then()
                .statusCode(200)
                .body("lessons.id", hasItem(id));
        take(people.editor, "APPROVE", id).body("lessons[0].review.waitingFor", equalTo("DISTRICT"));
        int waiting = people.reviewer.request().get("/api/v1/reviews/summary").path("waiting");
        assertThat(waiting).isPositive();
        take(people.reviewer, "APPROVE", id).body("lessons[0].review.waitingFor", equalTo("BUREAU"));
        take(people.publisher, "APPROVE", id).body("lessons[0].review.status", equalTo("APPROVED"));
        people.teacher
                .request()
                .get("/api/v1/draft/lessons/" + id + "/trail")
                .then()
                .statusCode(200)
                .body("action", contains("ADD", "SUBMIT", "APPROVE", "APPROVE", "APPROVE"))
                .body("by", contains("tian", "tian", "editor-east-1", "reviewer-east", "publisher"))
                .body("role", contains("TEACHER", "TEACHER", "SCHOOL_EDITOR", "DISTRICT_REVIEWER", "PUBLISHER"))
                .body("byName[2]", equalTo("顾宁"));
    }

    @Test
    void whatIsSentBackSaysWhy() {
        String id = taughtLesson(people.teacher);
        take(people.teacher, "SUBMIT", id);
        take(people.editor, "SEND_BACK", id).statusCode(422).body("problems.field", contains("reason"));
        people.editor
                .json()
                .body("{\"action\": \"SEND_BACK\", \"lessons\": [\"" + id + "\"], \"reason\": \" 标题有误 \"}")
                .post("/api/v1/reviews")
                .then()
                .statusCode(200)
                .body("lessons[0].review.reason", equalTo("标题有误"));
        people.teacher.request().get("/api/v1/reviews?status=SENT_BACK").then().body("lessons.id", hasItem(id));
        admin().get("/api/v1/draft/lessons/" + id + "/trail").then().body("reason", hasItem("标题有误"));
    }

    @Test
    void nobodyActsOutOfTurnOrOutOfReach() {
        String id = taughtLesson(people.teacher);
        take(people.editor, "APPROVE", id)
                .statusCode(409)
                .body("type", equalTo("urn:airclass:not-at-this-step"))
                .body("problems.lesson", contains(id))
                .body("detail", containsString("草稿"));
        take(people.teacher, "SUBMIT", id).statusCode(200);
        take(people.teacher, "APPROVE", id).statusCode(403);
        take(people.reader, "SUBMIT", id).statusCode(403);
        take(people.editor, "APPROVE", id).statusCode(200);
        take(people.editor, "APPROVE", id).statusCode(409);
        String foreign = lesson(people.faraway, "西区的老师");
        take(people.editor, "SUBMIT", foreign)
                .statusCode(403)
                .body("type", equalTo("urn:airclass:out-of-scope"))
                .body("problems.lesson", contains(foreign));
        take(people.publisher, "SUBMIT", "nowhere").statusCode(404);
    }

    @Test
    void severalAreTakenTogetherOrNotAtAll() {
        String one = taughtLesson(people.teacher);
        String other = taughtLesson(people.teacher);
        take(people.teacher, "SUBMIT", one).statusCode(200);
        take(people.teacher, "SUBMIT", other, one).statusCode(409);
        admin().get("/api/v1/draft/lessons/" + other).then().body("review.status", equalTo("DRAFT"));
    }

    @Test
    void anEditFromBelowTakesTheApprovalBack() {
        String id = taughtLesson(people.teacher);
        take(people.teacher, "SUBMIT", id);
        take(people.publisher, "APPROVE", id).body("lessons[0].review.status", equalTo("APPROVED"));
        patch(people.publisher, id, "{\"title\": \"由教研室更正\"}").body("review.status", equalTo("APPROVED"));
        patch(people.teacher, id, "{\"cancelled\": true, \"cancelReason\": \"老师生病\"}")
                .body("review.status", equalTo("APPROVED"));
        patch(people.teacher, id, "{\"title\": \"老师又改了\"}")
                .body("review.status", equalTo("DRAFT"))
                .body("review.waitingFor", nullValue());
    }

    @Test
    void whatIsNotApprovedIsNotPublished() {
        String id = taughtLesson(people.teacher);
        admin().get("/api/v1/draft/checklist?term=" + TERM)
                .then()
                .body("blocks", equalTo(true))
                .body("notApproved.id", hasItem(id));
        people.publisher
                .request()
                .post("/api/v1/editions")
                .then()
                .statusCode(409)
                .body("problems.findAll { it.code == 'not-approved' }.lesson", hasItem(id));
        take(people.publisher, "SUBMIT", id).body("lessons[0].review.status", equalTo("APPROVED"));
        admin().get("/api/v1/draft/checklist?term=" + TERM).then().body("notApproved.id", not(hasItem(id)));
    }

    @Test
    void aReviewIsNotUndone() {
        String id = taughtLesson(people.teacher);
        take(people.teacher, "SUBMIT", id);
        String set = admin().get("/api/v1/draft/lessons/" + id + "/trail").path("[1].changeSet");
        admin().post("/api/v1/draft/changes/" + set + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:review-stands"));
    }

    @Test
    void aShorterChainLeavesNobodyWaiting() {
        String id = taughtLesson(people.teacher);
        take(people.teacher, "SUBMIT", id);
        chain("\"BUREAU\"");
        admin().get("/api/v1/draft/lessons/" + id).then().body("review.waitingFor", equalTo("BUREAU"));
        chain("");
        admin().get("/api/v1/draft/lessons/" + id).then().body("review.status", equalTo("APPROVED"));
        admin().get("/api/v1/draft/lessons/" + id + "/trail")
                .then()
                .body("action", contains("ADD", "SUBMIT", "REROUTE", "REROUTE"));
        admin().get("/api/v1/review-chain").then().body("levels", empty());
        people.editor
                .json()
                .body("{\"levels\": []}")
                .put("/api/v1/review-chain")
                .then()
                .statusCode(403);
        adminJson()
                .body("{\"levels\": [\"MOON\"]}")
                .put("/api/v1/review-chain")
                .then()
                .statusCode(400);
    }

    /** A lesson that this teacher makes for themselves, on a day of its own. */
    private static String taughtLesson(Account teacher) {
        return teacher.json()
                .body(body(null, teacher.teacher(), "东区一中"))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lesson(String owner, String teacher) {
        return adminJson()
                .body(body(owner, teacher, "西区一中"))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String owner, String teacher, String school) {
        return """
            {"term": "%s", "date": "%s", "grades": [4], "period": 1, "subject": "语文", "title": "琥珀", "school": %s,
             "teachers": [{"name": "%s", "school": "%s"}]}"""
                .formatted(
                        TERM,
                        java.time.LocalDate.of(2032, 3, 1).plusDays(day++),
                        owner == null ? "null" : "\"" + owner + "\"",
                        teacher,
                        school);
    }

    private static ValidatableResponse patch(Account who, String id, String patch) {
        return who.json()
                .body(patch)
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse take(Account who, String action, String... lessons) {
        String ids = List.of(lessons).stream().map(l -> "\"" + l + "\"").collect(Collectors.joining(","));
        return who.json()
                .body("{\"action\": \"%s\", \"lessons\": [%s]}".formatted(action, ids))
                .post("/api/v1/reviews")
                .then();
    }

    private static void chain(String levels) {
        adminJson()
                .body("{\"levels\": [" + levels + "]}")
                .put("/api/v1/review-chain")
                .then()
                .statusCode(200);
    }
}
