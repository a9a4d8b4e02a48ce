package org.airclass.viewership;

import java.util.Arrays;
import org.airclass.watching.ViewerSet;

/** Figures of some lessons on a day while they are added up. */
final class Tally {

    private long lessons;
    private long opens;
    private long plays;
    private long seconds;
    private long[] beats;
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

    /** @param from the minute of the day of the first one */
    void beats(int from, long[] more) {
        if (beats == null) {
            beats = new long[from + more.length];
        } else if (beats.length < from + more.length) {
            beats = Arrays.copyOf(beats, from + more.length);
        }
        for (int i = 0; i < more.length; i++) {
            beats[from + i] += more[i];
        }
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
        return beats == null ? 0 : Arrays.stream(beats).max().orElse(0);
    }

    /** Null where nobody was told. */
    ViewerSet viewers() {
        return viewers;
    }
}
