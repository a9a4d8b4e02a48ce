package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.edition;
import static org.airclass.programme.Lessons.handout;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void dayIsInOrderOfTime() {
        Index index = new Index(edition(
                1,
                lesson("late").at("14:30", "14:50").lesson(),
                lesson("early").lesson(),
                lesson("other").grades(5).lesson()));
        assertThat(index.lessons(4, DAY)).extracting(PublishedLesson::id).containsExactly("early", "late");
    }

    @Test
    void jointLessonIsFoundUnderEachGrade() {
        Index index = new Index(edition(1, lesson("a").grades(4, 5).lesson()));
        assertThat(index.lessons(4, DAY)).hasSize(1);
        assertThat(index.lessons(5, DAY)).hasSize(1);
        assertThat(index.lessons(6, DAY)).isEmpty();
    }

    @Test
    void nextDayPassesOverDaysWithNothingButCancelledLessons() {
        Index index = new Index(edition(
                1,
                lesson("off").on(DAY.plusDays(1)).cancelled(null).lesson(),
                lesson("on").on(DAY.plusDays(2)).lesson()));
        assertThat(index.nextDay(4, DAY)).contains(DAY.plusDays(2));
        assertThat(index.nextDay(4, DAY.plusDays(2))).isEmpty();
    }

    @Test
    void handoutIsThereOnEachOfItsDays() {
        Edition edition = new Edition(
                1,
                Instant.EPOCH,
                "admin",
                null,
                List.of(),
                List.of(handout("h", "指导建议", 4, DAY, DAY.plusDays(1))),
                List.of());
        Index index = new Index(edition);
        assertThat(index.handouts(4, DAY.minusDays(1))).isEmpty();
        assertThat(index.handouts(4, DAY)).hasSize(1);
        assertThat(index.handouts(4, DAY.plusDays(1))).hasSize(1);
        assertThat(index.handouts(4, DAY.plusDays(2))).isEmpty();
        assertThat(index.watchable("h", "pdf")).isPresent();
    }

    @Test
    void onlyRegisteredSourcesAreWatchable() {
        Index index = new Index(edition(1, lesson("a").lesson()));
        assertThat(index.watchable("a", "live").map(Programme.Watchable::url)).contains("https://live.example.org/a");
        assertThat(index.watchable("a", "none")).isEmpty();
        assertThat(index.watchable("none", "live")).isEmpty();
    }
}
