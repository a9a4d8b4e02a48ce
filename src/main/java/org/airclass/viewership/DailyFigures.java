package org.airclass.viewership;

/**
 * The figures of a day.
 *
 * @param planned lessons of that day on the programme, cancelled ones included
 * @param onAir those that had begun when it was counted, and were not cancelled
 * @param watched those that somebody of the organisation opened
 * @param opens of lessons and handouts of any day, on that day; likewise all that follow
 */
record DailyFigures(int planned, int onAir, int watched, long opens, long plays, long viewers, long watchSeconds) {

    /** Somebody watched something. */
    boolean isAnything() {
        return opens > 0 || plays > 0 || watchSeconds > 0;
    }

    /** In minutes with one decimal. */
    double watchMinutes() {
        return LessonReport.minutes(watchSeconds);
    }
}
