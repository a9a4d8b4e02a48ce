package org.airclass.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The lessons and handouts of one audience by grade and day. Filled once, then only read. */
final class DayIndex {

    private static final Comparator<PublishedHandout> BY_DAY = Comparator.comparing(PublishedHandout::from)
            .reversed()
            .thenComparing(PublishedHandout::title)
            .thenComparing(PublishedHandout::id);

    private final Map<Integer, NavigableMap<LocalDate, List<PublishedLesson>>> days = new HashMap<>();
    private final Map<Integer, List<PublishedHandout>> handouts = new HashMap<>();

    void add(PublishedLesson lesson) {
        for (int grade : lesson.grades()) {
            days.computeIfAbsent(grade, g -> new TreeMap<>())
                    .computeIfAbsent(lesson.date(), d -> new ArrayList<>())
                    .add(lesson);
        }
    }

    void add(PublishedHandout handout) {
        for (int grade : handout.grades()) {
            handouts.computeIfAbsent(grade, g -> new ArrayList<>()).add(handout);
        }
    }

    void sort() {
        days.values().forEach(byDate -> byDate.values().forEach(day -> day.sort(Index.BY_TIME)));
        handouts.values().forEach(list -> list.sort(BY_DAY));
    }

    boolean hasGrade(int grade) {
        return days.containsKey(grade) || handouts.containsKey(grade);
    }

    List<PublishedLesson> lessonsFrom(int grade, LocalDate date) {
        return byDate(grade).tailMap(date, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    List<PublishedLesson> lessons(int grade, LocalDate date) {
        return byDate(grade).getOrDefault(date, List.of());
    }

    List<PublishedHandout> handouts(int grade, LocalDate date) {
        return handouts.getOrDefault(grade, List.of()).stream()
                .filter(h -> !date.isBefore(h.from()) && !date.isAfter(h.to()))
                .toList();
    }

    Optional<LocalDate> nextDay(int grade, LocalDate after) {
        return byDate(grade).tailMap(after, false).entrySet().stream()
                .filter(day -> day.getValue().stream().anyMatch(l -> !l.cancelled()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private NavigableMap<LocalDate, List<PublishedLesson>> byDate(int grade) {
        return days.getOrDefault(grade, Collections.emptyNavigableMap());
    }
}
