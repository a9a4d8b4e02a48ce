package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change is signed, kept, and can be taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class JournalTest {

    private static final String TERM = "2032-journal";

    @BeforeEach
    void aTerm() {
        adminJson()
                .body(
                        """
                    {"name": "2032 春", "from": "2032-02-10", "to": "2032-07-10",
                     "bellSchedules": [{"grades": [7, 8], "blocks": [
                        {"period": 1, "start": "08:00", "end": "08:40"}, {"period": 2, "start": "08:55", "end": "09:35"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void everyWriteIsKeptWithWhoWhenAndWhat() {
        String id = post("2032-03-01", 7, 1, "王强");
        patch(id, "{\"period\": 2}");
        patch(
                id,
                "{\"title\": \"有理数的乘法\", \"teachers\": [{\"name\": \"何平\", \"role\": \"SUBSTITUTE\", \"insteadOf\": \"王强\"}]}");
        patch(id, "{\"cancelled\": true, \"cancelReason\": \"停电\"}");
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(204);
        admin().get("/api/v1/draft/changes?lesson=" + id)
                .then()
                .statusCode(200)
                .body("kind", contains("REMOVE", "EDIT", "EDIT", "MOVE", "ADD"))
                .body("by", hasItem("admin"))
                .body("byName[0]", notNullValue())
                .body("at[0]", containsString("+08:00"))
                .body("label[0]", containsString("《"))
                .body("[0].changes[0].after", nullValue())
                .body("[0].changes[0].before.cancelReason", equalTo("停电"))
                .body("[1].changes[0].fields.field", containsInAnyOrder("cancelled", "cancelReason"))
                .body("[2].changes[0].fields.field", containsInAnyOrder("title", "teachers"))
                .body("[2].changes[0].after.teachers[0].insteadOf", equalTo("王强"))
                .body("[3].changes[0].fields.field", containsInAnyOrder("period", "start", "end"))
                .body("[4].changes[0].before", nullValue())
                .body("[4].changes[0].lesson", equalTo(id));
        JsonPath newest = admin().get("/api/v1/draft/changes?limit=2").jsonPath();
        String first = newest.getString("[0].id");
        String second = newest.getString("[1].id");
        admin().get("/api/v1/draft/changes?limit=1&before=" + first)
                .then()
                .body("id", contains(second))
                .body("[0].changes.changed", equalTo(1));
        admin().get("/api/v1/draft/changes?by=nobody").then().statusCode(200).body("", empty());
        admin().get("/api/v1/draft/changes/no-such").then().statusCode(404);
        admin().get("/api/v1/draft/changes/99999999").then().statusCode(404);
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        String id = post("2032-03-02", 7, 1, "王强");
        long revision = admin().get("/api/v1/draft/lessons").jsonPath().getLong("revision");
        patch(id, "{\"period\": 1}");
        admin().get("/api/v1/draft/lessons").then().body("revision", equalTo((int) revision));
        admin().get("/api/v1/draft/changes?lesson=" + id).then().body("", hasSize(1));
    }

    @Test
    void undoAndRedo() {
        String id = post("2032-03-03", 7, 1, "王强");
        String before = admin().get("/api/v1/draft/lessons/" + id).asString();
        patch(id, "{\"period\": 2, \"title\": \"换课\"}");
        String edit = newestOf(id);
        String undo = undo(edit);
        admin().get("/api/v1/draft/lessons/" + id)
                .then()
                .body("title", equalTo(JsonPath.from(before).getString("title")))
                .body("start", equalTo("08:00"))
                .body("sources[0].id", equalTo(JsonPath.from(before).getString("sources[0].id")));
        admin().get("/api/v1/draft/changes/" + edit).then().body("undoneBy", equalTo(undo));
        admin().get("/api/v1/draft/changes/" + undo)
                .then()
                .body("undoes", equalTo(edit))
                .body("kind", equalTo("UNDO"));
        undo(undo);
        admin().get("/api/v1/draft/lessons/" + id).then().body("title", equalTo("换课"));
        admin().get("/api/v1/draft/changes/" + edit).then().body("undoneBy", nullValue());
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(204);
        undo(newestOf(id));
        admin().get("/api/v1/draft/lessons/" + id).then().statusCode(200).body("start", equalTo("08:55"));
    }

    @Test
    void whatSomebodyChangedLaterIsNotUndone() {
        String id = post("2032-03-04", 7, 1, "王强");
        patch(id, "{\"title\": \"一改\"}");
        String edit = newestOf(id);
        patch(id, "{\"textbook\": \"人教版\"}");
        admin().post("/api/v1/draft/changes/" + edit + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:changed-since"))
                .body("problems[0].by", notNullValue())
                .body("problems[0].fields", contains("textbook"));
        admin().get("/api/v1/draft/lessons/" + id).then().body("title", equalTo("一改"));
    }

    @Test
    void anUndoThatWouldClashIsRefused() {
        String id = post("2032-03-05", 7, 1, "王强");
        patch(id, "{\"period\": 2}");
        String move = newestOf(id);
        post("2032-03-05", 7, 1, "何平");
        admin().post("/api/v1/draft/changes/" + move + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:clash"));
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoChangedWhat() {
        String id = post("2032-03-08", 7, 1, "王强");
        int revision = admin().get("/api/v1/draft/lessons/" + id).path("revision");
        patch(id, "{\"title\": \"甲的标题\", \"revision\": " + revision + "}");
        patch(id, "{\"livePoint\": \"第三直播点\"}");
        adminJson()
                .body("{\"title\": \"乙的标题\", \"revision\": " + revision + "}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(409)
                .body("problems[0].code", equalTo("changed-since"))
                .body("problems[0].by", notNullValue())
                .body("problems[0].at", containsString("+08:00"))
                .body("problems[0].fields", containsInAnyOrder("title", "livePoint"))
                .body("current.title", equalTo("甲的标题"));
        admin().delete("/api/v1/draft/lessons/" + id + "?revision=" + revision)
                .then()
                .statusCode(409)
                .body("current.livePoint", equalTo("第三直播点"));
        adminJson()
                .body("{\"revision\": \"five\"}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(422);
    }

    @Test
    void aBatchIsAllOrNothing() {
        String one = post("2032-03-09", 7, 1, "王强");
        String two = post("2032-03-09", 8, 1, "何平");
        String set = adminJson()
                .body(
                        """
                    {"label": "对调", "put": [{"id": "%s", "teachers": [{"name": "何平"}]}, {"id": "%s", "teachers": [{"name": "王强"}]},
                     %s]}"""
                                .formatted(one, two, lesson("2032-03-10", 7, 1, "王强")))
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(201)
                .body("label", equalTo("对调"))
                .body("kind", equalTo("EDIT"))
                .body("counts.added", equalTo(1))
                .body("counts.changed", equalTo(2))
                .body("lessons.id", hasSize(3))
                .body("lessons[0].teachers[0].name", equalTo("何平"))
                .extract()
                .path("id");
        adminJson()
                .body("{\"put\": [%s, %s]}".formatted(lesson("2032-03-11", 7, 1, "甲"), lesson("2032-03-11", 7, 1, "乙")))
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(409)
                .body("problems.code", contains("grade-clash"));
        adminJson()
                .body("{\"put\": [%s], \"remove\": [\"nobody\"]}".formatted(lesson("2032-03-11", 7, 1, "甲")))
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(404);
        adminJson()
                .body("{\"put\": [%s, {\"id\": \"%s\", \"end\": \"07:00\"}]}"
                        .formatted(lesson("2032-03-11", 7, 1, "甲"), one))
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(422)
                .body("problems.field", contains("put[1].end"));
        admin().get("/api/v1/draft/lessons?from=2032-03-11&to=2032-03-11")
                .then()
                .body("lessons", empty());
        undo(set);
        admin().get("/api/v1/draft/lessons/" + one).then().body("teachers[0].name", equalTo("王强"));
        admin().get("/api/v1/draft/lessons?from=2032-03-10&to=2032-03-10")
                .then()
                .body("lessons", empty());
    }

    @Test
    void aBatchThatMakesNoSenseIsRefused() {
        String id = post("2032-03-12", 7, 1, "王强");
        for (String body : new String[] {
            "[]",
            "{\"put\": [3]}",
            "{\"put\": [null]}",
            "{\"put\": [{\"id\": \"" + id + "\", \"start\": {}}]}",
            "{\"put\": [{\"id\": \"" + id + "\"}], \"remove\": [\"" + id + "\"]}",
            "{\"kind\": \"IMPORT\"}",
            "{\"kind\": \"NONSENSE\"}"
        }) {
            adminJson().body(body).post("/api/v1/draft/changes").then().statusCode(oneOf(400, 422));
        }
        adminJson()
                .body("{\"put\": [{\"id\": \"" + id + "\", \"period\": 1}]}")
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(200)
                .body("id", nullValue());
        adminJson()
                .body("{\"basedOn\": 0, \"remove\": [\"" + id + "\"]}")
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(409);
    }

    private static void patch(String id, String body) {
        adminJson().body(body).patch("/api/v1/draft/lessons/" + id).then().statusCode(200);
    }

    private static String newestOf(String lesson) {
        return admin().get("/api/v1/draft/changes?limit=1&lesson=" + lesson).path("[0].id");
    }

    private static String undo(String changeSet) {
        return admin().post("/api/v1/draft/changes/" + changeSet + "/undo")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String post(String date, int grade, int period, String teacher) {
        return adminJson()
                .body(lesson(date, grade, period, teacher))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lesson(String date, int grade, int period, String teacher) {
        return """
            {"term": "%s", "date": "%s", "grades": [%d], "period": %d, "subject": "数学", "title": "有理数的加法",
             "teachers": [{"name": "%s"}], "sources": [{"kind": "LIVE", "url": "https://live.example.org/1.m3u8"}]}"""
                .formatted(TERM, date, grade, period, teacher);
    }
}
