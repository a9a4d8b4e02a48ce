package org.airclass.viewership;

import java.util.Arrays;
import java.util.Objects;
import org.airclass.watching.ViewerSet;

/** Figures of some lessons on a day while they are added up. */
final class Tally {

    /** A day in which clocks are put back has one more. */
    private static final int HOURS = 25;

    private long lessons;
    private long opens;
    private long plays;
    private long seconds;
    /** By hour and minute; null for hours without any. */
    private long[][] beats;

    private ViewerSet viewers;

    /** Another lesson of the programme. */
    void lesson() {
        lessons++;
    }

    void add(long moreOpens, long morePlays, long moreSeconds) {
        opens += moreOpens;
        plays += morePlays;
        seconds += moreSeconds;
    }

    /** @param more of each of its minutes */
    void beats(int hour, long[] more) {
        if (beats == null) {
            beats = new long[HOURS][];
        }
        if (beats[hour] == null) {
            beats[hour] = new long[more.length];
        }
        for (int i = 0; i < more.length; i++) {
            beats[hour][i] += more[i];
        }
    }

    /** @param first minute of the day, minutes since 1970-01-01T00:00Z */
    MinuteBeats beats(int first) {
        MinuteBeats ofMinutes = new MinuteBeats();
        for (int hour = 0; beats != null && hour < beats.length; hour++) {
            for (int i = 0; beats[hour] != null && i < beats[hour].length; i++) {
                if (beats[hour][i] > 0) {
                    ofMinutes.add(first + hour * beats[hour].length + i, beats[hour][i]);
                }
            }
        }
        return ofMinutes;
    }

    void viewers(ViewerSet more) {
        if (viewers == null) {
            viewers = new ViewerSet();
        }
        viewers.add(more);
    }

    long lessons() {
        return lessons;
    }

    long opens() {
        return opens;
    }

    long plays() {
        return plays;
    }

    long seconds() {
        return seconds;
    }

    /** Beats of the minute that had most. */
    long peak() {
        return beats == null
                ? 0
                : Arrays.stream(beats)
                        .filter(Objects::nonNull)
                        .flatMapToLong(Arrays::stream)
                        .max()
                        .orElse(0);
    }

    /** Null where nobody was told. */
    ViewerSet viewers() {
        return viewers;
    }
}
