package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies, series and handouts, through their addresses. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class RepeatTest {

    private static final String TERM = "2051-repeat";

    @BeforeEach
    void aTerm() {
        adminJson()
                .body(
                        """
                    {"name": "2051 春", "from": "2051-02-13", "to": "2051-07-07", "holidays": ["2051-04-05"],
                     "makeUpDays": [{"date": "2051-04-08", "follows": "WEDNESDAY"}],
                     "bellSchedules": [{"grades": [9], "blocks": [{"period": 1, "start": "08:00", "end": "08:40"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void aWeekIsCopiedTwiceAndUndoneAtOnce() {
        lesson("2051-03-27", "郑爽");
        lesson("2051-03-29", "郑爽");
        String request = "{\"from\": \"2051-03-27\", \"to\": [\"2051-04-03\", \"2051-04-10\"], \"dryRun\": %s}";
        adminJson()
                .body(request.formatted("true"))
                .post("/api/v1/draft/copies")
                .then()
                .statusCode(200)
                .body("lessons.date", contains("2051-04-03", "2051-04-08", "2051-04-10", "2051-04-12"))
                .body("skipped.date", contains("2051-04-05"))
                .body("skipped[0].reason", notNullValue())
                .body("clashes", empty());
        String set = adminJson()
                .body(request.formatted("false"))
                .post("/api/v1/draft/copies")
                .then()
                .statusCode(201)
                .body("kind", equalTo("COPY"))
                .body("lessons", hasSize(4))
                .body("skipped", hasSize(1))
                .extract()
                .path("id");
        adminJson()
                .body(request.formatted("true"))
                .post("/api/v1/draft/copies")
                .then()
                .statusCode(200)
                .body("clashes.code", hasItems("teacher-clash", "grade-clash"));
        adminJson()
                .body(request.formatted("false"))
                .post("/api/v1/draft/copies")
                .then()
                .statusCode(409);
        admin().post("/api/v1/draft/changes/" + set + "/undo").then().statusCode(201);
        admin().get("/api/v1/draft/lessons?from=2051-04-03&to=2051-04-16")
                .then()
                .body("lessons", empty());
    }

    @Test
    void aSeriesIsMadeFoundAndChecked() {
        String body =
                """
            {"lesson": {"grades": [9], "period": 1, "subject": "班会", "title": "班会", "teachers": [{"name": "高老师"}]},
             "weekdays": ["THURSDAY"], "from": "2051-05-01", "to": "2051-05-31", "titles": ["开学第一课"]}""";
        String series = adminJson()
                .body(body)
                .post("/api/v1/draft/series")
                .then()
                .statusCode(201)
                .body("kind", equalTo("SERIES"))
                .body("lessons", hasSize(4))
                .body("lessons[0].title", equalTo("开学第一课"))
                .body("lessons[1].title", equalTo("班会"))
                .body("lessons[0].start", equalTo("08:00"))
                .extract()
                .path("lessons[0].series");
        admin().get("/api/v1/draft/lessons?series=" + series).then().body("lessons", hasSize(4));
        admin().get("/api/v1/draft/lessons?teacher=高老师&subject=班会").then().body("lessons", hasSize(4));
        adminJson().body(body).post("/api/v1/draft/series").then().statusCode(409);
    }

    @Test
    void aRepetitionThatMakesNoSenseIsRefused() {
        for (String body : new String[] {
            "{}",
            "{\"from\": \"2051-03-27\"}",
            "{\"from\": \"2051-03-27\", \"to\": [\"2051-03-27\"]}",
            "{\"from\": \"2051-03-27\", \"to\": [\"2051-04-03\"], \"days\": 3}",
            "{\"from\": \"+999999999-12-31\", \"to\": [\"2051-04-03\"]}"
        }) {
            adminJson().body(body).post("/api/v1/draft/copies").then().statusCode(422);
        }
        for (String body : new String[] {
            "{}",
            "{\"lesson\": {}, \"weekdays\": [\"MONDAY\"], \"from\": \"2051-03-27\", \"to\": \"2051-04-27\"}",
            "{\"lesson\": {}, \"weekdays\": [null], \"from\": \"2051-03-27\", \"to\": \"2051-04-27\"}",
            "{\"lesson\": {}, \"weekdays\": [\"MONDAY\"], \"from\": \"2051-03-27\", \"to\": \"2051-03-01\"}",
            "{\"lesson\": {}, \"weekdays\": [\"MONDAY\"], \"from\": \"2051-03-27\", \"to\": \"2094-03-01\"}"
        }) {
            adminJson().body(body).post("/api/v1/draft/series").then().statusCode(422);
        }
        adminJson()
                .body("{\"weekdays\": [\"SOMEDAY\"]}")
                .post("/api/v1/draft/series")
                .then()
                .statusCode(400);
    }

    @Test
    void aHandoutIsMadeChangedAndRemoved() {
        String id = adminJson()
                .body(
                        """
                    {"from": "2051-03-06", "grades": [1, 2, 3], "title": "居家学习指导",
                     "sources": [{"kind": "DOWNLOAD", "url": "https://files.example.org/guide.pdf"}]}""")
                .post("/api/v1/draft/handouts")
                .then()
                .statusCode(201)
                .body("term", equalTo(TERM))
                .body("to", equalTo("2051-03-06"))
                .body("sources[0].label", equalTo("资料下载"))
                .extract()
                .path("id");
        int revision = admin().get("/api/v1/draft/handouts/" + id).path("revision");
        adminJson()
                .body("{\"to\": \"2051-03-10\", \"revision\": " + revision + "}")
                .patch("/api/v1/draft/handouts/" + id)
                .then()
                .statusCode(200)
                .body("to", equalTo("2051-03-10"));
        adminJson()
                .body("{\"title\": \"迟到的改动\", \"revision\": " + revision + "}")
                .patch("/api/v1/draft/handouts/" + id)
                .then()
                .statusCode(409)
                .body("problems[0].fields", contains("to"))
                .body("current.to", equalTo("2051-03-10"));
        adminJson()
                .body("{\"to\": \"2051-03-01\", \"title\": \"\", \"grades\": [13]}")
                .patch("/api/v1/draft/handouts/" + id)
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("to", "title", "grades"));
        admin().delete("/api/v1/draft/handouts/" + id).then().statusCode(204);
        admin().delete("/api/v1/draft/handouts/" + id).then().statusCode(404);
        String removal =
                admin().get("/api/v1/draft/changes?limit=1&handout=" + id).path("[0].id");
        admin().post("/api/v1/draft/changes/" + removal + "/undo").then().statusCode(201);
        admin().get("/api/v1/draft/handouts/" + id).then().body("title", equalTo("居家学习指导"));
    }

    private static void lesson(String date, String teacher) {
        adminJson()
                .body(
                        """
                    {"date": "%s", "grades": [9], "period": 1, "subject": "数学", "title": "二次函数",
                     "teachers": [{"name": "%s"}]}"""
                                .formatted(date, teacher))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201);
    }
}
