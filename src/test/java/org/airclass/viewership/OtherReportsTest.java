package org.airclass.viewership;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Teacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Wednesday of 2064 and the days before it, at 09:10. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class OtherReportsTest {

    private static final LocalDate DAY = LocalDate.of(2064, 3, 5);
    private static final String RANGE = "?from=2064-03-05&to=2064-03-05";

    private static boolean watchedAlready;

    @Inject
    Watched watched;

    @Inject
    TestClock clock;

    private Accounts people;

    @BeforeEach
    void watchOnce() {
        people = new Accounts();
        watched.at(DAY, "09:10");
        if (watchedAlready) {
            return;
        }
        watchedAlready = true;
        adminJson()
                .body("{\"grades\":[{\"grade\":4,\"pupils\":6},{\"grade\":5,\"pupils\":50}]}")
                .put("/api/v1/organisations/" + people.neighbour + "/pupils")
                .then()
                .statusCode(200);
        watched.publish(
                lesson("or-now", DAY, "09:00", 4, "语文", new Teacher("田园", "东区一中")),
                lesson("or-later", DAY, "10:00", 5, "数学", new Teacher("白雪", "西区一中")),
                lesson("or-before", DAY.minusDays(1), "09:00", 4, "语文", new Teacher("白雪", "西区一中")));
        watched.at(DAY.minusDays(1), "09:05");
        watched.view("or-before", "live", "open", "u", null);
        watched.at(DAY.minusDays(1), "08:30");
        watched.view("or-before", "live", "open", "v", null);
        watched.at(DAY.minusDays(1), "20:00");
        watched.view("or-before", "replay", "open", "w", null);
        watched.at(DAY, "09:09");
        for (int i = 0; i < 6; i++) {
            watched.view("or-now", "live", "open", "n-" + i, people.neighbour);
            watched.view("or-now", "live", "beat", "n-" + i, people.neighbour);
        }
        given().body("{\"events\":["
                        + String.join(
                                ",",
                                Collections.nCopies(
                                        102,
                                        "{\"lesson\":\"or-now\",\"source\":\"live\",\"event\":\"play\",\"viewer\":\"n-0\"}"))
                        + "]}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
        watched.at(DAY, "09:10");
        watched.rollUp();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theDayShowsWhatIsOnAirAndHowItCompares() {
        admin().get("/api/v1/reports/day")
                .then()
                .statusCode(200)
                .body("date", equalTo("2064-03-05"))
                .body("onAir.lesson", contains("or-now"))
                .body("onAir[0].concurrent", equalTo(6))
                .body("concurrent", equalTo(6))
                .body("today.opens", equalTo(6))
                .body("today.plays", equalTo(102))
                .body("today.viewers", equalTo(6))
                .body("today.watchMinutes", equalTo(6.0f))
                .body("yesterday.opens", equalTo(2))
                .body("yesterday.viewers", nullValue())
                .body("yesterday.viewersOfDay", equalTo(3))
                .body("lastWeek.opens", equalTo(0));
        people.editor
                .request()
                .get("/api/v1/reports/day")
                .then()
                .body("today.opens", equalTo(6))
                .body("yesterday.opens", equalTo(0));
        admin().get("/api/v1/reports/day?date=2064-03-04")
                .then()
                .body("onAir", hasSize(0))
                .body("concurrent", nullValue())
                .body("today.opens", equalTo(3))
                .body("today.viewers", equalTo(3));
    }

    @Test
    void aLessonMinuteByMinute() {
        admin().get("/api/v1/reports/lessons/or-now/minutes")
                .then()
                .statusCode(200)
                .body("lesson.title", equalTo("第or-now课"))
                .body("rows.minute", contains("09:09"))
                .body("rows[0].concurrent", equalTo(6))
                .body("rows[0].opens", equalTo(6))
                .body("forgotten", equalTo(false));
        admin().get("/api/v1/reports/lessons/or-before/minutes?date=2064-03-04&format=csv")
                .then()
                .body(containsString("20:00,0,1,0"));
        admin().get("/api/v1/reports/lessons/nowhere/minutes").then().statusCode(404);
        people.editor
                .request()
                .get("/api/v1/reports/lessons/or-before/minutes")
                .then()
                .statusCode(403);
    }

    @Test
    void gradesByTheTimesOfTheirLessons() {
        admin().get("/api/v1/reports/heat" + RANGE)
                .then()
                .body("rows.grade", contains(4, 5))
                .body("rows.start", contains("09:00", "10:00"))
                .body("rows.opens", contains(6, 0))
                .body("rows[0].gradeName", equalTo("四年级"))
                .body("rows[0].viewers", equalTo(6))
                .body("rows[0].period", equalTo(1));
        people.editor.request().get("/api/v1/reports/heat" + RANGE).then().body("rows.grade", contains(4));
    }

    @Test
    void participationHasItsDenominator() {
        admin().get("/api/v1/reports/participation" + RANGE + "&by=school&grade=4")
                .then()
                .body("rows.find { it.name == '东区二中' }.pupils", equalTo(6))
                .body("rows.find { it.name == '东区二中' }.viewers", equalTo(6))
                .body("rows.find { it.name == '东区二中' }.percent", equalTo(100.0f));
        admin().get("/api/v1/reports/participation" + RANGE + "&by=school")
                .then()
                .body("rows.find { it.name == '东区二中' }.percent", equalTo(10.7f));
        admin().get("/api/v1/reports/participation" + RANGE + "&by=school&kind=LIVE")
                .then()
                .body("rows.find { it.name == '东区二中' }.pupils", equalTo(56))
                .body("rows.find { it.name == '东区二中' }.viewers", nullValue())
                .body("rows.find { it.name == '东区二中' }.percent", nullValue());
        JsonPath grades = admin().get("/api/v1/reports/participation" + RANGE + "&viewerSchool=" + people.neighbour)
                .jsonPath();
        assertThat(grades.getList("rows.key")).containsExactly("4", "5");
        assertThat(grades.getList("rows.pupils")).containsExactly(6, 50);
        assertThat(grades.getList("rows.viewers")).containsExactly(6, 0);
        admin().get("/api/v1/reports/participation" + RANGE)
                .then()
                .body("schools.told", greaterThan(0))
                .body("schools.all", greaterThan(1));
        admin().get("/api/v1/reports/participation" + RANGE + "&grade=9").then().body("schools.told", greaterThan(0));
        people.editor
                .request()
                .get("/api/v1/reports/participation" + RANGE + "&by=school")
                .then()
                .body("narrowedTo.filter", contains("viewerSchool"))
                .body("narrowedTo.name", contains("东区一中"))
                .body("rows.findAll { it.name == '东区二中' }", hasSize(0));
    }

    @Test
    void whatIsUnusualIsMarkedAndStays() {
        admin().get("/api/v1/reports/anomalies" + RANGE)
                .then()
                .body("rows.kind", contains("REPEATED"))
                .body("rows[0].lesson.id", equalTo("or-now"))
                .body("rows[0].figure", equalTo(2))
                .body("rows[0].sentence", containsString("第or-now课"));
        for (String fits :
                List.of("grade=4", "subject=语文", "teacher=田园", "teacherSchool=" + people.school, "run=FIRST")) {
            admin().get("/api/v1/reports/anomalies" + RANGE + "&" + fits)
                    .then()
                    .body("rows.kind", contains("REPEATED"))
                    .body("narrowedTo", hasSize(1));
        }
        for (String other : List.of(
                "grade=5",
                "subject=数学",
                "teacher=白雪",
                "teacherSchool=" + people.west,
                "viewerSchool=" + people.neighbour)) {
            admin().get("/api/v1/reports/anomalies" + RANGE + "&" + other)
                    .then()
                    .body("rows", hasSize(0));
        }
        admin().get("/api/v1/reports/anomalies" + RANGE + "&kind=LIVE")
                .then()
                .statusCode(400)
                .body("type", containsString("no-kind-here"));
        assertThat(admin().get("/api/v1/reports/anomalies" + RANGE + "&format=csv")
                        .asString())
                .contains("REPEATED");
    }

    @Test
    void everyEventIsAccountedFor() {
        given().body("{\"lesson\":\"nowhere\",\"event\":\"open\"}").post("/api/v1/views");
        JsonPath accounts = admin().get("/api/v1/reports/accounts").jsonPath();
        long rejected = accounts.getMap("rejected").values().stream()
                .mapToLong(number -> ((Number) number).longValue())
                .sum();
        assertThat(rejected).isPositive();
        assertThat(accounts.getMap("reasons")).containsEntry("unknown-lesson", "没有这节课");
        assertThat(accounts.getLong("accepted"))
                .isEqualTo(accounts.getLong("counted") + accounts.getLong("spooled") + rejected);
    }
}
