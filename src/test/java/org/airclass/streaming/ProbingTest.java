package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbingTest {

    private static final LocalDateTime START = LocalDateTime.parse("2060-03-01T09:00");

    private final Probing probing = new Probing(Duration.ofSeconds(10), Duration.ofSeconds(60));
    private final List<WatchedStream> watched = List.of(stream("one"), stream("two"), stream("one"));

    @Test
    void seldomAtFirstAndOftenWhenTheLessonIsClose() {
        LocalDateTime early = START.minusMinutes(30);
        assertThat(probes(early, 10 * 60)).as("in ten minutes").isBetween(8, 12);
        assertThat(probes(START.minusMinutes(5), 10 * 60)).isBetween(51, 72);
    }

    @Test
    void anAddressOfSeveralLessonsIsDueOnce() {
        assertThat(due(START)).containsExactlyInAnyOrder("one", "two");
        assertThat(due(START)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        due(START);
        assertThat(due(START.minusHours(1))).hasSize(2);
    }

    @Test
    void noTwoStreamsStayInStep() {
        due(START);
        long together = 0;
        long apart = 0;
        for (int second = 1; second < 600; second++) {
            int due = due(START.plusSeconds(second)).size();
            together += due == 2 ? 1 : 0;
            apart += due == 1 ? 1 : 0;
        }
        assertThat(apart).isGreaterThan(together);
    }

    @Test
    void whatAnyLessonBroadcastsIsABroadcast() {
        assertThat(Probing.broadcasts(watched)).containsExactlyInAnyOrder("one", "two");
        WatchedStream film = new WatchedStream("a", "", START, "s", "", "film", false, null, START, START);
        assertThat(Probing.broadcasts(List.of(film))).isEmpty();
    }

    /** Of the stream "one" in so many seconds. */
    private int probes(LocalDateTime from, int seconds) {
        int probes = 0;
        for (int second = 0; second < seconds; second++) {
            probes += due(from.plusSeconds(second)).contains("one") ? 1 : 0;
        }
        return probes;
    }

    private List<String> due(LocalDateTime time) {
        return probing.due(watched, time, time.toInstant(ZoneOffset.UTC));
    }

    private static WatchedStream stream(String address) {
        return new WatchedStream("a", "琥珀", START, "s", "直播", address, true, null, START, START.plusMinutes(40));
    }
}
