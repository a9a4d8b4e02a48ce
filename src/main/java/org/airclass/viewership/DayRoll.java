package org.airclass.viewership;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.airclass.watching.ViewerSet;

/** Adds one day up: told what was counted and what was published, it knows what each lesson and each slice had. */
final class DayRoll {

    /** A lesson's figures by one kind of source, or by all of them. */
    record Part(String lesson, String kind) {}

    private static final int MINUTES = 60;

    /** What came in an hour by one kind of source. */
    private static final class Hour {
        private long opens;
        private long plays;
        private long seconds;
        private final long[] beats = new long[MINUTES];
    }

    private final Map<String, LessonFacts> lessons;
    private final SchoolTree tree;
    private final int firstMinute;
    private final Map<Part, SortedMap<Integer, Hour>> hours = new HashMap<>();
    private final Map<String, Long> robotOpens = new HashMap<>();
    private final Map<Part, Tally> parts = new HashMap<>();
    /** By slice and member. */
    private final Map<Slice, Map<String, Tally>> cells = new IdentityHashMap<>();

    private final Map<String, Map<Dimension, List<String>>> values = new HashMap<>();
    private final Anomalies anomalies = new Anomalies();
    private final DayColumnsWriter columns = new DayColumnsWriter();

    /**
     * @param lessons by their ids: of the programme on this day, and watched on it
     * @param firstMinute of the day, minutes since 1970-01-01T00:00Z
     */
    DayRoll(Map<String, LessonFacts> lessons, SchoolTree tree, int firstMinute) {
        this.lessons = lessons;
        this.tree = tree;
        this.firstMinute = firstMinute;
        Slice.ROLLED.forEach(slice -> cells.put(slice, new HashMap<>()));
    }

    /** What came by a source in a minute; of one that was added up by hour, in the first minute of it and without beats. */
    void count(DayFacts.Minute minute) {
        int ofDay = Math.max(0, minute.minute() - firstMinute);
        Part part = new Part(minute.lesson(), facts(minute.lesson()).kindOf(minute.source()));
        Hour hour =
                hours.computeIfAbsent(part, any -> new TreeMap<>()).computeIfAbsent(ofDay / MINUTES, any -> new Hour());
        hour.opens += minute.opens();
        hour.plays += minute.plays();
        hour.seconds += minute.seconds();
        hour.beats[ofDay % MINUTES] += minute.beats();
        robotOpens.merge(minute.lesson(), minute.robotOpens(), Long::sum);
        anomalies.count(minute);
    }

    /** What viewers of a school did in an hour. */
    void school(DayFacts.SchoolHour did) {
        for (Slice slice : Slice.ROLLED) {
            if (slice.has(Dimension.VIEWER_SCHOOL)) {
                cells(slice, did.lesson(), Map.of(Dimension.VIEWER_SCHOOL, tree.upwards(did.school())))
                        .forEach(tally -> tally.add(did.opens(), did.plays(), did.seconds()));
            }
        }
        columns.lesson(did.lesson(), valuesOf(did.lesson()));
        String kind = facts(did.lesson()).kindOf(did.source());
        String hour = hourName(Math.max(0, did.hour() - firstMinute / MINUTES));
        columns.school(did.lesson(), kind, hour, did.school(), did.opens(), did.plays(), did.seconds());
    }

    /** A lesson's viewers, by whatever they came. */
    void viewers(String lesson, ViewerSet viewers) {
        unite(lesson, viewers, Map.of());
    }

    void sourceViewers(String lesson, String source, ViewerSet viewers) {
        unite(lesson, viewers, Map.of(Dimension.KIND, List.of(facts(lesson).kindOf(source))));
    }

    void schoolViewers(String lesson, String school, ViewerSet viewers) {
        unite(lesson, viewers, Map.of(Dimension.VIEWER_SCHOOL, tree.upwards(school)));
    }

    /** A lesson of this day's programme that was not cancelled. Told before anything that was counted. */
    void published(LessonFacts lesson) {
        Map<Dimension, List<String>> more = Map.of(
                Dimension.KIND, lesson.kinds().values().stream().distinct().toList(),
                Dimension.HOUR, List.of(hourName(lesson.start().getHour())));
        for (Slice slice : Slice.ROLLED) {
            cells(slice, lesson.id(), more).forEach(Tally::lesson);
        }
        Map<Dimension, List<String>> all = new EnumMap<>(valuesOf(lesson.id()));
        all.putAll(more);
        columns.lesson(lesson.id(), all);
    }

    /** Once all is told. */
    void addUp() {
        hours.forEach((part, byHour) -> byHour.forEach((hour, counted) -> {
            addTo(parts.computeIfAbsent(part, any -> new Tally()), hour, counted);
            addTo(
                    parts.computeIfAbsent(new Part(part.lesson(), LessonFacts.ALL_KINDS), any -> new Tally()),
                    hour,
                    counted);
            columns.lesson(part.lesson(), valuesOf(part.lesson()));
            columns.count(part.lesson(), part.kind(), hourName(hour), counted.opens, counted.plays, counted.seconds);
            Map<Dimension, List<String>> more =
                    Map.of(Dimension.KIND, List.of(part.kind()), Dimension.HOUR, List.of(hourName(hour)));
            for (Slice slice : Slice.ROLLED) {
                if (!slice.has(Dimension.VIEWER_SCHOOL)) {
                    cells(slice, part.lesson(), more).forEach(tally -> addTo(tally, hour, counted));
                }
            }
        }));
        hours.clear();
    }

    Map<Part, Tally> parts() {
        return parts;
    }

    /** How many watched in each minute; of {@link #parts}. */
    MinuteBeats beats(Part part) {
        return parts.get(part).beats(firstMinute);
    }

    /** By member. @param slice of {@link Slice#ROLLED} */
    Map<String, Tally> cells(Slice slice) {
        return cells.get(slice);
    }

    long robotOpens(String lesson) {
        return robotOpens.getOrDefault(lesson, 0L);
    }

    Anomalies anomalies() {
        return anomalies;
    }

    DayColumnsWriter columns() {
        return columns;
    }

    private static void addTo(Tally tally, int hour, Hour counted) {
        tally.add(counted.opens, counted.plays, counted.seconds);
        tally.beats(hour, counted.beats);
    }

    private void unite(String lesson, ViewerSet viewers, Map<Dimension, List<String>> more) {
        for (Slice slice : Slice.ROLLED) {
            boolean toldApartSo = slice.has(Dimension.KIND) == more.containsKey(Dimension.KIND)
                    && slice.has(Dimension.VIEWER_SCHOOL) == more.containsKey(Dimension.VIEWER_SCHOOL);
            if (slice.knowsViewers() && toldApartSo) {
                cells(slice, lesson, more).forEach(tally -> tally.viewers(viewers));
            }
        }
    }

    private Collection<Tally> cells(Slice slice, String lesson, Map<Dimension, List<String>> more) {
        Map<Dimension, List<String>> all = new EnumMap<>(valuesOf(lesson));
        all.putAll(more);
        if (slice.isOfDistricts()) {
            all.computeIfPresent(Dimension.TEACHER_SCHOOL, (dimension, ids) -> districts(ids));
            all.computeIfPresent(Dimension.VIEWER_SCHOOL, (dimension, ids) -> districts(ids));
        }
        Map<String, Tally> ofSlice = cells.get(slice);
        return slice.members(all).stream()
                .map(member -> ofSlice.computeIfAbsent(member, any -> new Tally()))
                .toList();
    }

    private Map<Dimension, List<String>> valuesOf(String lesson) {
        return values.computeIfAbsent(lesson, id -> facts(id).values(tree));
    }

    private List<String> districts(List<String> organisations) {
        return organisations.stream().filter(id -> !tree.isSchool(id)).toList();
    }

    private LessonFacts facts(String lesson) {
        return lessons.computeIfAbsent(lesson, LessonFacts::unknown);
    }

    private static String hourName(int hour) {
        return hour < 10 ? "0" + hour : Integer.toString(hour);
    }
}
