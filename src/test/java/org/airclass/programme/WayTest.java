package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {

    private final PublishedLesson both = lesson("a")
            .with(
                    new Source("r", SourceKind.REPLAY, "回看", "https://video.example.org/a"),
                    new Source("l", SourceKind.LIVE, "直播", "https://live.example.org/a"),
                    new Source("t", SourceKind.TV, "有线 504", null))
            .lesson();

    @Test
    void liveIsTheOneToTakeWhileItIsOn() {
        assertThat(texts(LessonState.NOW)).containsExactly("进入课堂", "回看", "电视 有线 504");
        assertThat(Way.of(both, LessonState.NOW).get(0).style()).isEqualTo("go");
    }

    @Test
    void liveTellsItsStartBefore() {
        assertThat(texts(LessonState.AHEAD).get(0)).isEqualTo("直播 09:00 开始");
    }

    @Test
    void recordingIsTheOneToTakeAfterwards() {
        assertThat(texts(LessonState.PAST)).containsExactly("回看", "直播（已结束）", "电视 有线 504");
        assertThat(Way.of(both, LessonState.PAST).get(0).style()).isEqualTo("main");
    }

    @Test
    void labelOfItsOwnIsKept() {
        PublishedLesson lesson = lesson("a")
                .with(new Source("l", SourceKind.LIVE, "第二直播点", "https://live.example.org/a"))
                .lesson();
        assertThat(Way.of(lesson, LessonState.NOW).get(0).text()).isEqualTo("进入课堂 · 第二直播点");
    }

    @Test
    void channelWithoutAddressIsToldAndNotLinked() {
        Way tv = Way.of(both, LessonState.NOW).get(2);
        assertThat(tv.href()).isNull();
    }

    private List<String> texts(LessonState state) {
        return Way.of(both, state).stream().map(Way::text).toList();
    }
}
