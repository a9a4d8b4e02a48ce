package org.airclass.viewership;

/**
 * What is told of some lessons together.
 *
 * @param lessons of the programme in the range, cancelled ones left out
 * @param viewers null where it is not known
 * @param peak beats of the busiest minute; null where it is not known
 */
record Figures(long lessons, long opens, long plays, long seconds, Long peak, Long viewers) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0L, 0L);

    Figures withViewers(Long number) {
        return new Figures(lessons, opens, plays, seconds, peak, number);
    }

    boolean isNothing() {
        return lessons == 0 && opens == 0 && plays == 0 && seconds == 0 && (viewers == null || viewers == 0);
    }
}
