package org.airclass.viewership;

import java.time.LocalDate;
import java.util.Set;
import org.airclass.watching.Figure;

/** What this site counted of what happened on certain days, whenever the lessons were. */
interface CountedDays {

    /**
     * Which viewings.
     *
     * @param to last day, included, in the bureau's zone
     * @param lesson null for all lessons and handouts
     * @param channel the name of a television channel, for its own sources only; null for all sources
     */
    record Question(LocalDate from, LocalDate to, String lesson, String channel) {}

    /**
     * Robots are in none of them.
     *
     * @param lessons those that had any of it
     * @param viewers null where they can't be told apart
     * @param peakConcurrent null where minutes of those days are not kept any more
     */
    record Counted(Set<String> lessons, long opens, long plays, Long viewers, long watchSeconds, Long peakConcurrent) {

        double watchMinutes() {
            return LessonReport.minutes(watchSeconds);
        }

        /** Null where it is not known. */
        Number of(Figure figure) {
            return switch (figure) {
                case OPENS -> opens;
                case PLAYS -> plays;
                case VIEWERS -> viewers;
                case WATCH_MINUTES -> watchMinutes();
                case PEAK_CONCURRENT -> peakConcurrent;
                case ROBOT_OPENS -> null;
            };
        }
    }

    /** Null where no source of that channel was ever published: nothing of it could be counted. */
    Counted of(Question question);
}
