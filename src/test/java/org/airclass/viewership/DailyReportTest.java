package org.airclass.viewership;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Teacher;
import org.airclass.watching.Folded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week of March 2066: on Monday two devices of 东区一中 watch, and one that has said no school; later nobody does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class DailyReportTest {

    private static final String CALL = "/api/v1/daily-reports";
    private static final LocalDate MONDAY = LocalDate.of(2066, 3, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    private static boolean prepared;

    @Inject
    Watched watched;

    @Inject
    Folded folded;

    @Inject
    DailyMaking making;

    @Inject
    RollUp rollUp;

    @Inject
    TestClock clock;

    private Accounts people;
    private RequestSpecification neighbour;

    @BeforeEach
    void theWeek() throws Exception {
        people = new Accounts();
        if (!prepared) {
            prepared = true;
            editor("editor-east-2", people.neighbour);
            adminJson()
                    .body(
                            """
                        {"name": "2066", "from": "2066-03-01", "to": "2066-07-10", "holidays": ["2066-03-03"],
                         "phases": [{"code": "p66", "name": "三月时段", "from": "2066-03-01", "to": "2066-03-12"}],
                         "bellSchedules": [{"grades": [4], "blocks": [{"period": 1, "start": "09:00", "end": "09:25"}]}]}""")
                    .put("/api/v1/terms/2066-daily")
                    .then()
                    .statusCode(201);
            Teacher teacher = new Teacher("田园", "东区一中");
            watched.publish(
                    Watched.lesson("d66-1", MONDAY, "09:00", 4, "语文", teacher),
                    Watched.lesson("d66-2", MONDAY, "19:00", 4, "数学", teacher),
                    Watched.cancelled(Watched.lesson("d66-3", MONDAY, "10:00", 4, "英语", teacher)));
            watched.at(MONDAY, "09:05");
            for (String device : List.of("a", "b")) {
                watched.view("d66-1", "live", "open", "d66-" + device, people.school);
                watched.view("d66-1", "live", "beat", "d66-" + device, people.school);
            }
            watched.view("d66-1", "live", "open", "d66-c", null);
            given().header("User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)")
                    .body("{\"lesson\":\"d66-2\",\"event\":\"open\"}")
                    .post("/api/v1/views");
            folded.now();
            watched.at(MONDAY, "17:29");
            making.makeDue();
            watched.at(MONDAY, "17:31");
            atOnce(4, () -> {
                making.makeDue();
                return null;
            });
            watched.at(MONDAY.plusDays(4), "12:00");
            making.makeDue();
        }
        watched.at(MONDAY.plusDays(4), "12:00");
        neighbour = given().auth().preemptive().basic("editor-east-2", Accounts.PASSWORD);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void madeAtItsTimeOnceOnManyNodesAndCaughtUpOnSchoolDaysOnly() {
        assertThat(watched.number(
                        "SELECT COUNT(*) FROM viewership_daily_run WHERE day < '2066-12-31' AND day >= '2066-01-01'"))
                .isEqualTo(3);
        day(MONDAY).body("madeAt", startsWith("2066-03-01T17:31"));
        day(TUESDAY).body("madeAt", notNullValue()).body("dueAt", notNullValue());
        day(WEDNESDAY).body("madeAt", nullValue()).body("rows", empty());
        day(THURSDAY).body("rows.size()", greaterThan(3));
        day(MONDAY.plusDays(4)).body("rows", empty());
    }

    @Test
    void aSchoolThatWatchedHasAValueAndOneThatDidNotIsMissingNeverZero() {
        details(admin(), id(MONDAY, people.faraway))
                .body("report.status", equalTo("MISSING"))
                .body("report.opens", nullValue())
                .body("report.viewers", nullValue())
                .body("report.planned", equalTo(3))
                .body("report.next", equalTo("DECLARE"));
        details(admin(), id(MONDAY, people.west)).body("report.status", equalTo("MISSING"));
    }

    @Test
    void lessonsArePlannedOnAirAndWatched() {
        String figures = "versions[0].";
        details(people.editor.request(), id(MONDAY, people.school))
                .body(figures + "planned", equalTo(3))
                .body(figures + "onAir", equalTo(1))
                .body(figures + "watched", equalTo(1))
                .body(figures + "opens", equalTo(2))
                .body(figures + "viewers", equalTo(2))
                .body(figures + "watchMinutes", equalTo(2.0f))
                .body("definitions.key", hasItems("status", "planned", "viewers"));
    }

    @Test
    void soFewDevicesOfOneSchoolAreHiddenFromAllWhoDoNotSignForIt() {
        details(admin(), id(MONDAY, people.school))
                .body("report.status", equalTo("VALUE"))
                .body("report.hidden", equalTo("< 5"))
                .body("report.viewers", nullValue())
                .body("report.opens", nullValue())
                .body("versions[0].viewers", nullValue());
        details(people.editor.request(), id(MONDAY, people.school))
                .body("report.hidden", nullValue())
                .body("versions[0].viewers", equalTo(2));
    }

    @Test
    void theDistrictUnitesItsSchoolsAndTheBureauCountsEverybody() {
        details(people.reviewer.request(), id(MONDAY, people.east)).body("versions[0].viewers", equalTo(2));
        details(admin(), id(MONDAY, people.east))
                .body("report.hidden", equalTo("< 5"))
                .body("versions[0].viewers", nullValue());
        details(admin(), id(MONDAY, null))
                .body("versions[0].viewers", equalTo(3))
                .body("versions[0].opens", equalTo(3))
                .body("versions[0].watched", equalTo(1))
                .body("report.organisation", nullValue())
                .body("below.organisation", hasItems(people.east, people.west));
    }

    @Test
    void fromSchoolToDistrictToBureauAndBackToACorrection() {
        String school = id(MONDAY, people.school);
        String other = id(MONDAY, people.neighbour);
        String district = id(MONDAY, people.east);
        String bureau = id(MONDAY, null);

        act(people.reviewer.json(), district, "sign", "{}")
                .statusCode(409)
                .body("problems.organisation", hasItems(people.school, people.neighbour));
        act(people.editor.json(), school, "sign", "{}")
                .statusCode(200)
                .body("report.signed.name", equalTo("顾宁"))
                .body("report.next", equalTo("DONE"));
        act(people.editor.json(), school, "sign", "{}").statusCode(409).body("type", equalTo("urn:airclass:signed"));
        act(people.editor.json(), school, "nil", "{}").statusCode(409);

        act(json(neighbour), other, "sign", "{}").statusCode(409).body("type", equalTo("urn:airclass:missing"));
        act(json(neighbour), other, "nil", "{\"reason\": \"线下上课\"}")
                .statusCode(200)
                .body("report.status", equalTo("ZERO_DECLARED"))
                .body("report.opens", equalTo(0))
                .body("report.nil.reason", equalTo("线下上课"));
        act(json(neighbour), other, "sign", "{}").statusCode(200);

        act(people.reviewer.json(), district, "sign", "{}").statusCode(200);
        act(people.publisher.json(), bureau, "sign", "{}")
                .statusCode(409)
                .body("problems.organisation", hasItem(people.west))
                .body("problems.organisation", not(hasItem(people.east)));
        List<String> open =
                act(people.publisher.json(), bureau, "sign", "{}").extract().path("problems.organisation");
        String exceptions = String.join(
                ",",
                open.stream()
                        .map(o -> "{\"organisation\": \"" + o + "\", \"reason\": \"停电，次日补报\"}")
                        .toList());
        act(people.publisher.json(), bureau, "sign", "{\"exceptions\": [" + exceptions + "]}")
                .statusCode(200)
                .body("exceptions.name", hasItem("西区"))
                .body("report.below.signed", equalTo(2));

        act(people.editor.json(), school, "correct", "{}").statusCode(422);
        act(people.editor.json(), school, "correct", "{\"reason\": \"两台教室一体机未计入\", \"figures\": {\"viewers\": 4}}")
                .statusCode(200)
                .body("report.version", equalTo(2))
                .body("report.stated", equalTo(true))
                .body("report.signed", nullValue())
                .body("versions.viewers", contains(2, 4))
                .body("versions.opens", contains(2, 2))
                .body("versions[0].signed.name", equalTo("顾宁"))
                .body("versions[1].reason", equalTo("两台教室一体机未计入"));
        details(admin(), district).body("report.outdated", equalTo(true)).body("report.next", equalTo("DONE"));
    }

    @Test
    void whatWasMissingIsNoZeroWhenItIsCorrected() {
        act(
                        json(neighbour),
                        id(TUESDAY, people.neighbour),
                        "correct",
                        "{\"reason\": \"补报\", \"figures\": {\"opens\": 120}}")
                .statusCode(200)
                .body("versions.opens", contains(null, 120))
                .body("versions.viewers", contains(null, 0));
    }

    @Test
    void nilIsNotForASchoolThatWasCounted() {
        act(people.editor.json(), id(MONDAY, people.school), "nil", "{}").statusCode(409);
    }

    @Test
    void oneSignsForOnesOwnOrganisationOnly() {
        for (RequestSpecification stranger : List.of(people.reviewer.json(), people.publisher.json(), adminJson())) {
            act(stranger, id(TUESDAY, people.school), "nil", "{}").statusCode(403);
        }
        act(people.editor.json(), id(TUESDAY, people.east), "sign", "{}").statusCode(403);
        act(people.editor.json(), "no-such-thing", "sign", "{}").statusCode(404);
        act(people.reader.json(), id(TUESDAY, null), "sign", "{}").statusCode(403);
    }

    @Test
    void everybodySeesTheirOrganisationAndWhatIsBelow() {
        seen(people.editor.request()).body("rows.organisation", contains(people.school));
        seen(people.reviewer.request())
                .body("rows.organisation", hasItems(people.east, people.school, people.neighbour))
                .body("rows.organisation", not(hasItem(people.faraway)));
        details(people.editor.request(), id(TUESDAY, people.neighbour)).statusCode(404);
        admin().get(CALL + "?date=" + TUESDAY + "&organisation=" + people.west)
                .then()
                .body("rows.organisation", contains(people.west, people.faraway));
    }

    @Test
    void whoHasNotSignedInTimeIsLateAtAGlance() {
        day(TUESDAY).body("late", empty());
        watched.at(MONDAY.plusDays(4), "14:31");
        day(TUESDAY).body("late.organisation", hasItems(people.faraway, people.west));
    }

    @Test
    void reportsThatAreMadeLateLeaveAsMuchTimeAsOthers() {
        day(TUESDAY).body("dueAt", startsWith("2066-03-05T14:30"));
    }

    @Test
    void whatWaitsForOnesOwnOrganisationIsRemindedOf() {
        String open = CALL + "/open";
        people.reviewer
                .request()
                .get(open)
                .then()
                .statusCode(200)
                .body("reports.organisation.unique()", contains(people.east))
                .body("reports.date", hasItem(TUESDAY.toString()))
                .body("reports.mine.unique()", contains(true));
        people.reader.request().get(open).then().body("reports", empty());
    }

    @Test
    void ofTwoWhoSignAtOnceOneDoes() throws Exception {
        String id = id(THURSDAY, people.school);
        act(people.editor.json(), id, "nil", "{}").statusCode(200);
        List<Integer> answers = atOnce(4, () -> people.editor
                .json()
                .body("{}")
                .post(CALL + "/" + id + "/sign")
                .statusCode());
        assertThat(answers).containsOnlyOnce(200).contains(409).doesNotContain(500);
    }

    @Test
    void theTimesAreTheBureausToSet() {
        String settings = "/api/v1/daily-report-settings";
        people.editor
                .request()
                .get(settings)
                .then()
                .body("makeAt", equalTo("17:30"))
                .body("deadline", equalTo("20:00"));
        adminJson()
                .body("{\"makeAt\": \"18:00\", \"deadline\": \"17:00\"}")
                .put(settings)
                .then()
                .statusCode(422);
        adminJson().body("{\"makeAt\": \"18:00\"}").put(settings).then().statusCode(400);
        adminJson()
                .body("{\"makeAt\": \"17:30\", \"deadline\": \"20:00\"}")
                .put(settings)
                .then()
                .statusCode(200);
    }

    @Test
    void onPaperForThoseWhoMaySeeIt() {
        String id = id(MONDAY, people.west);
        byte[] pdf = admin().get(CALL + "/" + id + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        admin().get(CALL + "/" + id + ".xlsx").then().statusCode(200).contentType(ExcelReport.MEDIA_TYPE);
        people.editor.request().get(CALL + "/" + id + ".pdf").then().statusCode(404);
    }

    @Test
    void aMonthAddsDaysUpCountsTheMissingApartAndUnitesViewers() {
        rollUp.rollUp();
        period(admin(), "month=2066-03")
                .body("days", equalTo(3))
                .body("error.viewersPercent", greaterThan(0f))
                .body("rows[0].organisation", nullValue())
                .body("rows[0].days", equalTo(3))
                .body("rows[0].value", equalTo(1))
                .body("rows[0].opens", equalTo(3))
                .body("rows[0].viewers", equalTo(3))
                .body("rows.find { it.organisation == '" + people.faraway + "' }.missing", equalTo(3))
                .body("rows.find { it.organisation == '" + people.faraway + "' }.opens", nullValue());
        period(people.editor.request(), "phase=p66&term=2066-daily")
                .body("name", equalTo("三月时段"))
                .body("rows.organisation", contains(people.school))
                .body("rows[0].opens", equalTo(2))
                .body("rows[0].viewers", equalTo(2));
        admin().get("/api/v1/period-reports?month=2066-03&format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        for (String nonsense : List.of("", "?month=2066-13", "?month=x", "?month=2066-03&format=exe")) {
            admin().get("/api/v1/period-reports" + nonsense).then().statusCode(400);
        }
        admin().get("/api/v1/period-reports?phase=no-such").then().statusCode(404);
        whoWatchesOnAWeekendIsAmongTheMonthsViewersAndASchoolThatIsMissingStaysSo();
    }

    /** On a Saturday, of which nobody reports. */
    private void whoWatchesOnAWeekendIsAmongTheMonthsViewersAndASchoolThatIsMissingStaysSo() {
        LocalDate saturday = MONDAY.plusDays(26);
        watched.at(saturday, "10:00");
        watched.view("d66-1", "replay", "open", "d66-saturday", people.faraway);
        watched.at(saturday.plusDays(1), "12:00");
        watched.rollUp();
        period(admin(), "month=2066-03")
                .body("rows[0].viewers", equalTo(4))
                .body("rows.find { it.organisation == '" + people.faraway + "' }.missing", equalTo(3))
                .body("rows.find { it.organisation == '" + people.faraway + "' }.hidden", nullValue())
                .body("rows.find { it.organisation == '" + people.faraway + "' }.viewers", nullValue())
                .body("definitions.find { it.key == 'viewers' }.definition", containsString("周末"))
                .body("definitions.find { it.key == 'opens' }.definition", not(containsString("周末")));
    }

    private static ValidatableResponse period(RequestSpecification by, String query) {
        return by.get("/api/v1/period-reports?" + query).then().statusCode(200);
    }

    private ValidatableResponse seen(RequestSpecification by) {
        return by.get(CALL + "?date=" + TUESDAY).then().statusCode(200);
    }

    private static ValidatableResponse day(LocalDate date) {
        return admin().get(CALL + "?date=" + date).then().statusCode(200);
    }

    private static ValidatableResponse details(RequestSpecification by, String id) {
        return by.get(CALL + "/" + id).then();
    }

    private static String id(LocalDate date, String organisation) {
        String wanted = organisation == null ? "null" : "'" + organisation + "'";
        return day(date).extract().path("rows.find { it.organisation == " + wanted + " }.id");
    }

    private static ValidatableResponse act(RequestSpecification by, String id, String act, String body) {
        return by.body(body).post(CALL + "/" + id + "/" + act).then();
    }

    private static RequestSpecification json(RequestSpecification by) {
        return given().spec(by).contentType(ContentType.JSON);
    }

    private static void editor(String username, String organisation) {
        adminJson()
                .body(
                        """
                    {"username": "%s", "displayName": "何编", "role": "SCHOOL_EDITOR", "organisation": "%s", "password": "%s"}"""
                                .formatted(username, organisation, Accounts.PASSWORD))
                .post("/api/v1/staff");
    }

    private static <T> List<T> atOnce(int hands, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> asked = Stream.generate(() -> threads.submit(() -> {
                        go.await();
                        return work.call();
                    }))
                    .limit(hands)
                    .toList();
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
