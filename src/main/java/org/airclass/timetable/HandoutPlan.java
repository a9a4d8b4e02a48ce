package org.airclass.timetable;

import java.time.LocalDate;
import java.util.List;

/**
 * 学习资料 of the draft: for grades and a range of days, both included; no time of day.
 *
 * @param id null for a handout that is to be made
 * @param forSchool id of the school whose own it is, shown to that school only; null for a handout of everybody
 */
record HandoutPlan(
        String id,
        String term,
        LocalDate from,
        LocalDate to,
        List<Integer> grades,
        String title,
        List<LessonPlan.SourcePlan> sources,
        String forSchool,
        long revision) {

    HandoutPlan {
        grades =
                grades == null ? List.of() : grades.stream().sorted().distinct().toList();
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    HandoutPlan withId(String newId) {
        return new HandoutPlan(newId, term, from, to, grades, title, sources, forSchool, revision);
    }

    HandoutPlan withSources(List<LessonPlan.SourcePlan> newSources) {
        return new HandoutPlan(id, term, from, to, grades, title, newSources, forSchool, revision);
    }

    HandoutPlan at(long newRevision) {
        return new HandoutPlan(id, term, from, to, grades, title, sources, forSchool, newRevision);
    }

    /** Says the same, whenever it was written. */
    boolean saysTheSameAs(HandoutPlan other) {
        return other != null && at(0).equals(other.at(0));
    }
}
