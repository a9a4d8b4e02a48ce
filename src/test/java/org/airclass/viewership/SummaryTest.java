package org.airclass.viewership;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Teacher;
import org.airclass.watching.Folded;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 东区一中's teacher and viewers, and others', on a Monday and a Tuesday of 2063. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class SummaryTest {

    private static final LocalDate MONDAY = LocalDate.of(2063, 3, 5);
    private static final String RANGE = "from=2063-03-05&to=2063-03-06";
    private static final String SUMMARY = "/api/v1/reports/summary?" + RANGE;

    private static boolean watchedAlready;

    @Inject
    Watched watched;

    @Inject
    Folded folded;

    @Inject
    TestClock clock;

    private Accounts people;

    /** Six devices of 东区一中 and two of 西区一中 watch Chinese; one of the six looks at mathematics on Tuesday too. */
    @BeforeEach
    void watchOnce() {
        people = new Accounts();
        watched.at(MONDAY.plusDays(1), "22:00");
        if (watchedAlready) {
            return;
        }
        watchedAlready = true;
        adminJson()
                .body("{\"grades\":[{\"grade\":4,\"pupils\":12}]}")
                .put("/api/v1/organisations/" + people.school + "/pupils")
                .then()
                .statusCode(200);
        watched.publish(
                lesson("su-cn", MONDAY, "09:00", 4, "语文", new Teacher("田园", "东区一中")),
                lesson("su-ma", MONDAY.plusDays(1), "10:00", 4, "数学", new Teacher("白雪", "西区一中")),
                lesson("su-cn-5", MONDAY, "09:00", 5, "语文", new Teacher("白雪", "西区一中")));
        watched.at(MONDAY, "09:01");
        for (int i = 0; i < 6; i++) {
            watched.view("su-cn", "live", "open", "east-" + i, people.school);
            watched.view("su-cn", "live", "beat", "east-" + i, people.school);
        }
        watched.view("su-cn", "replay", "open", "west-1", people.faraway);
        watched.view("su-cn", "live", "open", "west-2", people.faraway);
        watched.at(MONDAY.plusDays(1), "10:05");
        watched.view("su-ma", "live", "open", "east-1", people.school);
        watched.at(MONDAY.plusDays(1), "22:00");
        watched.rollUp();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void byDate() {
        admin().get(SUMMARY + "&by=date")
                .then()
                .statusCode(200)
                .body("rows.key", contains("2063-03-05", "2063-03-06"))
                .body("rows.opens", contains(8, 1))
                .body("rows.viewers", contains(8, 1))
                .body("rows.lessons", contains(2, 1))
                .body("totals.opens", equalTo(9))
                .body("totals.viewers", equalTo(8))
                .body("totals.peakConcurrent", equalTo(6))
                .body("error.viewersPercent", equalTo(1.6f))
                .body(
                        "definitions.key",
                        contains("lessons", "opens", "plays", "viewers", "watchMinutes", "peakConcurrent"));
    }

    @Test
    void byEachOfTheOthers() {
        admin().get(SUMMARY + "&by=subject")
                .then()
                .body("rows.key", contains("数学", "语文"))
                .body("rows.viewers", contains(1, 8));
        admin().get(SUMMARY + "&by=grade").then().body("rows.name", contains("四年级", "五年级"));
        admin().get(SUMMARY + "&by=kind")
                .then()
                .body("rows.find { it.key == 'REPLAY' }.opens", equalTo(1))
                .body("rows.find { it.key == 'REPLAY' }.viewers", equalTo(1))
                .body("rows.find { it.key == 'LIVE' }.name", equalTo("直播"));
        admin().get(SUMMARY + "&by=hour")
                .then()
                .body("rows.key", contains("09", "10"))
                .body("rows[0].viewers", nullValue());
        admin().get(SUMMARY + "&by=run").then().body("rows.key", contains("FIRST"));
        admin().get(SUMMARY + "&by=teacher")
                .then()
                .body("rows.find { it.key == '田园@东区一中' }.opens", equalTo(8))
                .body("rows.find { it.key == '田园@东区一中' }.viewers", equalTo(8));
        admin().get(SUMMARY + "&by=teacherSchool").then().body("rows.find { it.name == '东区一中' }.opens", equalTo(8));
    }

    @Test
    void phasesAreThoseOfTheTerms() {
        adminJson()
                .body(
                        """
                        {"name": "2063", "from": "2063-03-01", "to": "2063-06-30", "phases": [
                         {"code": "p1", "name": "第一时段", "from": "2063-03-05", "to": "2063-03-05"},
                         {"code": "p2", "name": "第二时段", "from": "2063-03-06", "to": "2063-03-20"}]}""")
                .put("/api/v1/terms/2063-summary");
        admin().get(SUMMARY + "&by=phase").then().body("rows.opens", hasItems(8, 1));
        admin().get("/api/v1/reports/summary?by=date&term=2063-summary&phase=p2")
                .then()
                .body("rows.key", contains("2063-03-06"))
                .body("to", equalTo("2063-03-20"));
    }

    @Test
    void filtersNarrowIt() {
        admin().get(SUMMARY + "&by=date&subject=语文&grade=4").then().body("totals.opens", equalTo(8));
        admin().get(SUMMARY + "&by=date&kind=REPLAY").then().body("totals.opens", equalTo(1));
        admin().get(SUMMARY + "&by=subject&teacher=白雪")
                .then()
                .body("rows.find { it.key == '数学' }.opens", equalTo(1))
                .body("rows.find { it.key == '数学' }.viewers", equalTo(1))
                .body("totals.lessons", equalTo(2));
        admin().get(SUMMARY + "&by=subject&teacherSchool=" + people.east)
                .then()
                .body("rows.key", contains("语文"))
                .body("rows[0].viewers", equalTo(8));
        admin().get(SUMMARY + "&by=subject&kind=LIVE&teacher=田园")
                .then()
                .body("rows[0].opens", equalTo(7))
                .body("rows[0].viewers", equalTo(7));
        admin().get(SUMMARY + "&by=hour&teacher=田园").then().body("rows.opens", contains(8));
        admin().get(SUMMARY + "&by=run&viewerSchool=" + people.school)
                .then()
                .body("rows.key", contains("FIRST"))
                .body("rows[0].opens", equalTo(7))
                .body("rows[0].lessons", nullValue())
                .body("rows[0].viewers", equalTo(6));
        admin().get(SUMMARY + "&by=run&viewerSchool=" + people.east).then().body("rows[0].viewers", equalTo(6));
    }

    @Test
    void fewViewersOfASchoolAreHidden() {
        admin().get(SUMMARY + "&by=viewerSchool")
                .then()
                .body("rows.find { it.name == '东区一中' }.viewers", equalTo(6))
                .body("rows.find { it.name == '西区一中' }.viewers", nullValue())
                .body("rows.find { it.name == '西区一中' }.opens", nullValue())
                .body("rows.find { it.name == '西区一中' }.hidden", equalTo("< 5"))
                .body("rows.name", not(hasItems("东区")));
        String csv =
                admin().accept("text/csv").get(SUMMARY + "&by=viewerSchool").asString();
        assertThat(csv).contains("< 5").contains("东区一中");
        String byHour = SUMMARY + "&by=hour&viewerSchool=";
        admin().get(byHour + people.faraway)
                .then()
                .body("rows.hidden", contains("< 5"))
                .body("rows[0].opens", nullValue());
        admin().get(byHour + people.school)
                .then()
                .body("rows.find { it.key == '09' }.hidden", equalTo("×"))
                .body("rows.find { it.key == '10' }.hidden", equalTo("< 5"))
                .body("totals.opens", equalTo(7));
    }

    @Test
    void asExcelWithItsDefinitions() throws IOException {
        byte[] bytes = admin().get(SUMMARY + "&by=subject&format=xlsx").asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("数学");
            assertThat(book.getSheetAt(0).getRow(2).getCell(3).getNumericCellValue())
                    .isEqualTo(8);
            assertThat(book.getSheet("合计与口径").getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("口径");
        }
    }

    @Test
    void aSchoolsStaffSeeTheirTeachersLessonsAndTheirViewers() {
        people.editor.request().get(SUMMARY + "&by=subject").then().body("rows.key", contains("语文"));
        people.editor
                .request()
                .get(SUMMARY + "&by=subject&viewerSchool=" + people.school)
                .then()
                .body("rows.key", contains("数学", "语文"));
        people.editor.request().get(SUMMARY + "&by=viewerSchool").then().body("rows.name", contains("东区一中"));
        people.reviewer.request().get(SUMMARY + "&by=viewerSchool").then().body("rows.name", contains("东区一中"));
        for (String others : new String[] {"viewerSchool=" + people.faraway, "teacherSchool=" + people.faraway}) {
            people.editor
                    .request()
                    .get(SUMMARY + "&by=subject&" + others)
                    .then()
                    .statusCode(403);
        }
        people.editor.request().get("/api/v1/reports/lessons?" + RANGE).then().body("rows.lesson", contains("su-cn"));
        people.reader.request().get(SUMMARY + "&by=subject").then().body("rows", hasSize(2));
    }

    @Test
    void lessonsAreNarrowedInTheSameWay() {
        String lessons = "/api/v1/reports/lessons?" + RANGE;
        admin().get(lessons + "&teacher=白雪").then().body("rows.lesson", contains("su-cn-5", "su-ma"));
        admin().get(lessons + "&kind=REPLAY&subject=语文&grade=4")
                .then()
                .body("rows[0].opens", equalTo(1))
                .body("rows[0].viewers", equalTo(1));
        admin().get(lessons + "&viewerSchool=" + people.school)
                .then()
                .body("rows.find { it.lesson == 'su-cn' }.opens", equalTo(6))
                .body("rows.find { it.lesson == 'su-cn' }.viewers", equalTo(6))
                .body("rows.find { it.lesson == 'su-cn' }.peakConcurrent", nullValue());
        admin().get(lessons + "&viewerSchool=" + people.faraway)
                .then()
                .body("rows.find { it.lesson == 'su-cn' }.opens", nullValue())
                .body("rows.find { it.lesson == 'su-cn' }.hidden", equalTo("< 5"));
        admin().get("/api/v1/reports/heat?" + RANGE + "&viewerSchool=" + people.faraway)
                .then()
                .body("rows.find { it.grade == 4 && it.start == '09:00' }.opens", nullValue())
                .body("rows.find { it.grade == 4 && it.start == '09:00' }.hidden", equalTo("< 5"));
        admin().get(lessons + "&run=RERUN").then().body("rows", hasSize(0));
    }

    /** The page itself is a kind of its own, on days that are rolled up and on those that are not yet. */
    @Test
    void thePageIsAKindToo() {
        LocalDate day = MONDAY.plusDays(20);
        String lessons = "/api/v1/reports/lessons?from=" + day + "&to=" + day;
        watched.publish(lesson("su-page", day, "09:00", 4, "语文", new Teacher("田园", "东区一中")));
        watched.at(day, "09:01");
        for (int i = 0; i < 6; i++) {
            watched.view("su-page", "", "open", "page-" + i, people.school);
        }
        watched.view("su-page", "live", "open", "page-0", people.school);
        folded.now();
        for (int rolled = 0; rolled < 2; rolled++) {
            admin().get(lessons + "&kind=PAGE")
                    .then()
                    .body("rows[0].opens", equalTo(6))
                    .body("rows[0].viewers", equalTo(6))
                    .body("rows[0].robotOpens", nullValue())
                    .body("totals.robotOpens", nullValue())
                    .body("narrowedTo.filter", contains("kind"))
                    .body("narrowedTo.name", contains("课程页"));
            admin().get(lessons + "&kind=LIVE").then().body("rows[0].opens", equalTo(1));
            admin().get(lessons + "&kind=PAGE&viewerSchool=" + people.school)
                    .then()
                    .body("rows[0].opens", equalTo(6));
            watched.rollUp();
        }
    }

    /** A term that is planned already may have phases of the same codes as the one that runs. */
    @Test
    void aPhaseWithoutATermIsOfTheLatestThatHasBegun() {
        for (int year : new int[] {2061, 2062, 2067}) {
            adminJson()
                    .body(
                            """
                            {"name": "%1$d", "from": "%1$d-09-01", "to": "%1$d-12-31", "phases": [
                             {"code": "again", "name": "同名时段", "from": "%1$d-10-01", "to": "%1$d-10-31"}]}"""
                                    .formatted(year))
                    .put("/api/v1/terms/again-" + year)
                    .then()
                    .statusCode(201);
        }
        admin().get("/api/v1/reports/summary?by=date&phase=again").then().body("from", equalTo("2062-10-01"));
        admin().get("/api/v1/reports/summary?by=date&phase=again&term=again-2067")
                .then()
                .body("from", equalTo("2067-10-01"));
        admin().get("/api/v1/period-reports?phase=again").then().body("from", equalTo("2062-10-01"));
    }

    @Test
    void nonsenseIsRefused() {
        for (String nonsense : new String[] {"by=colour", "kind=X", "run=X", "from=2063-13-01", "format=exe"}) {
            admin().get("/api/v1/reports/summary?" + nonsense).then().statusCode(400);
        }
        for (String unknown : new String[] {"term=x", "phase=x", "teacherSchool=x", "viewerSchool=x"}) {
            admin().get("/api/v1/reports/summary?" + unknown).then().statusCode(404);
        }
    }
}
