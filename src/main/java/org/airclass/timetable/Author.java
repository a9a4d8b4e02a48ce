package org.airclass.timetable;

import java.util.List;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.access.SampleStaff;
import org.airclass.access.Scope;
import org.airclass.school.Teachers;

/**
 * Who writes to the draft: the names as the journal keeps them, readable when the account is gone, and what they
 * may touch.
 *
 * @param role null for the program itself
 * @param home id of the organisation they work for; null for the bureau itself
 * @param teaches the teacher of the timetable who they are; null for none
 */
record Author(String username, String name, Role role, Scope scope, String home, Teachers.Named teaches) {

    static Author of(CurrentStaff staff) {
        return new Author(
                staff.username(),
                staff.displayName(),
                staff.role(),
                staff.scope(),
                staff.worksAt().orElse(null),
                staff.teacher()
                        .map(t -> new Teachers.Named(t.name(), t.school()))
                        .orElse(null));
    }

    static Author of(SampleStaff.Member member, Scope scope) {
        return new Author(
                member.username(),
                member.name(),
                member.role(),
                scope,
                member.home() == null ? null : member.home().id(),
                member.teaches());
    }

    /** The program itself, under the name of an office. */
    static Author office(String name) {
        return new Author(name, name, null, Scope.EVERYTHING, null, null);
    }

    /** A lesson that an organisation within reach owns, or one that they teach. */
    boolean mayChange(LessonPlan lesson) {
        return scope.covers(lesson.school()) || teaches(lesson.teachers());
    }

    /** The level that they speak for where that lesson is concerned; null for none. */
    Level levelFor(String owner) {
        if (role == null) {
            return Level.BUREAU;
        }
        return scope.covers(owner) ? Level.of(role).orElse(null) : null;
    }

    private boolean teaches(List<LessonPlan.TeacherPlan> teachers) {
        return teaches != null
                && teachers.stream().anyMatch(t -> teaches.equals(new Teachers.Named(t.name(), t.school())));
    }
}
