package org.airclass.viewership;

import static org.airclass.Staff.admin;
import static org.airclass.viewership.Watched.cancelled;
import static org.airclass.viewership.Watched.changed;
import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Teacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a lesson, or to the clock, while it is watched; as reports tell it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class WhileWatchedTest {

    private static final Teacher CHEN = new Teacher("陈静", "观看中小学");

    @Inject
    Watched watched;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aClockThatJumpsPutsEachEventWhereItShows() {
        LocalDate day = LocalDate.of(2067, 3, 7);
        LocalDate next = day.plusDays(1);
        watched.publish(lesson("ww-jump", day, "09:00", 4, "语文", CHEN));
        open("ww-jump", day, "09:01", "u");
        open("ww-jump", day, "10:01", "v");
        open("ww-jump", day, "09:02", "w");
        open("ww-jump", next, "09:03", "x");
        open("ww-jump", day, "09:03", "u");
        roll(next);
        summary(day, next, "date")
                .body("rows.key", contains(day.toString(), next.toString()))
                .body("rows.opens", contains(4, 1))
                .body("rows.viewers", contains(3, 1))
                .body("totals.opens", equalTo(5))
                .body("totals.viewers", equalTo(4));
        summary(day, next, "hour").body("rows.key", contains("09", "10")).body("rows.opens", contains(4, 1));
        assertThat(watched.number("SELECT COUNT(DISTINCT minute) FROM watching_count WHERE lesson = 'ww-jump'"))
                .isEqualTo(5);
        lessons(day, day).body("rows.opens", contains(5)).body("rows.viewers", contains(4));
    }

    /** 00:00 in Shanghai, 16:00 of the day before in Greenwich. */
    @Test
    void midnightOfTheBureauPartsTheDaysOfAViewingAndItsViewersAreUnited() {
        LocalDate day = LocalDate.of(2067, 3, 9);
        LocalDate next = day.plusDays(1);
        watched.publish(lesson("ww-night", day, "23:50", 4, "语文", CHEN));
        open("ww-night", day, "23:59", "u");
        watched.view("ww-night", "live", "beat", "u", null);
        watched.at(next, "00:00");
        watched.view("ww-night", "live", "beat", "u", null);
        watched.view("ww-night", "live", "play", "u", null);
        open("ww-night", next, "00:01", "v");
        roll(next);
        summary(day, next, "date")
                .body("rows.key", contains(day.toString(), next.toString()))
                .body("rows.opens", contains(1, 1))
                .body("rows.watchMinutes", contains(1f, 1f))
                .body("rows.viewers", contains(1, 2))
                .body("totals.viewers", equalTo(2));
        summary(day, next, "hour").body("rows.key", contains("00", "23")).body("rows.opens", contains(1, 1));
        lessons(day, day).body("rows.opens", contains(2)).body("rows.viewers", contains(2));
    }

    @Test
    void aLessonThatIsPublishedAgainMovedAndCancelledKeepsItsCounts() {
        LocalDate day = LocalDate.of(2067, 3, 14);
        LocalDate next = day.plusDays(1);
        PublishedLesson lesson = lesson("ww-moved", day, "09:00", 4, "语文", CHEN);
        watched.publish(lesson);
        open("ww-moved", day, "09:01", "u");
        watched.publish(lesson);
        open("ww-moved", day, "09:02", "v");
        lessons(day, day).body("rows.opens", contains(2));

        PublishedLesson moved = changed(lesson, next, "语文", false);
        watched.publish(moved);
        open("ww-moved", day, "09:03", "w");
        lessons(day, day).body("rows.lesson", empty());
        lessons(next, next).body("rows.opens", contains(3)).body("rows.viewers", contains(3));

        watched.publish(cancelled(moved));
        watched.view("ww-moved", "live", "beat", "w", null);
        roll(next);
        lessons(next, next)
                .body("rows.opens", contains(3))
                .body("rows.viewers", contains(3))
                .body("rows.watchMinutes", contains(1f));
        summary(day, next, "date").body("rows.opens.sum()", equalTo(3)).body("totals.viewers", equalTo(3));
    }

    private void open(String lesson, LocalDate day, String time, String viewer) {
        watched.at(day, time);
        watched.view(lesson, "live", "open", viewer, null);
    }

    private void roll(LocalDate day) {
        watched.at(day, "22:00");
        watched.rollUp();
    }

    private static ValidatableResponse summary(LocalDate from, LocalDate to, String by) {
        return admin().get("/api/v1/reports/summary?from=" + from + "&to=" + to + "&by=" + by)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse lessons(LocalDate from, LocalDate to) {
        return admin().get("/api/v1/reports/lessons?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }
}
