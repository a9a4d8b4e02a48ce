package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.airclass.viewership.LessonReport.Kind;
import org.junit.jupiter.api.Test;

class RerunsTest {

    @Test
    void aTitleThatSaysSoIsARerun() {
        assertThat(Reruns.among(List.of(lesson("a", "19:00", "古诗三首 · 重播", "统编版"))))
                .containsExactly("a");
    }

    @Test
    void theSameLaterThatDayIsARerun() {
        assertThat(Reruns.among(
                        List.of(lesson("evening", "19:00", "古诗 三首", "统编版"), lesson("morning", "09:00", "古诗三首", "统编版"))))
                .containsExactly("evening");
    }

    @Test
    void parallelLessonsAndOtherTextbooksAreNot() {
        assertThat(Reruns.among(List.of(
                        lesson("a", "09:00", "复习", "人教版"),
                        lesson("b", "09:00", "复习", "人教版"),
                        lesson("c", "10:00", "复习", "北师大版"))))
                .isEmpty();
    }

    private static LessonFacts lesson(String id, String start, String title, String textbook) {
        LocalDate day = LocalDate.of(2026, 4, 15);
        return new LessonFacts(
                id,
                Kind.LESSON,
                day,
                day,
                1,
                LocalTime.parse(start),
                LocalTime.parse(start).plusMinutes(20),
                "语文",
                title,
                textbook,
                false,
                List.of(4),
                List.of(),
                false,
                Map.of());
    }
}
