package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class DraftTest {

    private static final String TERM = "2031-draft";

    @BeforeEach
    void aTerm() {
        adminJson()
                .body(
                        """
                    {"name": "2031 春", "from": "2031-02-10", "to": "2031-07-10",
                     "bellSchedules": [{"grades": [4, 5, 6], "blocks": [
                        {"period": 1, "start": "09:00", "end": "09:25"}, {"period": 2, "start": "09:40", "end": "10:05"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    @Test
    void aLessonIsMadeChangedAndRemoved() {
        String id = adminJson()
                .body(lesson("2031-03-03", "[4]", "王强", null))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("start", equalTo("09:00"))
                .body("end", equalTo("09:25"))
                .body("sources[0].id", notNullValue())
                .body("subject", equalTo("数学"))
                .body("textbook", equalTo("北师大版"))
                .extract()
                .path("id");
        adminJson()
                .body("{\"period\": 2, \"title\": \"小数的意义（二）\"}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200)
                .body("start", equalTo("09:40"))
                .body("title", equalTo("小数的意义（二）"))
                .body("teachers.name", contains("王强"));
        adminJson()
                .body("{\"textbook\": null}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200);
        admin().get("/api/v1/draft/lessons?from=2031-03-03&to=2031-03-03&grade=4")
                .then()
                .statusCode(200)
                .body("lessons.id", contains(id));
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(204);
        admin().get("/api/v1/draft/lessons/" + id).then().statusCode(404);
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(404);
    }

    @Test
    void aTeacherInTwoPlacesIsRefusedByName() {
        String id = post("2031-03-04", "[4]", "陈静", null);
        adminJson()
                .body(lesson("2031-03-04", "[5]", "陈静", null))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("problems.code", contains("teacher-clash"))
                .body("problems[0].lesson", equalTo(id))
                .body("problems[0].start", equalTo("09:00"))
                .body("detail", containsString("陈静"));
        adminJson()
                .header("Accept-Language", "en")
                .body(lesson("2031-03-04", "[4]", "刘洋", "第二直播点"))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(409)
                .body("problems.code", hasItem("grade-clash"))
                .body("detail", containsString("already has a lesson"));
    }

    @Test
    void everyFieldThatCantBeUsedIsNamed() {
        adminJson()
                .body(
                        """
                    {"term": "2031-draft", "date": "2031-08-01", "grades": [13], "start": "10:00", "end": "09:00",
                     "subject": "", "title": "a\\ufffd", "sources": [{"kind": "LIVE", "url": "javascript:alert(1)"}]}""")
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("date", "grades", "end", "subject", "title", "sources[0].url"));
        adminJson()
                .body(lesson("2031-03-05", "[4]", "陈静", null).replace(TERM, "no-such"))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("term"));
    }

    @Test
    void whoChangesALessonThatAnotherHasChangedIsTold() {
        String id = post("2031-03-06", "[4]", "孙倩", null);
        int revision = admin().get("/api/v1/draft/lessons/" + id).path("revision");
        adminJson()
                .body("{\"title\": \"甲\", \"revision\": " + revision + "}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200);
        adminJson()
                .body("{\"title\": \"乙\", \"revision\": " + revision + "}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(409);
        admin().get("/api/v1/draft/lessons/" + id).then().body("title", equalTo("甲"));
    }

    @Test
    void ofManyWritersForOneSlotOneWins() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(20);
        List<Callable<Integer>> attempts = new ArrayList<>(Collections.nCopies(100, () -> adminJson()
                .body(lesson("2031-03-07", "[6]", "新来的老师", "第六直播点"))
                .post("/api/v1/draft/lessons")
                .statusCode()));
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : writers.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        writers.shutdown();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(99);
    }

    @Test
    void publishingFreezesTheDraftAndSaysWhatChanged() {
        String id = post("2031-03-10", "[4]", "何平", null);
        int first = admin().post("/api/v1/editions")
                .then()
                .statusCode(201)
                .body("publishedAt", notNullValue())
                .body("changes.find { it.lesson == '" + id + "' }.kind", equalTo("ADDED"))
                .extract()
                .path("edition");
        adminJson()
                .body("{\"period\": 2}")
                .patch("/api/v1/draft/lessons/" + id)
                .then()
                .statusCode(200);
        int second = admin().post("/api/v1/editions")
                .then()
                .statusCode(201)
                .body("changes.find { it.lesson == '" + id + "' }.kind", equalTo("MOVED"))
                .extract()
                .path("edition");
        assertThat(second).isEqualTo(first + 1);
        admin().get("/api/v1/editions/" + second + "/changes")
                .then()
                .statusCode(200)
                .body("changes.find { it.lesson == '" + id + "' }.fields.field", hasItem("start"));
        admin().post("/api/v1/editions/" + first + "/restore")
                .then()
                .statusCode(201)
                .body("edition", equalTo(second + 1))
                .body("restores", equalTo(first))
                .body("changes.find { it.lesson == '" + id + "' }.kind", equalTo("MOVED"));
        admin().delete("/api/v1/draft/lessons/" + id).then().statusCode(204);
        admin().post("/api/v1/editions")
                .then()
                .statusCode(201)
                .body("restores", nullValue())
                .body("changes.find { it.lesson == '" + id + "' }.kind", equalTo("CANCELLED"));
        admin().post("/api/v1/editions/999999/restore").then().statusCode(404);
    }

    private static String post(String date, String grades, String teacher, String livePoint) {
        return adminJson()
                .body(lesson(date, grades, teacher, livePoint))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String lesson(String date, String grades, String teacher, String livePoint) {
        return """
            {"term": "%s", "date": "%s", "grades": %s, "period": 1, "subject": "数学北师大", "title": "小数的意义（一）",
             "livePoint": %s, "teachers": [{"name": "%s", "school": "中心小学"}],
             "sources": [{"kind": "LIVE", "url": "https://live.example.org/1.m3u8"}]}"""
                .formatted(TERM, date, grades, livePoint == null ? "null" : "\"" + livePoint + "\"", teacher);
    }
}
