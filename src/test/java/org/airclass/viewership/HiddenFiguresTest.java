package org.airclass.viewership;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.viewership.Watched.lesson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Teacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fewer than five devices of one school are told nowhere: not in sums, and not where others leave only them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class HiddenFiguresTest {

    private static final Teacher CHEN = new Teacher("陈静", "隐藏小学");

    @Inject
    Watched watched;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void soFewAreHiddenInTotalsAndInEveryPart() {
        LocalDate day = LocalDate.of(2071, 3, 3);
        String school = new Accounts().school;
        watched.publish(lesson("hf-few", day, "09:00", 4, "语文", CHEN));
        open("hf-few", day, school, 3, 4);
        lessons(day, "viewerSchool=" + school)
                .body("rows.hidden", contains("< 5"))
                .body("totals.hidden", equalTo("< 5"))
                .body("totals.opens", nullValue())
                .body("totals.viewers", nullValue());
        roll(day);
        for (String by : new String[] {"date", "subject", "kind", "hour"}) {
            report("summary", day, "by=" + by + "&viewerSchool=" + school)
                    .body("totals.hidden", equalTo("< 5"))
                    .body("rows.hidden", everyItem(equalTo("< 5")))
                    .body("rows.opens", everyItem(nullValue()));
        }
    }

    @Test
    void theOnlyOneThatIsHiddenIsNotWhatTotalsLeave() {
        LocalDate day = LocalDate.of(2071, 3, 4);
        String school = new Accounts().school;
        watched.publish(lesson("hf-many", day, "09:00", 4, "语文", CHEN), lesson("hf-two", day, "10:00", 4, "数学", CHEN));
        open("hf-many", day, school, 8, 1);
        open("hf-two", day, school, 2, 1);
        lessons(day, "viewerSchool=" + school)
                .body("rows.opens", contains(8, null))
                .body("rows.viewers", contains(8, null))
                .body("totals.opens", nullValue())
                .body("totals.hidden", nullValue())
                .body("totals.lessons", equalTo(2));
        lessons(day, "").body("totals.opens", equalTo(10)).body("totals.viewers", equalTo(8));
    }

    /** Whose devices by which source is not told: then so few openings decide, and nobody is said to have watched nobody. */
    @Test
    void whereItIsNotKnownHowManyTheyAreTheyAreNotNone() {
        LocalDate day = LocalDate.of(2071, 3, 5);
        String school = new Accounts().school;
        watched.publish(lesson("hf-kind", day, "09:00", 4, "语文", CHEN));
        open("hf-kind", day, school, 8, 1);
        watched.rollUp();
        lessons(day, "kind=LIVE&viewerSchool=" + school)
                .body("rows.opens", contains(8))
                .body("rows.hidden", contains(nullValue()))
                .body("rows.viewers", contains(nullValue()))
                .body("totals.opens", equalTo(8))
                .body("totals.viewers", nullValue());
    }

    /** As one who opened it the day before, or under another school. */
    @Test
    void whoOnlyPlaysOnIsHiddenToo() {
        LocalDate day = LocalDate.of(2071, 3, 7);
        String school = new Accounts().school;
        watched.publish(lesson("hf-beat", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:05");
        watched.view("hf-beat", "live", "beat", "hf-one", school);
        lessons(day, "viewerSchool=" + school)
                .body("rows.hidden", contains("< 5"))
                .body("totals.hidden", equalTo("< 5"));
    }

    /** The district's figures less those of its other school would be what is hidden, where both stand in one table. */
    @Test
    void theOnlyHiddenSchoolCantBeReckonedFromTheTotalBesideIt() {
        LocalDate day = LocalDate.of(2071, 4, 8);
        Accounts people = new Accounts();
        watched.publish(lesson("hf-district", day, "09:00", 4, "语文", CHEN));
        open("hf-district", day, people.school, 3, 1);
        open("hf-district", day, people.neighbour, 9, 1);
        open("hf-district", day, people.faraway, 7, 1);
        roll(day);
        for (String report : new String[] {"summary", "participation"}) {
            report(report, day, "by=" + (report.equals("summary") ? "viewerSchool" : "school"))
                    .body("rows.find { it.key == '" + people.school + "' }.hidden", equalTo("< 5"))
                    .body("rows.find { it.key == '" + people.neighbour + "' }.viewers", equalTo(9))
                    .body("rows.find { it.key == '" + people.faraway + "' }.viewers", equalTo(7));
        }
        report("summary", day, "by=viewerSchool&viewerSchool=" + people.east)
                .body("totals.opens", equalTo(12))
                .body("rows.find { it.key == '" + people.school + "' }.hidden", equalTo("< 5"))
                .body("rows.find { it.key == '" + people.neighbour + "' }.hidden", equalTo("×"))
                .body("rows.opens", everyItem(nullValue()));
    }

    /** Grades of a school add up to the school. */
    @Test
    void theOnlyHiddenGradeOfASchoolCantBeReckonedFromTheOthers() {
        LocalDate day = LocalDate.of(2071, 4, 9);
        String school = new Accounts().school;
        watched.publish(
                lesson("hf-g4", day, "09:00", 4, "语文", CHEN),
                lesson("hf-g5", day, "10:00", 5, "语文", CHEN),
                lesson("hf-g6", day, "11:00", 6, "语文", CHEN));
        open("hf-g4", day, school, 8, 1);
        open("hf-g5", day, school, 2, 1);
        open("hf-g6", day, school, 9, 1);
        roll(day);
        report("summary", day, "by=grade&viewerSchool=" + school)
                .body("rows.hidden", contains("×", "< 5", null))
                .body("rows.opens", contains(null, null, 9))
                .body("totals.opens", equalTo(19));
        report("heat", day, "viewerSchool=" + school).body("rows.hidden", contains(null, "< 5", null));
    }

    /** Who came in the hour before plays on: dozens are not few for having opened nothing. */
    @Test
    void anHourInWhichManyPlayOnIsTold() {
        LocalDate day = LocalDate.of(2071, 4, 10);
        String school = new Accounts().school;
        watched.publish(lesson("hf-hour", day, "09:30", 4, "语文", CHEN));
        open("hf-hour", day, school, 6, 1);
        watched.at(day, "10:05");
        for (int minute = 0; minute < 5 * 60; minute++) {
            watched.view("hf-hour", "live", "beat", "hf-device-" + minute % 6, school);
        }
        roll(day);
        report("summary", day, "by=hour&viewerSchool=" + school)
                .body("rows.hidden", contains(nullValue(), nullValue()))
                .body("rows.opens", contains(6, 0))
                .body("rows.watchMinutes", contains(0f, 300f));
    }

    /** A district whose schools are not entered yet, and not all schools there are. */
    @Test
    void whoHasNoSchoolsHasNoViewers() {
        LocalDate day = LocalDate.of(2071, 4, 11);
        Accounts people = new Accounts();
        watched.publish(lesson("hf-none", day, "09:00", 4, "语文", CHEN));
        open("hf-none", day, people.school, 8, 1);
        String empty = adminJson()
                .body("{\"kind\": \"DISTRICT\", \"parent\": null, \"name\": \"空区\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        lessons(day, "viewerSchool=" + empty)
                .body("totals.opens", equalTo(0))
                .body("totals.viewers", equalTo(0))
                .body("narrowedTo.name", contains("空区"));
    }

    @Test
    void aSchoolOfSoFewIsNotMarked() {
        LocalDate day = LocalDate.of(2071, 3, 6);
        Accounts people = new Accounts();
        mark(day, people.school, 3);
        mark(day, people.neighbour, 30);
        report("anomalies", day, "").body("rows.school.code", contains(people.neighbour));
    }

    private void mark(LocalDate day, String school, int figure) {
        watched.change(
                "INSERT INTO viewership_anomaly (day, kind, lesson, school, minute, figure) VALUES (?, ?, '', ?, NULL, ?)",
                day,
                Anomalies.Kind.WHOLE_SCHOOL.name(),
                school,
                figure);
    }

    private void open(String lesson, LocalDate day, String school, int devices, int times) {
        watched.at(day, "09:05");
        for (int i = 0; i < devices * times; i++) {
            watched.view(lesson, "live", "open", "hf-device-" + i % devices, school);
        }
        watched.at(day, "09:06");
    }

    private void roll(LocalDate day) {
        watched.at(day, "22:00");
        watched.rollUp();
    }

    private ValidatableResponse lessons(LocalDate day, String more) {
        watched.rollUp();
        return report("lessons", day, more);
    }

    private static ValidatableResponse report(String name, LocalDate day, String more) {
        return admin().get("/api/v1/reports/" + name + "?from=" + day + "&to=" + day + "&" + more)
                .then()
                .statusCode(200);
    }
}
