package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.airclass.programme.Change;
import org.airclass.programme.Edition;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Teacher;

/**
 * What an edition did to a lesson, for one of the teachers who gave it before or give it now.
 *
 * @param was null for a lesson that is new
 */
record Notice(Teacher teacher, Kind kind, String lesson, Facts was, Facts now) {

    /** ADDED also where a cancelled lesson is on again. */
    enum Kind {
        ADDED,
        MOVED,
        CHANGED,
        CANCELLED
    }

    /** What a teacher has to know of a lesson; where pupils find it is not among it. */
    record Facts(
            LocalDate date,
            LocalTime start,
            LocalTime end,
            Integer period,
            List<Integer> grades,
            String subject,
            String title,
            String textbook,
            String livePoint,
            List<Teacher> teachers,
            boolean cancelled,
            String cancelReason) {

        static Facts of(PublishedLesson l) {
            return new Facts(
                    l.date(),
                    l.start(),
                    l.end(),
                    l.period(),
                    l.grades(),
                    l.subject(),
                    l.title(),
                    l.textbook(),
                    l.livePoint(),
                    l.teachers(),
                    l.cancelled(),
                    l.cancelReason());
        }
    }

    /** All notices of an edition: none for handouts, and none where only the sources differ. */
    static List<Notice> of(Edition before, Edition edition) {
        Map<String, PublishedLesson> old = byId(before);
        Map<String, PublishedLesson> current = byId(edition);
        List<Notice> notices = new ArrayList<>();
        for (Change change : edition.changes()) {
            PublishedLesson lesson = current.get(change.lesson());
            if (lesson == null) {
                continue;
            }
            PublishedLesson oldLesson = old.get(change.lesson());
            Facts was = oldLesson == null ? null : Facts.of(oldLesson);
            Facts now = Facts.of(lesson);
            if (!now.equals(was)) {
                concerned(oldLesson, lesson)
                        .forEach(t -> notices.add(new Notice(t, kind(change.kind()), lesson.id(), was, now)));
            }
        }
        return notices;
    }

    private static Set<Teacher> concerned(PublishedLesson before, PublishedLesson after) {
        Set<Teacher> teachers = new LinkedHashSet<>(after.teachers());
        if (before != null) {
            teachers.addAll(before.teachers());
        }
        return teachers;
    }

    private static Kind kind(Change.Kind kind) {
        return switch (kind) {
            case ADDED, RESTORED -> Kind.ADDED;
            case MOVED -> Kind.MOVED;
            case CHANGED -> Kind.CHANGED;
            case CANCELLED -> Kind.CANCELLED;
        };
    }

    private static Map<String, PublishedLesson> byId(Edition edition) {
        return edition.lessons().stream().collect(Collectors.toMap(PublishedLesson::id, Function.identity()));
    }
}
