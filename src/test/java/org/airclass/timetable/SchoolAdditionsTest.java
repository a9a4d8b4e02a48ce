package org.airclass.timetable;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.airclass.Accounts;
import org.airclass.Accounts.Account;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school's own lessons and handouts over the bureau's timetable: who may add them, and who sees them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class SchoolAdditionsTest {

    private static final String TERM = "2058-additions";
    private static final String LESSONS = "/api/v1/draft/lessons";
    private static final String HANDOUTS = "/api/v1/draft/handouts";

    private static int day;

    private Accounts people;
    private String date;

    @BeforeEach
    void aDayOfItsOwn() {
        people = new Accounts();
        adminJson()
                .body("{\"name\": \"2058\", \"from\": \"2058-01-01\", \"to\": \"2058-12-31\"}")
                .put("/api/v1/terms/" + TERM);
        date = "2058-03-%02d".formatted(++day);
    }

    @Test
    void aSchoolAddsForItsOwnPupilsOnly() {
        add(people.editor, "自习", "09:00", people.school)
                .statusCode(201)
                .body("forSchool", equalTo(people.school))
                .body("school", equalTo(people.school));
        add(people.editor, "自习二", "10:00", people.neighbour).statusCode(403);
        add(people.reviewer, "自习三", "10:00", people.neighbour).statusCode(201);
        add(people.reviewer, "自习四", "11:00", people.faraway).statusCode(403);
        add(people.publisher, "自习五", "11:00", people.faraway).statusCode(201);
    }

    @Test
    void onlySchoolsHaveAdditions() {
        add(people.publisher, "学区课", "09:00", people.east)
                .statusCode(422)
                .body("problems.field", contains("forSchool"));
        add(people.publisher, "无此校", "09:00", "no-such").statusCode(422);
    }

    @Test
    void anAdditionIsNotHandedToAnotherSchool() {
        String own = add(people.editor, "班会", "09:00", people.school).extract().path("id");
        people.editor
                .json()
                .body("{\"forSchool\": \"" + people.neighbour + "\"}")
                .patch(LESSONS + "/" + own)
                .then()
                .statusCode(403);
        people.editor
                .json()
                .body("{\"title\": \"主题班会\"}")
                .patch(LESSONS + "/" + own)
                .then()
                .statusCode(200)
                .body("forSchool", equalTo(people.school));
    }

    @Test
    void aSchoolKeepsItsOwnHandouts() {
        String own = handout(people.editor, "本校任务单", people.school)
                .statusCode(201)
                .extract()
                .path("id");
        String everybodys = handout(people.publisher, "全市任务单", null)
                .statusCode(201)
                .extract()
                .path("id");
        handout(people.editor, "全市的", null).statusCode(403);
        handout(people.editor, "邻校的", people.neighbour).statusCode(403);
        people.editor
                .json()
                .body("{\"forSchool\": null}")
                .patch(HANDOUTS + "/" + own)
                .then()
                .statusCode(403);
        people.editor
                .json()
                .body("{\"forSchool\": \"" + people.school + "\"}")
                .patch(HANDOUTS + "/" + everybodys)
                .then()
                .statusCode(403);
        people.editor.request().delete(HANDOUTS + "/" + everybodys).then().statusCode(403);
        people.editor.request().delete(HANDOUTS + "/" + own).then().statusCode(204);
    }

    @Test
    void anAdditionSharesPupilsWithTheBureausLessonWithoutAClash() {
        add(people.publisher, "全市", "09:00", null).statusCode(201);
        add(people.publisher, "本校", "09:00", people.school).statusCode(201);
        add(people.publisher, "邻校", "09:00", people.neighbour).statusCode(201);
        add(people.publisher, "本校又一节", "09:10", people.school)
                .statusCode(409)
                .body("problems.code", contains("grade-clash"));
    }

    @Test
    void itsPupilsSeeItAndNobodyElse() {
        add(people.publisher, "全市的课", "09:00", null).statusCode(201);
        add(people.editor, "本校的课", "10:00", people.school).statusCode(201);
        handout(people.editor, "本校任务单", people.school).statusCode(201);
        admin().post("/api/v1/editions").then().statusCode(201);

        programme("")
                .body("lessons.title", contains("全市的课"))
                .body("handouts.title", not(hasItems("本校任务单")))
                .body("school", nullValue());
        programme("&school=" + people.neighbour).body("lessons.title", contains("全市的课"));
        programme("&school=" + people.school)
                .body("lessons.title", contains("全市的课", "本校的课"))
                .body("lessons.forSchool", contains(nullValue(), equalTo(people.school)))
                .body("handouts.title", hasItems("本校任务单"))
                .body("schoolName", equalTo("东区一中"));

        String page = "/grades/4?date=" + date;
        given().get(page).then().body(not(containsString("本校的课")));
        Response chosen = given().get(page + "&school=" + people.school);
        chosen.then()
                .header("Cache-Control", containsString("private"))
                .body(containsString("本校的课"), containsString("含 <b>东区一中</b> 自己安排的课"));
        assertThat(chosen.detailedCookie("airclass-school").getMaxAge()).isEqualTo(400L * 24 * 3600);
        for (String later : List.of(page, "/grades/4/week?date=" + date, "/search?q=本校的课")) {
            given().cookie("airclass-school", people.school).get(later).then().body(containsString("本校的课"));
            given().get(later).then().body(not(containsString(">本校的课<")));
        }
        given().cookie("airclass-school", people.school)
                .get(page + "&school=")
                .then()
                .cookie("airclass-school", equalTo(""))
                .body(not(containsString("本校的课")));
    }

    @Test
    void whatNoSchoolIsCalledChangesNothing() {
        for (String odd : List.of("no-such-school", "<script>", "a".repeat(500))) {
            given().queryParam("school", odd).get("/grades/4").then().statusCode(200);
            given().cookie("airclass-school", odd.replace("<script>", "!!"))
                    .get("/grades/4")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void subtitlesGoFromTheDraftToThePupils() {
        String id = lesson(people.publisher, "有字幕的课", "14:00", null, "https://files.example.org/a.vtt")
                .statusCode(201)
                .body("sources.subtitles", contains("https://files.example.org/a.vtt"))
                .extract()
                .path("id");
        lesson(people.publisher, "坏字幕", "15:00", null, "javascript:alert(1)")
                .statusCode(422)
                .body("problems.field", contains("sources[0].subtitles"));
        admin().post("/api/v1/editions").then().statusCode(201);
        given().get("/api/v1/lessons/" + id)
                .then()
                .body("sources.subtitles", contains("https://files.example.org/a.vtt"));
        given().get("/lessons/" + id).then().body(containsString("https://files.example.org/a.vtt"));
    }

    private ValidatableResponse programme(String more) {
        return given().get("/api/v1/programme?grade=4&date=" + date + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse add(Account by, String title, String start, String forSchool) {
        return lesson(by, title, start, forSchool, null);
    }

    private ValidatableResponse lesson(Account by, String title, String start, String forSchool, String subtitles) {
        return by.json()
                .body(
                        """
                    {"term": "%s", "date": "%s", "grades": [4], "start": "%s", "end": "%s:25", "subject": "综合", "title": "%s",
                     "teachers": [], "forSchool": %s,
                     "sources": [{"kind": "REPLAY", "url": "https://video.example.org/%s.mp4", "subtitles": %s}]}"""
                                .formatted(
                                        TERM,
                                        date,
                                        start,
                                        start.substring(0, 2),
                                        title,
                                        quoted(forSchool),
                                        day,
                                        quoted(subtitles)))
                .post(LESSONS)
                .then();
    }

    private ValidatableResponse handout(Account by, String title, String forSchool) {
        return by.json()
                .body(
                        """
                    {"term": "%s", "from": "%s", "grades": [4], "title": "%s", "forSchool": %s,
                     "sources": [{"kind": "DOWNLOAD", "label": "下载", "url": "https://files.example.org/x.pdf"}]}"""
                                .formatted(TERM, date, title, quoted(forSchool)))
                .post(HANDOUTS)
                .then();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
