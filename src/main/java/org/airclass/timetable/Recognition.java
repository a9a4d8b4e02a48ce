package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.airclass.school.Grade;

/**
 * Finds the lessons of a file in the draft again, so that a corrected file keeps their ids and counts: by
 * grades, day, subject and textbook, and by period or start. Where the file does not state the time, or
 * stands for its days as a whole, an unchanged title tells more than the place in the day. A row that names the
 * lesson by its id needs none of that.
 */
final class Recognition {

    private record Course(List<Integer> grades, LocalDate date, String subject, String textbook) {}

    private final Map<Course, List<LessonPlan>> unclaimed = new HashMap<>();
    private final Map<ImportPlan.Lesson, LessonPlan> found = new IdentityHashMap<>();

    /** @param whole the file lists all lessons of its grades and days */
    Recognition(List<ImportPlan.Lesson> lessons, List<LessonPlan> draft, boolean whole) {
        for (LessonPlan lesson : draft) {
            Course course = new Course(lesson.grades(), lesson.date(), lesson.subject(), lesson.textbook());
            unclaimed.computeIfAbsent(course, c -> new ArrayList<>()).add(lesson);
        }
        claimById(lessons, draft);
        lessons.forEach(l -> claim(l, (file, own) -> sameTitle(file, own) && sameSlot(file, own)));
        lessons.forEach(l -> claim(l, (file, own) -> (file.allotted() || whole) && sameTitle(file, own)));
        lessons.forEach(l -> claim(l, Recognition::sameSlot));
    }

    Optional<LessonPlan> inDraft(ImportPlan.Lesson lesson) {
        return Optional.ofNullable(found.get(lesson));
    }

    /** A row that names a lesson of the draft is that lesson, whatever else it says; a second one is another lesson. */
    private void claimById(List<ImportPlan.Lesson> lessons, List<LessonPlan> draft) {
        Map<String, LessonPlan> byId = new HashMap<>();
        draft.forEach(lesson -> byId.put(lesson.id(), lesson));
        for (ImportPlan.Lesson lesson : lessons) {
            LessonPlan own = byId.remove(lesson.said().id());
            if (own != null) {
                found.put(lesson, own);
                unclaimed
                        .get(new Course(own.grades(), own.date(), own.subject(), own.textbook()))
                        .remove(own);
            }
        }
    }

    private void claim(ImportPlan.Lesson lesson, BiPredicate<ImportPlan.Lesson, LessonPlan> same) {
        if (found.containsKey(lesson)) {
            return;
        }
        List<Integer> grades = lesson.grades().stream().map(Grade::number).toList();
        Course course = new Course(grades, lesson.date(), lesson.subject(), lesson.textbook());
        List<LessonPlan> candidates = unclaimed.getOrDefault(course, List.of());
        for (LessonPlan candidate : candidates) {
            if (same.test(lesson, candidate)) {
                found.put(lesson, candidate);
                candidates.remove(candidate);
                return;
            }
        }
    }

    private static boolean sameTitle(ImportPlan.Lesson file, LessonPlan own) {
        return file.titled() && Spelling.key(file.title()).equals(Spelling.key(own.title()));
    }

    /** By period where both have one: a new bell schedule moves a lesson without making another of it. */
    private static boolean sameSlot(ImportPlan.Lesson file, LessonPlan own) {
        return file.period() != null && own.period() != null
                ? file.period().equals(own.period())
                : file.start().equals(own.start());
    }
}
