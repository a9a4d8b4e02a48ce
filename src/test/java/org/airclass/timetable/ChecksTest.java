package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ChecksTest {

    private static final String TERM = "2045-checks";

    @BeforeEach
    void aTermWithRules() {
        adminJson()
                .body(
                        """
                    {"name": "2045 春", "from": "2045-02-10", "to": "2045-07-10", "holidays": ["2045-05-01"],
                     "bellSchedules": [{"grades": [4, 5], "blocks": [
                        {"period": 1, "start": "09:00", "end": "09:25"}, {"period": 2, "start": "09:40", "end": "10:05"},
                        {"period": 3, "start": "10:30", "end": "10:55"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
        adminJson()
                .body(
                        """
                    {"name": "本市规定", "source": {"authority": "某省教育厅", "document": "某通知", "date": "2045-01"},
                     "from": "2045-02-10", "to": "2045-07-10", "rules": [
                        {"rule": "DAY_LESSONS", "limit": 2, "grades": [4]},
                        {"rule": "BREAK_MINUTES", "limit": 20, "level": "WARN"},
                        {"rule": "NO_LESSON_ON_HOLIDAY"}]}""")
                .put("/api/v1/rules/checks")
                .then()
                .statusCode(oneOf(200, 201));
    }

    @AfterEach
    void noRules() {
        admin().delete("/api/v1/rules/checks").then().statusCode(204);
    }

    @Test
    void aMoveIsTriedWithoutBeingMade() {
        String there = post("2045-03-01", 1, "[4]", "何老师");
        String moved = post("2045-03-01", 3, "[4]", "何老师");
        adminJson()
                .body(
                        """
                    {"lesson": {"id": "%s", "period": 1}, "slots": true, "places": [
                       {"date": "2045-03-01", "start": "09:40", "end": "10:05"},
                       {"date": "2045-03-02", "start": "09:00"},
                       {"date": "2045-05-01", "start": "09:00", "end": "09:25"},
                       {"date": "2045-09-01", "start": "09:00", "end": "09:25"}]}"""
                                .formatted(moved))
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("clashes.code", hasItem("teacher-clash"))
                .body("clashes[0].lesson", equalTo(there))
                .body("free[0].date", equalTo("2045-03-01"))
                .body("free[0].start", equalTo("09:40"))
                .body("free", hasSize(5))
                .body("places[0].ok", equalTo(true))
                .body("places[0].rules.rule", contains("BREAK_MINUTES"))
                .body("places[0].rules[0].level", equalTo("WARN"))
                .body("places[0].rules[0].actual", equalTo(15))
                .body("places[0].rules[0].unit", equalTo("分钟"))
                .body("places[0].rules[0].source.authority", equalTo("某省教育厅"))
                .body("places[1].ok", equalTo(true))
                .body("places[1].end", equalTo("09:25"))
                .body("places[2].ok", equalTo(false))
                .body("places[2].rules.rule", contains("NO_LESSON_ON_HOLIDAY"))
                .body("places[3].ok", equalTo(false))
                .body("places[3].clashes.code", contains("date-outside-term"));
        admin().get("/api/v1/draft/lessons/" + moved)
                .then()
                .body("date", equalTo("2045-03-01"))
                .body("start", equalTo("10:30"));
    }

    @Test
    void lessonsThatAreMovedTogetherAreInEachOthersWayOnlyWhereTheyCome() {
        String first = post("2045-03-08", 1, "[5]", "辛老师");
        String second = post("2045-03-08", 2, "[5]", "辛老师");
        String both = "\"lessons\": [{\"id\": \"%s\"}, {\"id\": \"%s\"}]".formatted(first, second);
        adminJson()
                .body(
                        """
                    {%s, "moves": [
                       [{"start": "09:40"}, {"start": "10:30"}],
                       [{"start": "09:40"}, null],
                       [{"date": "2045-03-09", "start": "09:00"}, {"date": "2045-03-09", "start": "09:10"}],
                       [{"date": "2045-09-01"}, {"date": "2045-03-09"}]]}"""
                                .formatted(both))
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("lessons.lesson", contains(first, second))
                .body("moves.ok", contains(true, false, false, false))
                .body("moves[0].lessons.start", contains("09:40", "10:30"))
                .body("moves[0].lessons.end", contains("10:05", "10:55"))
                .body("moves[1].lessons[0].clashes.code", hasItem("teacher-clash"))
                .body("moves[1].lessons[0].clashes[0].lesson", equalTo(second))
                .body("moves[1].lessons[1].clashes[0].lesson", equalTo(first))
                .body("moves[2].lessons[1].clashes.find { it.code == 'grade-clash' }.start", equalTo("09:10"))
                .body("moves[3].lessons[0].clashes.code", contains("date-outside-term"))
                .body("moves[3].lessons[1].ok", equalTo(true));
        adminJson()
                .body("{\"lesson\": {\"id\": \"%s\"}, \"places\": [{\"start\": \"09:40\"}]}".formatted(first))
                .post("/api/v1/draft/checks")
                .then()
                .body("places[0].ok", equalTo(false));
        for (String bad : new String[] {
            "{\"lessons\": []}",
            "{" + both + ", \"moves\": [[{\"start\": \"09:40\"}]]}",
            "{" + both + ", \"moves\": [null]}",
            "{\"lessons\": [{\"id\": \"%s\"}, {\"id\": \"%s\"}]}".formatted(first, first)
        }) {
            adminJson().body(bad).post("/api/v1/draft/checks").then().statusCode(422);
        }
    }

    @Test
    void whatIsCancelledIsInNobodysWay() {
        String cancelled = post("2045-03-13", 1, "[5]", "壬老师");
        adminJson()
                .body("{\"cancelled\": true}")
                .patch("/api/v1/draft/lessons/" + cancelled)
                .then()
                .statusCode(200);
        String other = post("2045-03-13", 2, "[5]", "壬老师");
        adminJson()
                .body("{\"lesson\": {\"id\": \"%s\", \"period\": 1}}".formatted(other))
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("clashes", empty());
    }

    @Test
    void aLessonThatIsYetToBeMadeIsTriedToo() {
        post("2045-03-06", 1, "[4]", "甲老师");
        post("2045-03-06", 2, "[4]", "乙老师");
        adminJson()
                .header("Accept-Language", "en")
                .body("{\"lesson\": " + lesson("2045-03-06", 3, "[4, 5]", "丙老师") + "}")
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("clashes", empty())
                .body("free", empty())
                .body("rules.rule", contains("DAY_LESSONS"))
                .body("rules[0].grade", equalTo(4))
                .body(
                        "rules[0].message",
                        equalTo("Grade 4, 2045-03-06: 3 lessons; 某省教育厅 asks: At most 2 lessons a day"));
    }

    @Test
    void whatIsNoLessonIsRefused() {
        adminJson()
                .body("{\"lesson\": {\"term\": \"" + TERM + "\", \"date\": \"2045-03-06\"}}")
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("start"));
        adminJson()
                .body("{\"lesson\": {\"id\": \"nothing\"}}")
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(404);
        adminJson().body("{\"lesson\": 7}").post("/api/v1/draft/checks").then().statusCode(400);
        adminJson().body("{}").post("/api/v1/draft/checks").then().statusCode(400);
        adminJson().body("").post("/api/v1/draft/checks").then().statusCode(400);
        adminJson()
                .body("{\"lesson\": " + lesson("2045-03-06", 3, "[5]", "丁老师")
                        + ", \"places\": [null, {\"start\": \"23:50\"}]}")
                .post("/api/v1/draft/checks")
                .then()
                .statusCode(200)
                .body("places[0].ok", equalTo(true))
                .body("places[1].ok", equalTo(false))
                .body("places[1].clashes.code", contains("ends-before-start"));
    }

    @Test
    void theChecklistSaysWhatThereIsToSeeTo() {
        String bare = adminJson()
                .body(
                        "{\"date\": \"2045-05-01\", \"grades\": [5], \"period\": 1, \"subject\": \"语文\", \"title\": \"课题\"}")
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String fine = post("2045-05-03", 1, "[5]", "戊老师");
        admin().get("/api/v1/draft/checklist?term=" + TERM)
                .then()
                .statusCode(200)
                .body("withoutSource.id", hasItem(bare))
                .body("withoutSource.id", not(hasItem(fine)))
                .body("withoutTeacher.id", hasItem(bare))
                .body("rules.find { it.lessons == ['" + bare + "'] }.rule", equalTo("NO_LESSON_ON_HOLIDAY"))
                .body("clashes", empty())
                .body("blocks", equalTo(true));
        admin().get("/api/v1/draft/checklist?term=none").then().statusCode(404);
        admin().delete("/api/v1/draft/lessons/" + bare).then().statusCode(204);
    }

    @Test
    void theDifferenceToTheCurrentEditionIsTheOneThatPublishingMakes() {
        String id = post("2045-06-05", 1, "[5]", "己老师");
        admin().get("/api/v1/draft/difference")
                .then()
                .statusCode(200)
                .body("changes.find { it.lesson == '" + id + "' }.kind", equalTo("ADDED"));
        admin().post("/api/v1/editions").then().statusCode(201);
        admin().get("/api/v1/draft/difference").then().body("changes", empty());
        adminJson()
                .body("{\"period\": 2}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200);
        String told = admin().get("/api/v1/draft/difference")
                .then()
                .body("changes.kind", contains("MOVED"))
                .extract()
                .jsonPath()
                .getString("changes");
        assertThat(admin().post("/api/v1/editions").jsonPath().getString("changes"))
                .isEqualTo(told);
    }

    @Test
    void aRuleThatBlocksKeepsTheDraftFromBeingPublished() {
        post("2045-05-02", 2, "[5]", "庚老师");
        String id = post("2045-05-01", 2, "[5]", "庚老师");
        admin().post("/api/v1/editions")
                .then()
                .statusCode(409)
                .body("problems.code", hasItem("rule-broken"))
                .body("problems.find { it.code == 'rule-broken' }.lessons", contains(id))
                .body("problems.find { it.code == 'rule-broken' }.message", containsString("排在放假日"));
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(204);
        admin().post("/api/v1/editions").then().statusCode(201);
    }

    private static String post(String date, int period, String grades, String teacher) {
        return adminJson()
                .body(lesson(date, period, grades, teacher))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lesson(String date, int period, String grades, String teacher) {
        return """
            {"term": "%s", "date": "%s", "grades": %s, "period": %d, "subject": "语文", "title": "课题",
             "teachers": [{"name": "%s", "school": "检查小学"}],
             "sources": [{"kind": "LIVE", "url": "https://live.example.org/1.m3u8"}]}"""
                .formatted(TERM, date, grades, period, teacher);
    }
}
