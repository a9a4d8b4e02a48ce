package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.airclass.streaming.StreamState;
import org.airclass.streaming.StreamStates;
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
        assertThat(Way.of(both, LessonState.NOW, StreamStates.NONE).get(0).style())
                .isEqualTo("go");
    }

    @Test
    void liveTellsItsStartBefore() {
        assertThat(texts(LessonState.AHEAD).get(0)).isEqualTo("直播 09:00 开始");
    }

    @Test
    void recordingIsTheOneToTakeAfterwards() {
        assertThat(texts(LessonState.PAST)).containsExactly("回看", "直播（已结束）", "电视 有线 504");
        assertThat(Way.of(both, LessonState.PAST, StreamStates.NONE).get(0).style())
                .isEqualTo("main");
    }

    @Test
    void aBroadcastThatWasIsNoButtonAnyMore() {
        PublishedLesson lesson = lesson("a")
                .with(
                        new Source("l", SourceKind.LIVE, "进入课堂", "https://live.example.org/a"),
                        new Source("s", SourceKind.LIVE, "备用线路", "https://spare.example.org/a"),
                        new Source("t", SourceKind.TV, "有线 504", null))
                .lesson();
        assertThat(Way.of(lesson, LessonState.PAST, StreamStates.NONE))
                .extracting(way -> way.style() + ": " + way.text())
                .containsExactly("over: 直播（已结束）", "over: 备用线路（已结束）", "over: 电视 有线 504");
    }

    @Test
    void labelOfItsOwnIsKept() {
        PublishedLesson lesson = lesson("a")
                .with(new Source("l", SourceKind.LIVE, "第二直播点", "https://live.example.org/a"))
                .lesson();
        assertThat(Way.of(lesson, LessonState.NOW, StreamStates.NONE).get(0).text())
                .isEqualTo("进入课堂 · 第二直播点");
    }

    @Test
    void channelWithoutAddressIsToldAndNotLinked() {
        Way tv = Way.of(both, LessonState.NOW, StreamStates.NONE).get(2);
        assertThat(tv.href()).isNull();
    }

    @Test
    void whatDoesNotWorkComesLastAndSaysSo() {
        PublishedLesson lesson = lesson("a")
                .with(
                        new Source("one", SourceKind.LIVE, "线路一", "https://one.example.org/a.m3u8"),
                        new Source("two", SourceKind.LIVE, "线路二", "https://two.example.org/a.m3u8"))
                .lesson();
        StreamStates firstDown = new StreamStates(Map.of("https://one.example.org/a.m3u8", StreamState.DOWN), Map.of());
        assertThat(Way.of(lesson, LessonState.NOW, firstDown))
                .extracting(Way::text)
                .containsExactly("进入课堂 · 线路二", "线路一（暂时不通）");
        assertThat(Way.of(lesson, LessonState.AHEAD, firstDown))
                .as("before its time it need not be there")
                .extracting(Way::text)
                .containsExactly("线路一 09:00 开始", "线路二");
    }

    private List<String> texts(LessonState state) {
        return Way.of(both, state, StreamStates.NONE).stream().map(Way::text).toList();
    }
}
