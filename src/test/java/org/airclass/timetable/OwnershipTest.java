package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.airclass.Accounts;
import org.airclass.Accounts.Account;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a lesson is, and that no way to write passes that question by. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class OwnershipTest {

    private static final String TERM = "2033-owners";

    private static int day;

    private Accounts people;

    @BeforeEach
    void people() {
        people = new Accounts();
        adminJson()
                .body(
                        """
                    {"name": "2033 春", "from": "2033-02-14", "to": "2033-07-08",
                     "bellSchedules": [{"grades": [4, 5, 6], "blocks": [{"period": 1, "start": "09:00", "end": "09:25"}]}]}""")
                .put("/api/v1/terms/" + TERM);
    }

    @Test
    void aNewLessonBelongsToTheSchoolOfWhoMakesIt() {
        add(people.editor, null, "谁都行").statusCode(201).body("school", equalTo(people.school));
        add(people.teacher, null, "田园").statusCode(201).body("school", equalTo(people.school));
    }

    @Test
    void aNewLessonOfTheBureauBelongsToTheSchoolOfItsTeacher() {
        add(people.publisher, null, "田园").statusCode(201).body("schoolName", equalTo("东区一中"));
        add(people.publisher, null, "没人认识的老师").statusCode(201).body("school", nullValue());
        add(people.publisher, people.faraway, "田园").statusCode(201).body("school", equalTo(people.faraway));
        add(people.publisher, "nowhere", "田园").statusCode(422).body("problems.field", contains("school"));
    }

    @Test
    void aSchoolChangesItsOwnLessonsOnly() {
        String own = id(add(people.publisher, people.school, "甲"));
        String neighbour = id(add(people.publisher, people.neighbour, "乙"));
        String bureau = id(add(people.publisher, null, "丙"));
        patch(people.editor, own, "{\"title\": \"新\"}").statusCode(200);
        for (String foreign : new String[] {neighbour, bureau}) {
            patch(people.editor, foreign, "{\"title\": \"新\"}")
                    .statusCode(403)
                    .body("type", equalTo("urn:airclass:out-of-scope"))
                    .body("problems.lesson", contains(foreign));
        }
        patch(people.reviewer, neighbour, "{\"title\": \"学区改\"}").statusCode(200);
        patch(people.reviewer, bureau, "{\"title\": \"学区改\"}").statusCode(403);
        people.editor.request().get("/api/v1/draft/lessons/" + bureau).then().statusCode(200);
    }

    @Test
    void aTeacherChangesTheLessonsTheyTeach() {
        String own = id(add(people.publisher, people.faraway, "田园"));
        String other = id(add(people.publisher, people.school, "别人"));
        patch(people.teacher, own, "{\"title\": \"新\"}").statusCode(200);
        patch(people.teacher, other, "{\"title\": \"新\"}").statusCode(403);
        add(people.teacher, null, "别人").statusCode(403);
        patch(
                        people.teacher,
                        own,
                        "{\"teachers\": [{\"name\": \"代课\", \"role\": \"SUBSTITUTE\", \"insteadOf\": \"田园\"}]}")
                .statusCode(200);
        patch(people.teacher, own, "{\"title\": \"已经不教了\"}").statusCode(403);
    }

    @Test
    void aLessonIsNotGivenToWhomOneDoesNotReach() {
        String own = id(add(people.editor, null, "甲"));
        patch(people.editor, own, "{\"school\": \"" + people.neighbour + "\"}").statusCode(403);
        patch(people.editor, own, "{\"school\": null}").statusCode(403);
        patch(people.reviewer, own, "{\"school\": \"" + people.neighbour + "\"}")
                .statusCode(200)
                .body("schoolName", equalTo("东区二中"));
        add(people.editor, people.neighbour, "甲").statusCode(403);
    }

    @Test
    void batchesUndoAndRemovalAskAsWell() {
        String foreign = id(add(people.publisher, people.faraway, "甲"));
        people.editor
                .json()
                .body("{\"put\": [{\"id\": \"" + foreign + "\", \"title\": \"新\"}]}")
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(403);
        people.editor
                .json()
                .body("{\"remove\": [\"" + foreign + "\"]}")
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(403);
        people.editor
                .request()
                .delete("/api/v1/draft/lessons/" + foreign)
                .then()
                .statusCode(403);
        String set = admin().get("/api/v1/draft/changes?lesson=" + foreign).path("[0].id");
        people.editor
                .request()
                .post("/api/v1/draft/changes/" + set + "/undo")
                .then()
                .statusCode(403);
    }

    @Test
    void handoutsAreTheBureaus() {
        String handout =
                """
                {"putHandouts": [{"term": "%s", "from": "2033-03-01", "to": "2033-03-01", "grades": [4], "title": "任务单"}]}"""
                        .formatted(TERM);
        people.editor.json().body(handout).post("/api/v1/draft/changes").then().statusCode(403);
        people.publisher
                .json()
                .body(handout)
                .post("/api/v1/draft/changes")
                .then()
                .statusCode(201);
    }

    @Test
    void anImportIsHeldToItsAuthorsScope() {
        String sheet = "日期,年级,节次,学科,课题,教师,学校\n2033-06-01,四年级,1,语文,琥珀,%s,%s\n";
        apply(people.editor, sheet.formatted("某", "东区一中")).statusCode(200);
        id(add(people.publisher, people.faraway, "远处的老师"));
        String taken = "日期,年级,节次,学科,课题,教师,学校\n%s,四年级,1,语文,又改了,,\n"
                .formatted(java.time.LocalDate.of(2033, 3, 1).plusDays(day - 1));
        String previewed = preview(people.publisher, taken, false).extract().path("id");
        people.editor
                .request()
                .post("/api/v1/imports/" + previewed + "/apply")
                .then()
                .statusCode(403);
    }

    @Test
    void aPreviewLeavesOutWhatItsSenderMayNotWrite() {
        String foreign = id(add(people.publisher, people.faraway, "远处的老师"));
        String own = id(add(people.publisher, people.school, "近处的老师"));
        String sheet =
                "日期,年级,节次,学科,课题,资料\n%s,四年级,1,语文,远处改,\n%s,四年级,1,语文,近处改,\n%s,四年级,,一课一包,任务单,https://x.example.org/1\n"
                        .formatted(dayBefore(2), dayBefore(1), dayBefore(1));
        ValidatableResponse preview = preview(people.editor, sheet, false)
                .body("changes.changed", equalTo(1))
                .body("handouts.added", equalTo(0))
                .body("problems.code", contains("out-of-scope", "out-of-scope"))
                .body("problems.row", contains(2, 4))
                .body("problems[0].severity", equalTo("ERROR"))
                .body("problems[0].message", containsString("不在您的管理范围内"));
        people.editor
                .request()
                .post("/api/v1/imports/" + preview.extract().path("id") + "/apply")
                .then()
                .statusCode(200);
        admin().get("/api/v1/draft/lessons/" + own).then().body("title", equalTo("近处改"));
        admin().get("/api/v1/draft/lessons/" + foreign).then().body("title", equalTo("琥珀"));
        preview(people.publisher, sheet, false).body("problems", empty()).body("changes.changed", equalTo(1));
    }

    @Test
    void aSheetRemovesNoLessonsOfOthers() {
        String foreign = id(add(people.publisher, people.faraway, "远处的老师"));
        day--;
        adminJson()
                .body(
                        """
                    {"term": "%s", "date": "%s", "grades": [5], "start": "14:00", "end": "14:20", "subject": "数学", "title": "圆",
                     "school": "%s"}"""
                                .formatted(TERM, dayBefore(0), people.school))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201);
        day++;
        String sheet = "日期,年级,开始,结束,学科,课题\n%s,四年级,15:00,15:20,语文,新课\n%s,五年级,15:30,15:50,语文,新课\n"
                .formatted(dayBefore(1), dayBefore(1));
        preview(people.editor, sheet, true)
                .body("changes.removed", equalTo(1))
                .body("problems.code", contains("out-of-scope"))
                .body("problems[0].severity", equalTo("WARNING"));
        preview(people.publisher, sheet, true)
                .body("changes.removed", equalTo(2))
                .body("problems", empty());
        admin().get("/api/v1/draft/lessons/" + foreign).then().statusCode(200);
    }

    @Test
    void aTeacherWhoseAccountNamesNoSchoolMakesLessonsOfTheSchoolTheyTeachAt() {
        Account roaming = unattached("fang-roaming", "方舟", "东区一中");
        add(roaming, null, "方舟", "东区一中").statusCode(201).body("school", equalTo(people.school));
        add(roaming, null, "田园", "东区一中").statusCode(403);
        add(roaming, people.faraway, "方舟", "东区一中").statusCode(403);
        Account free = unattached("lu-free", "陆野", null);
        add(free, null, "陆野", null).statusCode(201).body("school", nullValue());
        add(free, people.school, "陆野", null).statusCode(403);
    }

    private static Account unattached(String username, String name, String school) {
        adminJson()
                .body(
                        """
                    {"username": "%s", "displayName": "%s", "role": "TEACHER", "teacher": {"name": "%s", "school": %s},
                     "password": "%s"}"""
                                .formatted(username, name, name, quoted(school), Accounts.PASSWORD))
                .post("/api/v1/staff")
                .then()
                .statusCode(oneOf(201, 409));
        return new Account(username, "TEACHER", null, name);
    }

    private static java.time.LocalDate dayBefore(int days) {
        return java.time.LocalDate.of(2033, 3, 1).plusDays(day - days);
    }

    private static ValidatableResponse apply(Account who, String sheet) {
        String preview = preview(who, sheet, false).extract().path("id");
        return who.request().post("/api/v1/imports/" + preview + "/apply").then();
    }

    private static ValidatableResponse preview(Account who, String sheet, boolean removeMissing) {
        return who.request()
                .multiPart("file", "课表.csv", sheet.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .multiPart("term", TERM)
                .multiPart("removeMissing", Boolean.toString(removeMissing))
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
    }

    private static String id(ValidatableResponse added) {
        return added.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse add(Account who, String owner, String teacher) {
        return add(who, owner, teacher, teacher.equals("田园") ? "东区一中" : null);
    }

    private static ValidatableResponse add(Account who, String owner, String teacher, String taughtAt) {
        return who.json()
                .body(
                        """
                    {"term": "%s", "date": "%s", "grades": [4], "period": 1, "subject": "语文", "title": "琥珀", "school": %s,
                     "teachers": [{"name": "%s", "school": %s}]}"""
                                .formatted(
                                        TERM,
                                        java.time.LocalDate.of(2033, 3, 1).plusDays(day++),
                                        quoted(owner),
                                        teacher,
                                        quoted(taughtAt)))
                .post("/api/v1/draft/lessons")
                .then();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static ValidatableResponse patch(Account who, String id, String patch) {
        return who.json().body(patch).patch("/api/v1/draft/lessons/" + id).then();
    }
}
