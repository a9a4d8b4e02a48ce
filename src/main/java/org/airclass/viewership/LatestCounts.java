package org.airclass.viewership;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.airclass.viewership.ReportTables.Counts;
import org.airclass.watching.Visits;

/** Adds what came in the last seconds to counts that were added up before. */
final class LatestCounts {

    /** @param minute minutes since 1970-01-01T00:00Z */
    record Moment(String lesson, int minute) {}

    private final Map<String, Counts> counts;
    /** Null where they are not known. */
    private final MinuteBeats together;

    /**
     * @param addedUp by lesson
     * @param together over all the lessons; null where it is not known, or not asked for
     */
    LatestCounts(Map<String, Counts> addedUp, MinuteBeats together) {
        this.counts = new HashMap<>(addedUp);
        this.together = together;
    }

    /**
     * @param waiting what is not in the counts yet
     * @param beats those that are in them of the same minutes, by lesson: a minute is often added up in parts
     */
    void add(Collection<Visits.Minute> waiting, Map<Moment, Long> beats) {
        for (Visits.Minute minute : waiting) {
            long known = beats.getOrDefault(new Moment(minute.lesson(), minute.minute()), 0L);
            counts.merge(
                    minute.lesson(),
                    new Counts(
                            minute.opens(),
                            minute.plays(),
                            known + minute.beats(),
                            minute.seconds(),
                            minute.robotOpens()),
                    LatestCounts::sum);
            if (together != null) {
                together.add(minute.minute(), minute.beats());
            }
        }
    }

    Map<String, Counts> counts() {
        return counts;
    }

    /** Beats of the minute that had most, over all the lessons together; null where that is not known. */
    Long busiestMinute() {
        return together == null ? null : Long.valueOf(together.most());
    }

    static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.opens() + other.opens(),
                one.plays() + other.plays(),
                Math.max(one.busiestMinute(), other.busiestMinute()),
                one.seconds() + other.seconds(),
                one.robotOpens() + other.robotOpens());
    }
}
