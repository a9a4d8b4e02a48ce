package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.streaming.StreamState;
import org.airclass.streaming.StreamStates;
import org.junit.jupiter.api.Test;

/** From 09:00 to 09:25, on two lines. */
class BroadcastTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ONE = "https://one.example.org/a.m3u8";
    private static final String TWO = "https://two.example.org/a.m3u8";
    private static final String FILM = "https://vod.example.org/a.mp4";

    private final PublishedLesson live = lesson("a")
            .with(
                    new Source("one", SourceKind.LIVE, "线路一", ONE),
                    new Source("two", SourceKind.LIVE, "线路二", TWO),
                    new Source("page", SourceKind.LIVE, "会议", "https://meeting.example.org/1"),
                    new Source("tv", SourceKind.TV, "有线 504", null))
            .lesson();
    private final PublishedLesson recorded = lesson("a")
            .with(new Source("one", SourceKind.LIVE, "线路一", ONE), new Source("film", SourceKind.REPLAY, "回看", FILM))
            .lesson();

    @Test
    void byTheClock() {
        assertThat(broadcasts(recorded, StreamStates.NONE, "08:59", "09:00", "09:24", "09:25"))
                .containsExactly(Broadcast.BEFORE, Broadcast.ON_AIR, Broadcast.ON_AIR, Broadcast.REPLAY);
        assertThat(broadcasts(live, StreamStates.NONE, "09:25")).containsExactly(Broadcast.ENDED);
        assertThat(broadcasts(lesson("a").cancelled("停电").lesson(), StreamStates.NONE, "09:10"))
                .containsExactly(Broadcast.CANCELLED);
    }

    @Test
    void aBroadcastMayEndEarly() {
        StreamStates over = ended(ONE, "2020-04-15T01:05:00Z");
        assertThat(broadcasts(recorded, over, "09:10")).containsExactly(Broadcast.REPLAY);
        PublishedLesson unrecorded =
                lesson("a").with(new Source("one", SourceKind.LIVE, "线路一", ONE)).lesson();
        assertThat(broadcasts(unrecorded, over, "09:10")).containsExactly(Broadcast.LIVE_ENDED);
        assertThat(broadcasts(live, over, "09:10")).as("the other line goes on").containsExactly(Broadcast.ON_AIR);
    }

    /** The same address may still show the end of the lesson before. */
    @Test
    void whatEndedBeforeTheLessonBeganIsNotItsEnd() {
        assertThat(broadcasts(recorded, ended(ONE, "2020-04-15T00:59:00Z"), "09:10"))
                .containsExactly(Broadcast.ON_AIR);
    }

    @Test
    void aRecordingThatDoesNotWorkIsNone() {
        StreamStates gone = new StreamStates(Map.of(FILM, StreamState.DOWN), Map.of());
        assertThat(broadcasts(recorded, gone, "09:30")).containsExactly(Broadcast.ENDED);
    }

    @Test
    void thePlayerTriesWhatWorksFirst() {
        assertThat(order(live, Broadcast.ON_AIR, Map.of())).isEqualTo("one two");
        assertThat(order(live, Broadcast.ON_AIR, Map.of(ONE, StreamState.DOWN))).isEqualTo("two one");
        assertThat(order(live, Broadcast.ON_AIR, Map.of(ONE, StreamState.REFUSED)))
                .as("what can't be looked at from here may work for students")
                .isEqualTo("one two");
        assertThat(order(recorded, Broadcast.ON_AIR, Map.of())).isEqualTo("one film");
        assertThat(order(recorded, Broadcast.REPLAY, Map.of())).isEqualTo("film");
        assertThat(order(recorded, Broadcast.BEFORE, Map.of())).isEqualTo("film");
        assertThat(order(recorded, Broadcast.CANCELLED, Map.of())).isEmpty();
    }

    private static String order(PublishedLesson lesson, Broadcast broadcast, Map<String, StreamState> states) {
        return Playable.of(lesson, broadcast, new StreamStates(states, Map.of())).stream()
                .map(Playable::source)
                .collect(Collectors.joining(" "));
    }

    private static StreamStates ended(String address, String seen) {
        return new StreamStates(Map.of(address, StreamState.DOWN), Map.of(address, Instant.parse(seen)));
    }

    private static List<Broadcast> broadcasts(PublishedLesson lesson, StreamStates streams, String... times) {
        return Stream.of(times)
                .map(time -> Broadcast.of(lesson, streams, DAY.atTime(LocalTime.parse(time)), ZONE))
                .toList();
    }
}
