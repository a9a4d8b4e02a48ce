package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/**
 * What there is to see to before lessons are published.
 *
 * @param lessons how many were looked at, cancelled ones included
 * @param withoutSource nobody could watch them; cancelled lessons need none
 * @param withoutTeacher likewise
 * @param notApproved that still have to go through review, if the bureau's chain asks for it
 */
record Checklist(
        int lessons,
        List<Clash> clashes,
        List<Breach> breaches,
        List<LessonPlan> withoutSource,
        List<LessonPlan> withoutTeacher,
        List<LessonPlan> notApproved) {

    static Checklist of(
            List<LessonPlan> lessons, Conflicts conflicts, AuthorityRules rules, Predicate<LessonPlan> isApproved) {
        return new Checklist(
                lessons.size(),
                conflicts.among(lessons),
                rules.among(lessons),
                lessons.stream()
                        .filter(l -> !l.cancelled() && l.sources().isEmpty())
                        .toList(),
                lessons.stream()
                        .filter(l -> !l.cancelled() && l.teachers().isEmpty())
                        .toList(),
                lessons.stream().filter(isApproved.negate()).toList());
    }

    /** Nothing may be published as it stands. */
    boolean blocks() {
        return !clashes.isEmpty() || breaches.stream().anyMatch(Breach::blocks) || !notApproved.isEmpty();
    }

    /** All that blocks. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        clashes.forEach(clash -> problems.add(clash.problem()));
        breaches.stream().filter(Breach::blocks).forEach(breach -> problems.add(breach.problem()));
        notApproved.forEach(lesson -> problems.add(notApproved(lesson)));
        return problems;
    }

    private static Problem notApproved(LessonPlan lesson) {
        return new Problem(
                "not-approved",
                new Text(
                        "%s %s %s《%s》还没有审核通过"
                                .formatted(lesson.date(), lesson.start(), lesson.subject(), lesson.title()),
                        "%s %s, %s, “%s” is not approved yet"
                                .formatted(lesson.date(), lesson.start(), lesson.subject(), lesson.title())),
                java.util.Map.of("lesson", lesson.id()));
    }
}
