package org.airclass.viewership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people should look at, of one day. Marked, never taken out of a figure: a class before one device that is started a
 * hundred times over is as likely as a program that plays.
 */
final class Anomalies {

    enum Kind {
        /** Plays by devices that had played more than their limit that day. */
        REPEATED,
        /** Half of a lesson's openings of the day, and no few, in one minute. */
        BURST,
        /** As many viewers of a school as it has pupils, or more. */
        WHOLE_SCHOOL
    }

    /**
     * @param lesson empty for none
     * @param school empty for none
     * @param minute minutes since 1970-01-01T00:00Z; null for the whole day
     * @param figure plays, openings or viewers, by the kind
     */
    record Found(Kind kind, String lesson, String school, Integer minute, long figure) {}

    private static final long SMALLEST_BURST = 500;

    private record Moment(String lesson, int minute) {}

    private final Map<String, Long> repeats = new HashMap<>();
    private final Map<Moment, Long> opens = new HashMap<>();
    private final List<Found> schools = new ArrayList<>();

    void count(DayFacts.Minute minute) {
        if (minute.repeats() > 0) {
            repeats.merge(minute.lesson(), minute.repeats(), Long::sum);
        }
        if (minute.opens() > 0 && !minute.addedUp()) {
            opens.merge(new Moment(minute.lesson(), minute.minute()), minute.opens(), Long::sum);
        }
    }

    /** @param pupils 0 where it is not known */
    void school(String school, long viewers, long pupils) {
        if (pupils > 0 && viewers >= pupils) {
            schools.add(new Found(Kind.WHOLE_SCHOOL, "", school, null, viewers));
        }
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>(schools);
        repeats.forEach((lesson, plays) -> found.add(new Found(Kind.REPEATED, lesson, "", null, plays)));
        Map<String, Long> ofDay = new HashMap<>();
        Map<String, Map.Entry<Moment, Long>> busiest = new HashMap<>();
        for (Map.Entry<Moment, Long> moment : opens.entrySet()) {
            String lesson = moment.getKey().lesson();
            ofDay.merge(lesson, moment.getValue(), Long::sum);
            busiest.merge(lesson, moment, (one, other) -> one.getValue() >= other.getValue() ? one : other);
        }
        busiest.forEach((lesson, moment) -> {
            if (moment.getValue() >= SMALLEST_BURST && moment.getValue() * 2 >= ofDay.get(lesson)) {
                found.add(new Found(Kind.BURST, lesson, "", moment.getKey().minute(), moment.getValue()));
            }
        });
        return found;
    }
}
