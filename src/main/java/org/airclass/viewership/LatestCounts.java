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
    private long busiestMinute;

    /**
     * @param addedUp by lesson
     * @param busiestMinute beats of the minute that had most, over all the lessons together
     */
    LatestCounts(Map<String, Counts> addedUp, long busiestMinute) {
        this.counts = new HashMap<>(addedUp);
        this.busiestMinute = busiestMinute;
    }

    /**
     * @param waiting what is not in the counts yet
     * @param beats those that are in them of the same minutes, of all the lessons: a minute is often added up in parts
     */
    void add(Collection<Visits.Minute> waiting, Map<Moment, Long> beats) {
        Map<Integer, Long> together = new HashMap<>();
        beats.forEach((moment, number) -> together.merge(moment.minute(), number, Long::sum));
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
            long all = together.merge(minute.minute(), minute.beats(), Long::sum);
            busiestMinute = Math.max(busiestMinute, all);
        }
    }

    Map<String, Counts> counts() {
        return counts;
    }

    long busiestMinute() {
        return busiestMinute;
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
