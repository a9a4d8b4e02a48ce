package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonNoteTest {

    private final PublishedLesson live = lesson("a").lesson();
    private final PublishedLesson recorded = lesson("a")
            .with(new Source("r", SourceKind.REPLAY, "回看", "https://video.example.org/a.mp4"))
            .lesson();

    @Test
    void aLessonThatIsOverSaysWhetherARecordingMayBeWaitedFor() {
        assertThat(LessonNote.of(live, LessonState.PAST, DAY)).isEqualTo("已经上完，回看放出后在这里看");
        assertThat(LessonNote.of(live, LessonState.PAST, DAY.plusDays(3))).isEqualTo("已经上完，回看放出后在这里看");
        assertThat(LessonNote.of(live, LessonState.PAST, DAY.plusDays(4))).isEqualTo("已经上完，没有回看");
    }

    @Test
    void nothingIsSaidOfALessonThatCanBeTaken() {
        assertThat(LessonNote.of(recorded, LessonState.PAST, DAY)).isNull();
        assertThat(LessonNote.of(live, LessonState.NOW, DAY)).isNull();
        assertThat(LessonNote.of(live, LessonState.AHEAD, DAY)).isNull();
    }

    @Test
    void aCancelledLessonSaysWhy() {
        assertThat(LessonNote.of(lesson("a").cancelled("停电").lesson(), LessonState.CANCELLED, DAY))
                .isEqualTo("停电");
        assertThat(LessonNote.of(lesson("a").cancelled(null).lesson(), LessonState.CANCELLED, DAY))
                .isEqualTo("本节课不上了");
    }
}
