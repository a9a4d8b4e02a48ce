package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.airclass.viewership.LatestCounts.Moment;
import org.airclass.viewership.ReportTables.Counts;
import org.airclass.watching.Visits;
import org.junit.jupiter.api.Test;

class LatestCountsTest {

    private static final int NINE = 26_448_541;

    @Test
    void whatAddsUpIsAdded() {
        LatestCounts counts = new LatestCounts(Map.of("a", new Counts(10, 5, 3, 600, 1)), null);
        counts.add(List.of(new Visits.Minute("a", NINE, 2, 1, 0, 60, 1)), Map.of());
        assertThat(counts.counts()).containsOnly(Map.entry("a", new Counts(12, 6, 3, 660, 2)));
        assertThat(counts.busiestMinute()).isNull();
    }

    @Test
    void aLessonThatHasJustBegunHasItsFirstCounts() {
        LatestCounts counts = new LatestCounts(Map.of(), new MinuteBeats());
        counts.add(List.of(new Visits.Minute("a", NINE, 2, 1, 4, 60, 0)), Map.of());
        assertThat(counts.counts()).containsOnly(Map.entry("a", new Counts(2, 1, 4, 60, 0)));
        assertThat(counts.busiestMinute()).isEqualTo(4);
    }

    @Test
    void aMinuteThatIsAddedUpInPartsIsOneMinute() {
        LatestCounts counts = new LatestCounts(Map.of("a", new Counts(0, 0, 5, 0, 0)), beats(4, 5));
        counts.add(
                List.of(new Visits.Minute("a", NINE, 0, 0, 3, 0, 0)),
                Map.of(new Moment("a", NINE), 4L, new Moment("a", NINE + 1), 5L));
        assertThat(counts.counts().get("a").busiestMinute()).isEqualTo(7);
        assertThat(counts.busiestMinute()).isEqualTo(7);
    }

    @Test
    void theBusiestMinuteOfAllIsOverAllLessons() {
        LatestCounts counts =
                new LatestCounts(Map.of("a", new Counts(0, 0, 5, 0, 0), "b", new Counts(0, 0, 4, 0, 0)), beats(9));
        counts.add(
                List.of(new Visits.Minute("a", NINE, 0, 0, 1, 0, 0), new Visits.Minute("b", NINE, 0, 0, 2, 0, 0)),
                Map.of(new Moment("a", NINE), 5L, new Moment("b", NINE), 4L));
        assertThat(counts.busiestMinute()).isEqualTo(12);
        assertThat(counts.counts().get("a").busiestMinute()).isEqualTo(6);
        assertThat(counts.counts().get("b").busiestMinute()).isEqualTo(6);
    }

    /** Of nine o'clock and the minutes after it. */
    private static MinuteBeats beats(long... ofMinutes) {
        MinuteBeats beats = new MinuteBeats();
        for (int i = 0; i < ofMinutes.length; i++) {
            beats.add(NINE + i, ofMinutes[i]);
        }
        return beats;
    }
}
