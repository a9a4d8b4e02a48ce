package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tries lessons in many places without writing them: what would be in their way, and which rules they would break. */
final class Trial {

    /** @param clashes of the lesson with others; @param breaches that the lesson has a part in */
    record Result(List<Clash> clashes, List<Breach> breaches) {

        /** It could be written there and published. */
        boolean isFine() {
            return clashes.isEmpty() && breaches.stream().noneMatch(Breach::blocks);
        }
    }

    private final Conflicts conflicts;
    private final AuthorityRules rules;
    private final Map<LocalDate, List<LessonPlan>> days;

    /** @param others all lessons of the days to be tried but those that are tried */
    Trial(Conflicts conflicts, AuthorityRules rules, List<LessonPlan> others) {
        this.conflicts = conflicts;
        this.rules = rules;
        this.days = others.stream().collect(Collectors.groupingBy(LessonPlan::date));
    }

    Result of(LessonPlan lesson) {
        return of(lesson, List.of());
    }

    /** @param companions lessons that are moved with it: it may be in their way, too */
    Result of(LessonPlan lesson, List<LessonPlan> companions) {
        List<LessonPlan> day = new ArrayList<>(days.getOrDefault(lesson.date(), List.of()));
        companions.stream().filter(c -> c.date().equals(lesson.date())).forEach(day::add);
        return new Result(clashes(lesson, day), breaches(lesson, day));
    }

    private List<Clash> clashes(LessonPlan lesson, List<LessonPlan> day) {
        List<LessonPlan> meeting = new ArrayList<>(day.stream()
                .filter(l -> l.start().isBefore(lesson.end()) && lesson.start().isBefore(l.end()))
                .toList());
        meeting.add(lesson);
        return conflicts.among(meeting).stream()
                .filter(clash -> clash.lesson() == lesson)
                .toList();
    }

    private List<Breach> breaches(LessonPlan lesson, List<LessonPlan> day) {
        List<LessonPlan> ofItsGrades = new ArrayList<>(day.stream()
                .filter(l -> l.grades().stream().anyMatch(lesson.grades()::contains))
                .toList());
        ofItsGrades.add(lesson);
        return rules.among(ofItsGrades).stream()
                .filter(breach -> breach.lessons().contains(lesson))
                .toList();
    }
}
