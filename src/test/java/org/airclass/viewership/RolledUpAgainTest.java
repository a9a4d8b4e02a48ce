package org.airclass.viewership;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Teacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makes days again beside views and lessons, and what does not keep others from being made. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class RolledUpAgainTest {

    @Inject
    Watched watched;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** Timetables come first, and the list of schools weeks later. */
    @Test
    void aSchoolThatIsAddedLaterHasWhatItsTeachersGaveBefore() {
        LocalDate day = LocalDate.of(2073, 3, 6);
        watched.publish(lesson("ag-school", day, "09:00", 4, "语文", new Teacher("陈静", "后来小学")));
        open("ag-school", day, "u");
        roll(day);
        summary(day, "by=teacherSchool").body("rows", empty());
        long before = tree(day);
        String school = adminJson()
                .body("{\"kind\": \"SCHOOL\", \"parent\": null, \"name\": \"后来小学\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int bells = 0; bells < 40 && tree(day) == before; bells++) {
            watched.rollUp();
        }
        summary(day, "by=teacherSchool").body("rows.key", contains(school)).body("rows.opens", contains(1));
    }

    /** What was published names it as it was called then. A slip that was put right at once was never its name. */
    @Test
    void aSchoolWithANewNameKeepsWhatItsTeachersGave() {
        LocalDate day = LocalDate.of(2073, 4, 7);
        String school = adminJson()
                .body("{\"kind\": \"SCHOOL\", \"parent\": null, \"name\": \"旧名小学\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        watched.change(
                "INSERT INTO school_teacher (id, name, school_name, school_id) VALUES ('ag-chen', '陈静', '旧名小学', ?)",
                school);
        watched.publish(lesson("ag-old-name", day, "09:00", 4, "语文", new Teacher("陈静", "旧名小学")));
        open("ag-old-name", day, "u");
        rename(school, "误名小学");
        rename(school, "新名小学");
        watched.publish(
                lesson("ag-old-name", day, "09:00", 4, "语文", new Teacher("陈静", "旧名小学")),
                lesson("ag-slip", day, "09:00", 5, "语文", new Teacher("客人", "误名小学")),
                lesson("ag-new-name", day, "10:00", 4, "语文", new Teacher("陈静", "新名小学")));
        open("ag-new-name", day, "v");
        open("ag-slip", day, "w");
        roll(day);
        summary(day, "by=teacherSchool").body("rows.name", contains("新名小学")).body("rows.opens", contains(2));
        summary(day, "by=subject&kind=LIVE&teacherSchool=" + school).body("totals.opens", equalTo(2));
        admin().get("/api/v1/reports/lessons?from=" + day + "&to=" + day + "&teacherSchool=" + school)
                .then()
                .body("rows.lesson", contains("ag-old-name", "ag-new-name"))
                .body("narrowedTo.name", contains("新名小学"));
    }

    @Test
    void aDayThatCantBeMadeKeepsNoOtherFromBeingMade() {
        LocalDate day = LocalDate.of(2073, 5, 8);
        LocalDate next = day.plusDays(1);
        Teacher chen = new Teacher("陈静", "坏日小学");
        watched.publish(lesson("ag-bad", day, "09:00", 4, "语文", chen), lesson("ag-good", next, "09:00", 4, "语文", chen));
        open("ag-bad", day, "u");
        open("ag-good", next, "u");
        roll(next);
        watched.change("UPDATE watching_viewers SET sketch = X'00' WHERE lesson = 'ag-bad'");
        watched.change("UPDATE viewership_day SET turns = -1 WHERE day IN (?, ?)", day, next);
        watched.change("DELETE FROM viewership_slice WHERE unit = 'D' AND start = ?", next);
        try {
            assertThatThrownBy(watched::rollUp).isInstanceOf(RuntimeException.class);
            assertThat(watched.number(
                            "SELECT opens FROM viewership_slice WHERE slice = '' AND unit = 'D' AND start = ?", next))
                    .isEqualTo(1);
        } finally {
            watched.change("DELETE FROM watching_viewers WHERE lesson = 'ag-bad'");
        }
        watched.rollUp();
    }

    /** One with a school in the timetable, one without: a name alone asks for both. */
    @Test
    void teachersOfOneNameAreToldTogether() {
        LocalDate day = LocalDate.of(2073, 6, 9);
        Teacher here = new Teacher("重名", "重名小学");
        Teacher somewhere = new Teacher("重名", null);
        watched.publish(
                lesson("ag-here", day, "09:00", 4, "语文", here),
                lesson("ag-there", day, "10:00", 4, "语文", somewhere),
                lesson("ag-other", day, "11:00", 4, "数学", somewhere));
        open("ag-here", day, "u");
        open("ag-here", day, "v");
        open("ag-there", day, "u");
        open("ag-other", day, "w");
        roll(day);
        String both = "teacher=重名&by=";
        summary(day, both + "subject").body("rows.opens", contains(1, 3)).body("rows.viewers", contains(1, 2));
        for (String by : new String[] {"subject", "date", "grade", "teacher"}) {
            summary(day, both + by)
                    .body("totals.opens", equalTo(4))
                    .body("totals.lessons", equalTo(3))
                    .body("totals.viewers", equalTo(3))
                    .body("rows.opens.sum()", equalTo(4));
        }
        summary(day, "teacher=重名@重名小学&by=subject").body("totals.opens", equalTo(2));
    }

    private static void rename(String school, String name) {
        adminJson()
                .body("{\"name\": \"" + name + "\"}")
                .patch("/api/v1/organisations/" + school)
                .then()
                .statusCode(200);
    }

    private long tree(LocalDate day) {
        return watched.number("SELECT tree FROM viewership_day WHERE day = ?", day);
    }

    private void open(String lesson, LocalDate day, String viewer) {
        watched.at(day, "09:01");
        watched.view(lesson, "live", "open", viewer, null);
    }

    private void roll(LocalDate day) {
        watched.at(day, "22:00");
        watched.rollUp();
    }

    private static ValidatableResponse summary(LocalDate day, String more) {
        return admin().get("/api/v1/reports/summary?from=" + day + "&to=" + day + "&" + more)
                .then()
                .statusCode(200);
    }
}
