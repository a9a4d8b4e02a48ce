package org.airclass.viewership;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.viewership.Watched.cancelled;
import static org.airclass.viewership.Watched.changed;
import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Teacher;
import org.airclass.site.SiteClock;
import org.airclass.watching.Counted;
import org.airclass.watching.Folded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class RollUpTest {

    private static final String ALL_SUMS =
            """
            SELECT SUM(CRC32(CONCAT_WS(',', slice, unit, start, member, lessons, opens, plays, seconds, COALESCE(peak, -1),
                COALESCE(viewers, -1)))) FROM viewership_slice WHERE start BETWEEN ? AND ?""";

    private static final Teacher CHEN = new Teacher("陈静", "滚动小学");

    @Inject
    Watched watched;

    @Inject
    RollUp rollUp;

    @Inject
    Counted counted;

    @Inject
    Folded folded;

    @Inject
    TestClock clock;

    @Inject
    SiteClock siteClock;

    @Inject
    DataSource dataSource;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aDayIsRolledUpByWhatItsLessonsHaveInCommon() {
        LocalDate day = LocalDate.of(2062, 3, 6);
        watched.publish(lesson("ru-a", day, "09:00", 4, "语文", CHEN), lesson("ru-b", day, "09:00", 5, "数学", CHEN));
        watched.at(day, "09:01");
        watched.view("ru-a", "live", "open", "u", null);
        watched.view("ru-a", "live", "play", "u", null);
        watched.view("ru-a", "live", "beat", "u", null);
        watched.view("ru-b", "live", "beat", "v", null);
        watched.view("ru-b", "live", "open", "u", null);
        roll();

        assertThat(slice("opens", "", "", day)).isEqualTo(2);
        assertThat(slice("lessons", "", "", day)).isEqualTo(2);
        assertThat(slice("peak", "", "", day)).isEqualTo(2);
        assertThat(slice("viewers", "", "", day)).isEqualTo(2);
        assertThat(slice("seconds", "GRADE", "4", day)).isEqualTo(60);
        assertThat(slice("viewers", "GRADE", "4", day)).isEqualTo(1);
        assertThat(slice("peak", "GRADE+SUBJECT", "5|数学", day)).isEqualTo(1);
        assertThat(slice("opens", "HOUR", "09", day)).isEqualTo(2);
        assertThat(slice("lessons", "HOUR", "09", day)).isEqualTo(2);
        assertThat(slice("opens", "TEACHER", "陈静@滚动小学", day)).isEqualTo(2);
        assertThat(slice("viewers", "KIND", "LIVE", day)).isEqualTo(2);
        assertThat(slice("opens", "GRADE+BLOCK", "4|1 09:00", day)).isEqualTo(1);
        assertThat(ofLesson("opens", "ru-a", "ALL", day)).isEqualTo(1);
        assertThat(ofLesson("peak", "ru-a", "LIVE", day)).isEqualTo(1);
    }

    @Test
    void rollingUpAgainChangesNothing() {
        LocalDate day = LocalDate.of(2062, 3, 7);
        watched.publish(lesson("again", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("again", "live", "open", "u", null);
        roll();
        long version = version(day);
        roll();
        assertThat(version(day)).isEqualTo(version);
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
        watched.change("DELETE FROM viewership_day WHERE day = ?", day);
        roll();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
    }

    /** As from a spool that was brought in days later. */
    @Test
    void whatComesLateIsFound() {
        LocalDate day = LocalDate.of(2062, 3, 8);
        watched.publish(lesson("late", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("late", "live", "open", "u", null);
        watched.at(day.plusDays(3), "20:00");
        roll();
        watched.at(day, "09:02");
        watched.view("late", "live", "open", "v", null);
        watched.at(day.plusDays(9), "20:00");
        roll();
        assertThat(slice("opens", "", "", day)).isEqualTo(2);
        assertThat(slice("viewers", "", "", day)).isEqualTo(2);
    }

    @Test
    void nodesThatRollUpAtOnceDoItOnce() throws Exception {
        LocalDate day = LocalDate.of(2062, 3, 9);
        watched.publish(lesson("once", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("once", "live", "open", "u", null);
        folded.now();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> rolls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rolls.add(nodes.submit(rollUp::rollUp));
        }
        for (Future<?> roll : rolls) {
            roll.get();
        }
        nodes.shutdown();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
        assertThat(slice("lessons", "", "", day)).isEqualTo(1);
    }

    @Test
    void anotherNodesTurnIsLeftToItUntilItIsNotHeardOf() {
        LocalDate day = LocalDate.of(2062, 3, 16);
        watched.publish(lesson("theirs", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("theirs", "live", "open", "u", null);
        folded.now();
        watched.change(
                "UPDATE viewership_roll SET holder = 'another', held_until = ? WHERE id = 2",
                RollUpStore.utc(clock.instant().plusSeconds(60)));
        rollUp.rollUp();
        assertThat(slice("opens", "", "", day)).isEqualTo(-1);
        watched.at(day, "09:03");
        rollUp.rollUp();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
    }

    @Test
    void aNodeThatStopsMeanwhileGivesItsTurnBack() {
        LocalDate day = LocalDate.of(2062, 6, 20);
        RollUpTurn stopping = new RollUpTurn(dataSource, siteClock);
        RollUpTurn other = new RollUpTurn(dataSource, siteClock);
        watched.at(day, "09:00");
        assertThat(stopping.take()).isTrue();
        watched.at(day, "09:01");
        assertThat(other.take()).isFalse();
        stopping.stop(new ShutdownEvent());
        watched.at(day, "09:02");
        assertThat(stopping.take()).isFalse();
        assertThat(other.take()).isTrue();
        other.stop(new ShutdownEvent());
    }

    @Test
    void everythingIsMadeAgainFromTheFacts() {
        LocalDate day = LocalDate.of(2062, 7, 30);
        watched.publish(
                lesson("made-1", day, "09:00", 4, "语文", CHEN),
                lesson("made-2", day.plusDays(1), "10:00", 5, "数学", CHEN));
        for (int i = 0; i < 30; i++) {
            watched.at(day.plusDays(i % 2), "10:0" + i % 10);
            watched.view("made-" + (1 + i % 2), i % 3 == 0 ? "replay" : "live", "open", "device-" + i / 2, null);
            watched.view("made-1", "live", "beat", "device-" + i, null);
        }
        watched.at(day.plusMonths(3), "09:00");
        roll();
        LocalDate first = LocalDate.of(2062, 7, 1);
        LocalDate last = LocalDate.of(2062, 9, 30);
        long sums = watched.number(ALL_SUMS, first, last);
        assertThat(watched.number(
                        "SELECT COUNT(DISTINCT unit) FROM viewership_slice WHERE start BETWEEN ? AND ?", first, last))
                .isEqualTo(4);
        for (String table : List.of("unit", "slice", "viewers")) {
            watched.change("DELETE FROM viewership_" + table + " WHERE start BETWEEN ? AND ?", first, last);
        }
        for (String table : List.of("day", "lesson", "anomaly")) {
            watched.change("DELETE FROM viewership_" + table + " WHERE day BETWEEN ? AND ?", first, last);
        }
        assertThat(watched.number(ALL_SUMS, first, last)).isNotEqualTo(sums);
        roll();
        assertThat(watched.number(ALL_SUMS, first, last)).isEqualTo(sums);
    }

    /** A family's link to the page carries its school's code; the page's player tells the cookie on. */
    @Test
    void theSchoolOfALinkIsTheViewers() {
        LocalDate day = LocalDate.of(2062, 3, 17);
        Accounts people = new Accounts();
        watched.publish(lesson("linked", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        Map<String, String> cookies = given().get("/grades/4?date=" + day + "&school=" + people.school)
                .cookies();
        given().cookies(cookies)
                .body("{\"lesson\":\"linked\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"by-link\"}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
        watched.view("linked", "live", "open", "by-choice", people.neighbour);
        roll();
        assertThat(slice("opens", "VIEWER_SCHOOL", people.school, day)).isEqualTo(1);
        assertThat(slice("viewers", "VIEWER_SCHOOL", people.neighbour, day)).isEqualTo(1);
        assertThat(slice("opens", "", "", day)).isEqualTo(2);
    }

    @Test
    void midnightPartsTheDays() {
        LocalDate day = LocalDate.of(2062, 3, 10);
        watched.publish(lesson("night", day, "23:50", 4, "语文", CHEN));
        watched.at(day, "23:59");
        watched.view("night", "live", "open", "u", null);
        watched.at(day.plusDays(1), "00:00");
        watched.view("night", "live", "open", "u", null);
        watched.view("night", "live", "beat", "u", null);
        roll();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
        assertThat(slice("opens", "", "", day.plusDays(1))).isEqualTo(1);
        assertThat(slice("opens", "HOUR", "23", day)).isEqualTo(1);
        assertThat(slice("opens", "HOUR", "00", day.plusDays(1))).isEqualTo(1);
        assertThat(slice("lessons", "", "", day)).isEqualTo(1);
        assertThat(slice("lessons", "", "", day.plusDays(1))).isZero();
    }

    @Test
    void aClockThatJumpsBackAddsToTheDayItShows() {
        LocalDate day = LocalDate.of(2062, 3, 14);
        watched.publish(lesson("jump", day, "09:00", 4, "语文", CHEN));
        watched.at(day.plusDays(1), "09:01");
        watched.view("jump", "live", "open", "u", null);
        roll();
        watched.at(day, "09:01");
        watched.view("jump", "live", "open", "v", null);
        roll();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
        assertThat(slice("opens", "", "", day.plusDays(1))).isEqualTo(1);
    }

    @Test
    void aLessonThatIsMovedTakesItsCountsAlongAndLeavesItsDay() {
        LocalDate day = LocalDate.of(2062, 3, 20);
        PublishedLesson lesson = lesson("moved", day, "09:00", 4, "语文", CHEN);
        watched.publish(lesson);
        watched.at(day, "09:01");
        watched.view("moved", "live", "open", "u", null);
        roll();
        watched.publish(changed(lesson, day.plusDays(1), "数学", false));
        watched.view("moved", "live", "open", "v", null);
        roll();
        assertThat(slice("lessons", "", "", day)).isZero();
        assertThat(slice("lessons", "SUBJECT", "数学", day.plusDays(1))).isEqualTo(1);
        assertThat(slice("opens", "SUBJECT", "数学", day)).isEqualTo(2);
        assertThat(slice("opens", "SUBJECT", "语文", day)).isEqualTo(-1);
    }

    @Test
    void aLessonThatIsCancelledWhileItIsWatchedKeepsItsCounts() {
        LocalDate day = LocalDate.of(2062, 3, 22);
        PublishedLesson lesson = lesson("off", day, "09:00", 4, "语文", CHEN);
        watched.publish(lesson);
        watched.at(day, "09:01");
        watched.view("off", "live", "open", "u", null);
        watched.publish(cancelled(lesson));
        watched.view("off", "live", "beat", "u", null);
        roll();
        assertThat(slice("opens", "", "", day)).isEqualTo(1);
        assertThat(slice("seconds", "", "", day)).isEqualTo(60);
        assertThat(slice("lessons", "", "", day)).isZero();
    }

    @Test
    void minutesAreForgottenAndSumsAndPeaksStay() {
        LocalDate day = LocalDate.of(2062, 4, 3);
        watched.publish(lesson("old", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("old", "live", "open", "u", null);
        watched.view("old", "live", "beat", "u", null);
        watched.view("old", "live", "beat", "v", null);
        roll();
        watched.at(day.plusDays(500), "09:00");
        roll();
        assertThat(watched.number("SELECT COUNT(*) FROM watching_count WHERE lesson = 'old'"))
                .isZero();
        assertThat(watched.number("SELECT SUM(opens) FROM watching_hour WHERE lesson = 'old'"))
                .isEqualTo(1);

        admin().get("/api/v1/reports/lessons/old/minutes?date=" + day)
                .then()
                .statusCode(200)
                .body("forgotten", equalTo(true))
                .body("rows", hasSize(0));

        watched.change("DELETE FROM viewership_unit");
        watched.change("UPDATE viewership_day SET turns = -1 WHERE day = ?", day);
        roll();
        assertThat(slice("opens", "GRADE", "4", day)).isEqualTo(1);
        assertThat(slice("seconds", "", "", day)).isEqualTo(120);
        assertThat(slice("peak", "", "", day)).isEqualTo(2);
        assertThat(ofLesson("peak", "old", "ALL", day)).isEqualTo(2);
    }

    @Test
    void whatIsNotRolledUpIsNotForgotten() {
        LocalDate day = LocalDate.of(2062, 4, 4);
        watched.publish(lesson("unrolled", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("unrolled", "live", "open", "u", null);
        folded.now();
        assertThat(counted.forgetMinutes(day, 0)).isFalse();
        assertThat(watched.number("SELECT COUNT(*) FROM watching_count WHERE lesson = 'unrolled'"))
                .isEqualTo(1);
    }

    @Test
    void unitsThatAreOverAreTheSumsOfTheirDays() {
        LocalDate day = LocalDate.of(2062, 5, 10);
        watched.publish(
                lesson("may-1", day, "09:00", 4, "语文", CHEN), lesson("may-2", day.plusDays(1), "09:00", 4, "语文", CHEN));
        for (int i = 0; i < 2; i++) {
            watched.at(day.plusDays(i), "09:01");
            watched.view("may-" + (i + 1), "live", "open", "u", null);
        }
        watched.at(day.plusMonths(1), "09:00");
        roll();
        assertThat(unit("opens", "X", LocalDate.of(2062, 5, 1))).isEqualTo(1);
        assertThat(unit("opens", "X", LocalDate.of(2062, 5, 11))).isEqualTo(1);
        assertThat(unit("opens", "M", LocalDate.of(2062, 5, 1))).isEqualTo(2);
        assertThat(unit("viewers", "M", LocalDate.of(2062, 5, 1))).isEqualTo(1);
        assertThat(unit("opens", "Q", LocalDate.of(2062, 4, 1))).isEqualTo(-1);

        watched.at(day, "09:05");
        watched.view("may-1", "live", "open", "v", null);
        watched.at(day.plusMonths(2), "09:00");
        roll();
        assertThat(unit("opens", "X", LocalDate.of(2062, 5, 1))).isEqualTo(2);
        assertThat(unit("opens", "M", LocalDate.of(2062, 5, 1))).isEqualTo(3);
        assertThat(unit("viewers", "Q", LocalDate.of(2062, 4, 1))).isEqualTo(2);
        admin().get("/api/v1/reports/summary?by=subject&grade=4&from=2062-03-30&to=2062-07-02")
                .then()
                .statusCode(200)
                .body("rows.find { it.key == '语文' }.viewers", equalTo(2));
    }

    /** As it is with what was counted before sources told their viewers. */
    @Test
    void viewersThatNobodyToldAreUnknownAndNotNone() {
        LocalDate day = LocalDate.of(2062, 6, 5);
        watched.publish(lesson("untold", day, "09:00", 4, "语文", CHEN));
        watched.at(day, "09:01");
        watched.view("untold", "live", "open", "u", null);
        folded.now();
        watched.change("DELETE FROM watching_source_viewers WHERE lesson = 'untold'");
        rollUp.rollUp();
        assertThat(slice("opens", "KIND", "LIVE", day)).isEqualTo(1);
        assertThat(slice("viewers", "KIND", "LIVE", day)).isEqualTo(-1);
        assertThat(slice("viewers", "GRADE", "4", day)).isEqualTo(1);
    }

    private void roll() {
        folded.now();
        rollUp.rollUp();
    }

    private long version(LocalDate day) {
        return watched.number("SELECT version FROM viewership_day WHERE day = ?", day);
    }

    /** Of grade 4; -1 where it is not made. */
    private long unit(String column, String unit, LocalDate start) {
        return watched.number(
                "SELECT " + column
                        + " FROM viewership_slice WHERE slice = 'GRADE' AND unit = ? AND start = ? AND member = '4'",
                unit,
                start);
    }

    /** -1 for a member that the day does not have, and for what is not known. */
    private long slice(String column, String slice, String member, LocalDate day) {
        return watched.number(
                "SELECT " + column
                        + " FROM viewership_slice WHERE slice = ? AND unit = 'D' AND start = ? AND member = ?",
                slice,
                day,
                member);
    }

    private long ofLesson(String column, String lesson, String kind, LocalDate day) {
        return watched.number(
                "SELECT " + column + " FROM viewership_lesson WHERE lesson = ? AND day = ? AND kind = ?",
                lesson,
                day,
                kind);
    }
}
