package org.airclass.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.airclass.school.Grade;

/**
 * A rule and the day it is held against.
 *
 * @param lessons of all grades on that day by time, none of them cancelled
 */
record RuleDay(RuleSet set, RuleSet.Rule rule, LocalDate date, List<LessonPlan> lessons) {

    /** What a pupil sits through at one time: a lesson, or parallel textbook editions of it. */
    record Sitting(List<LessonPlan> lessons) {

        LocalTime start() {
            return lessons.get(0).start();
        }

        LocalTime end() {
            return last().end();
        }

        LessonPlan first() {
            return lessons.get(0);
        }

        /** The one that ends last. */
        LessonPlan last() {
            return lessons.stream()
                    .reduce((a, b) -> b.end().isAfter(a.end()) ? b : a)
                    .orElseThrow();
        }

        int minutes() {
            return (int) Duration.between(start(), end()).toMinutes();
        }

        private boolean takes(LessonPlan lesson) {
            return lessons.stream()
                    .anyMatch(l -> Conflicts.areParallelEditions(l, lesson)
                            && lesson.start().isBefore(l.end()));
        }

        private Sitting with(LessonPlan lesson) {
            return new Sitting(
                    Stream.concat(lessons.stream(), Stream.of(lesson)).toList());
        }
    }

    int limit() {
        return rule.limit();
    }

    /** One breach for each lesson that is guilty, naming those of its grades that the rule is for. */
    List<Breach> eachLesson(ToIntFunction<LessonPlan> measure, Predicate<LessonPlan> isGuilty) {
        List<Breach> breaches = new ArrayList<>();
        for (LessonPlan lesson : lessons) {
            List<Integer> grades =
                    lesson.grades().stream().filter(rule::concerns).toList();
            if (!grades.isEmpty() && isGuilty.test(lesson)) {
                breaches.add(new Breach(set, rule, date, grades, List.of(lesson), measure.applyAsInt(lesson)));
            }
        }
        return breaches;
    }

    /**
     * The breaches of each grade that the rule is for and that has lessons, from its sittings by time: as the bureau's
     * timetable has them, and as each school has them that adds lessons of its own.
     */
    List<Breach> eachGrade(BiFunction<Integer, List<Sitting>, List<Breach>> judge) {
        Set<Breach> breaches = new LinkedHashSet<>();
        for (int grade = Grade.FIRST; grade <= Grade.LAST; grade++) {
            if (rule.concerns(grade)) {
                for (String school : audiences(grade)) {
                    List<Sitting> sittings = sittings(grade, school);
                    if (!sittings.isEmpty()) {
                        breaches.addAll(judge.apply(grade, sittings));
                    }
                }
            }
        }
        return List.copyOf(breaches);
    }

    Breach breach(int grade, List<LessonPlan> guilty, int actual) {
        return new Breach(set, rule, date, List.of(grade), guilty, actual);
    }

    /** Null for everybody's, then the schools that add lessons. */
    private Set<String> audiences(int grade) {
        Set<String> audiences = new LinkedHashSet<>();
        audiences.add(null);
        lessons.stream().filter(l -> l.grades().contains(grade)).forEach(l -> audiences.add(l.forSchool()));
        return audiences;
    }

    private List<Sitting> sittings(int grade, String school) {
        List<Sitting> sittings = new ArrayList<>();
        for (LessonPlan lesson : lessons) {
            boolean attended = lesson.forSchool() == null || lesson.forSchool().equals(school);
            if (!attended || !lesson.grades().contains(grade)) {
                continue;
            }
            int last = sittings.size() - 1;
            if (last >= 0 && sittings.get(last).takes(lesson)) {
                sittings.set(last, sittings.get(last).with(lesson));
            } else {
                sittings.add(new Sitting(List.of(lesson)));
            }
        }
        return sittings;
    }
}
