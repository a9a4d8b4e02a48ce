package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tries a lesson in many places without writing it: what would be in its way, and which rules it would break. */
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

    /** @param others all lessons of the days to be tried but the one that is tried */
    Trial(Conflicts conflicts, AuthorityRules rules, List<LessonPlan> others) {
        this.conflicts = conflicts;
        this.rules = rules;
        this.days = others.stream().collect(Collectors.groupingBy(LessonPlan::date));
    }

    Result of(LessonPlan lesson) {
        List<LessonPlan> day = days.getOrDefault(lesson.date(), List.of());
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
