package org.airclass.viewership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Text;

/**
 * What people should look at, of one day. Marked, never taken out of a figure: a class before one device that is started a
 * hundred times over is as likely as a program that plays.
 */
final class Anomalies {

    enum Kind {
        /** Plays by devices that had played more than their limit that day. */
        REPEATED(
                new Text("重复播放", "Repeated plays"),
                new Text("次", "times"),
                new Text(
                        "同一设备一天内播放超过上限（默认 100 次）之后的播放次数；不记录是哪台设备，按接收节点分别判断。",
                        "Plays of devices beyond a limit a day, 100 unless it is set otherwise. Which device it was is not kept; each"
                                + " node judges by what it received."),
                new Text("《%s》有 %d 次播放来自当天播放过多的设备", "%s: %d plays by devices that had played too often that day")),
        /** Half of a lesson's openings of the day, and no few, in one minute. */
        BURST(
                new Text("瞬时集中", "Burst"),
                new Text("次", "times"),
                new Text(
                        "一分钟内的访问不少于 500 次，且不少于该课当天访问的一半。",
                        "At least 500 openings within a minute, and half of those that the lesson had that day."),
                new Text("《%s》一分钟内有 %d 次访问", "%s: %d openings within one minute")),
        /** As many viewers of a school as it has pupils, or more. */
        WHOLE_SCHOOL(
                new Text("全校观看", "Whole school"),
                new Text("台设备", "devices"),
                new Text(
                        "一天内某校的观看设备数不少于该校在校学生数。",
                        "At least as many devices of a school watched that day as it has pupils."),
                new Text("%s有 %d 台设备观看，不少于在校学生数", "%s: %d devices watched, at least as many as it has pupils"));

        private final Text title;
        private final Text unit;
        private final Text definition;
        private final Text sentence;

        Kind(Text title, Text unit, Text definition, Text sentence) {
            this.title = title;
            this.unit = unit;
            this.definition = definition;
            this.sentence = sentence;
        }

        Text title() {
            return title;
        }

        Text unit() {
            return unit;
        }

        Text definition() {
            return definition;
        }

        /** @param name of the lesson or school */
        Text sentence(String name, long figure) {
            return new Text(sentence.zh().formatted(name, figure), sentence.en().formatted(name, figure));
        }
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
