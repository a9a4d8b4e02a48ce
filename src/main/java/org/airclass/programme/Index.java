package org.airclass.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.airclass.streaming.StreamStates;

/** An edition, arranged for looking up, and how its streams are. Immutable. */
final class Index {

    static final Edition NONE = new Edition(0, Instant.EPOCH, "", null, List.of(), List.of(), List.of());

    /** As students read a day: by time, parallel lessons by textbook. */
    static final Comparator<PublishedLesson> BY_TIME = Comparator.comparing(PublishedLesson::start)
            .thenComparing(PublishedLesson::end)
            .thenComparing(PublishedLesson::subject, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PublishedLesson::textbook, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PublishedLesson::id);

    private static final Comparator<PublishedHandout> BY_DAY = Comparator.comparing(PublishedHandout::from)
            .reversed()
            .thenComparing(PublishedHandout::title)
            .thenComparing(PublishedHandout::id);

    private final Edition edition;
    private final StreamStates streams;
    private final Map<Integer, NavigableMap<LocalDate, List<PublishedLesson>>> days;
    private final Map<Integer, List<PublishedHandout>> handouts;
    private final Map<String, PublishedLesson> lessons;
    private final Map<String, Map<String, Programme.Watchable>> sources;

    Index(Edition edition) {
        this.edition = edition;
        this.streams = StreamStates.NONE;
        this.days = new HashMap<>();
        this.handouts = new HashMap<>();
        this.lessons = new HashMap<>();
        this.sources = new HashMap<>();
        for (PublishedLesson lesson : edition.lessons()) {
            lessons.put(lesson.id(), lesson);
            sources.put(lesson.id(), watchables(lesson.id(), lesson.sources(), lesson.cancelled()));
            for (int grade : lesson.grades()) {
                days.computeIfAbsent(grade, g -> new TreeMap<>())
                        .computeIfAbsent(lesson.date(), d -> new ArrayList<>())
                        .add(lesson);
            }
        }
        days.values().forEach(byDate -> byDate.values().forEach(day -> day.sort(BY_TIME)));
        for (PublishedHandout handout : edition.handouts()) {
            sources.put(handout.id(), watchables(handout.id(), handout.sources(), false));
            for (int grade : handout.grades()) {
                handouts.computeIfAbsent(grade, g -> new ArrayList<>()).add(handout);
            }
        }
        handouts.values().forEach(list -> list.sort(BY_DAY));
    }

    private Index(Index other, StreamStates streams) {
        this.edition = other.edition;
        this.streams = streams;
        this.days = other.days;
        this.handouts = other.handouts;
        this.lessons = other.lessons;
        this.sources = other.sources;
    }

    /** The same edition while its streams are so. */
    Index with(StreamStates now) {
        return new Index(this, now);
    }

    Edition edition() {
        return edition;
    }

    /** How the streams are. */
    StreamStates streams() {
        return streams;
    }

    Optional<PublishedLesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    boolean has(String id) {
        return sources.containsKey(id);
    }

    Optional<Programme.Watchable> watchable(String lesson, String source) {
        return Optional.ofNullable(sources.getOrDefault(lesson, Map.of()).get(source));
    }

    Optional<Carried.Channel> channel(String code) {
        return edition.carried().channels().stream()
                .filter(c -> c.code().equals(code))
                .findFirst();
    }

    /** A grade's lessons from that day on, in the order of days and time. */
    List<PublishedLesson> lessonsFrom(int grade, LocalDate date) {
        return byDate(grade).tailMap(date, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A grade's lessons of a day in the order of time, cancelled ones among them. */
    List<PublishedLesson> lessons(int grade, LocalDate date) {
        return byDate(grade).getOrDefault(date, List.of());
    }

    /** The handouts whose days include that one, the newest first. */
    List<PublishedHandout> handouts(int grade, LocalDate date) {
        return handouts.getOrDefault(grade, List.of()).stream()
                .filter(h -> !date.isBefore(h.from()) && !date.isAfter(h.to()))
                .toList();
    }

    /** The first day after that one on which a lesson of the grade is on. */
    Optional<LocalDate> nextDay(int grade, LocalDate after) {
        return byDate(grade).tailMap(after, false).entrySet().stream()
                .filter(day -> day.getValue().stream().anyMatch(l -> !l.cancelled()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private NavigableMap<LocalDate, List<PublishedLesson>> byDate(int grade) {
        return days.getOrDefault(grade, java.util.Collections.emptyNavigableMap());
    }

    private static Map<String, Programme.Watchable> watchables(String id, List<Source> sources, boolean cancelled) {
        Map<String, Programme.Watchable> map = new HashMap<>();
        for (Source source : sources) {
            map.put(source.id(), new Programme.Watchable(id, source.id(), source.kind(), source.url(), cancelled));
        }
        return map;
    }
}
