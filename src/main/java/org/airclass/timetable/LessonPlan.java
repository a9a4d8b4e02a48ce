package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.airclass.programme.SourceKind;

/**
 * A lesson of the draft, as the desk's calls take and give it. Its time is [start, end).
 *
 * @param id null for a lesson that is to be made
 * @param grades 1 to 12, ascending; several for a joint lesson
 * @param period null where the lesson stands outside the bell schedule
 * @param livePoint name of the 直播点; null where none
 * @param revision of the draft when the lesson was last written; 0 for a lesson that is to be made
 */
record LessonPlan(
        String id,
        String term,
        LocalDate date,
        List<Integer> grades,
        Integer period,
        LocalTime start,
        LocalTime end,
        String subject,
        String title,
        String textbook,
        String livePoint,
        List<TeacherPlan> teachers,
        List<SourcePlan> sources,
        boolean cancelled,
        String cancelReason,
        long revision) {

    enum TeacherRole {
        LEAD,
        ASSISTANT,
        SUBSTITUTE
    }

    /** @param school null where not known */
    record TeacherPlan(String name, String school, TeacherRole role) {
        TeacherPlan {
            role = role == null ? TeacherRole.LEAD : role;
        }
    }

    /** @param id null for a source that is to be made; @param url null for a channel without address */
    record SourcePlan(String id, SourceKind kind, String label, String url) {}

    LessonPlan {
        grades =
                grades == null ? List.of() : grades.stream().sorted().distinct().toList();
        teachers = teachers == null ? List.of() : List.copyOf(teachers);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    LessonPlan withId(String newId) {
        return new LessonPlan(
                newId,
                term,
                date,
                grades,
                period,
                start,
                end,
                subject,
                title,
                textbook,
                livePoint,
                teachers,
                sources,
                cancelled,
                cancelReason,
                revision);
    }

    LessonPlan withSources(List<SourcePlan> newSources) {
        return new LessonPlan(
                id,
                term,
                date,
                grades,
                period,
                start,
                end,
                subject,
                title,
                textbook,
                livePoint,
                teachers,
                newSources,
                cancelled,
                cancelReason,
                revision);
    }

    LessonPlan at(Integer newPeriod, LocalTime newStart, LocalTime newEnd) {
        return new LessonPlan(
                id,
                term,
                date,
                grades,
                newPeriod,
                newStart,
                newEnd,
                subject,
                title,
                textbook,
                livePoint,
                teachers,
                sources,
                cancelled,
                cancelReason,
                revision);
    }
}
