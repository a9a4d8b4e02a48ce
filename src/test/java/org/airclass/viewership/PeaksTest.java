package org.airclass.viewership;

import static org.airclass.Staff.admin;
import static org.airclass.viewership.Watched.lesson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Teacher;
import org.airclass.watching.Folded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many watched several lessons at once, of today and of long ago. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class PeaksTest {

    private static final Teacher CHEN = new Teacher("陈静", "峰值小学");

    @Inject
    Watched watched;

    @Inject
    Folded folded;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whatIsToldOfLessonsTogetherStaysWhenTheirMinutesAreForgotten() {
        LocalDate day = LocalDate.of(2069, 3, 4);
        twoLessons("pk-old", day);
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", equalTo(3));
        roll(day, "20:00");
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", equalTo(3));
        roll(day.plusDays(500), "09:00");
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", equalTo(3));
        lessons(day, "kind=LIVE").body("totals.peakConcurrent", equalTo(3));
        lessons(day, "kind=REPLAY").body("totals.peakConcurrent", equalTo(0));
    }

    @Test
    void whatComesLateToADayOfLongAgoIsAmongIt() {
        LocalDate day = LocalDate.of(2069, 5, 6);
        twoLessons("pk-late", day);
        roll(day.plusDays(500), "09:00");
        beat("pk-late-a", day, "09:03", "x");
        folded.now();
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("rows[0].watchMinutes", equalTo(4f));
        roll(day.plusDays(501), "09:00");
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", equalTo(3));
        beat("pk-late-a", day, "09:03", "u", "v", "w");
        roll(day.plusDays(502), "09:00");
        lessons(day).body("rows.peakConcurrent", contains(4, 2)).body("totals.peakConcurrent", equalTo(4));
    }

    /** As before minutes were kept by lesson: then it is not known, and not nobody. */
    @Test
    void whatNobodyKeptIsUnknown() {
        LocalDate day = LocalDate.of(2069, 7, 8);
        twoLessons("pk-lost", day);
        roll(day.plusDays(500), "09:00");
        watched.change("UPDATE viewership_lesson SET beats = NULL WHERE lesson = 'pk-lost-a'");
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", nullValue());
        watched.change("UPDATE viewership_day SET turns = -1 WHERE day = ?", day);
        roll(day.plusDays(501), "09:00");
        lessons(day).body("rows.peakConcurrent", contains(2, 2)).body("totals.peakConcurrent", nullValue());
    }

    @Test
    void whatWasRolledUpAndWhatWasNotAreOneFigure() {
        LocalDate day = LocalDate.of(2069, 9, 10);
        watched.publish(IntStream.range(0, 60)
                .mapToObj(i -> lesson("pk-many-" + (10 + i), day, "09:00", 4, "语文", CHEN))
                .toArray(PublishedLesson[]::new));
        beat("pk-many-11", day, "09:01", "u", "v");
        beat("pk-many-12", day, "09:01", "w");
        roll(day, "20:00");
        beat("pk-many-12", day.plusDays(1), "19:00", "u", "v", "w", "x");
        beat("pk-many-13", day.plusDays(1), "19:00", "y");
        lessons(day)
                .body("rows.find { it.lesson == 'pk-many-11' }.peakConcurrent", equalTo(2))
                .body("rows.find { it.lesson == 'pk-many-12' }.watchMinutes", equalTo(5f))
                .body("rows.find { it.lesson == 'pk-many-12' }.peakConcurrent", equalTo(4))
                .body("totals.peakConcurrent", equalTo(5));
        folded.now();
        lessons(day).body("totals.peakConcurrent", equalTo(5)).body("totals.watchMinutes", equalTo(8f));
    }

    @Test
    void ofASchoolsViewersItIsNotTold() {
        LocalDate day = LocalDate.of(2069, 11, 12);
        twoLessons("pk-school", day);
        lessons(day, "viewerSchool=" + new Accounts().school).body("totals.peakConcurrent", nullValue());
    }

    /** At 09:01 two and one, at 09:02 one and two. */
    private void twoLessons(String id, LocalDate day) {
        watched.publish(lesson(id + "-a", day, "09:00", 4, "语文", CHEN), lesson(id + "-b", day, "09:00", 5, "数学", CHEN));
        beat(id + "-a", day, "09:01", "u", "v");
        beat(id + "-b", day, "09:01", "w");
        beat(id + "-a", day, "09:02", "u");
        beat(id + "-b", day, "09:02", "v", "w");
    }

    private void beat(String lesson, LocalDate day, String time, String... viewers) {
        watched.at(day, time);
        for (String viewer : viewers) {
            watched.view(lesson, "live", "beat", viewer, null);
        }
    }

    private void roll(LocalDate day, String time) {
        watched.at(day, time);
        watched.rollUp();
    }

    private static ValidatableResponse lessons(LocalDate day, String... more) {
        return admin().get("/api/v1/reports/lessons?from=" + day + "&to=" + day + "&" + String.join("&", more))
                .then()
                .statusCode(200);
    }
}
