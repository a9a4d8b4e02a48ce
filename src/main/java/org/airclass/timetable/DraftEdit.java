package org.airclass.timetable;

import java.util.List;

/**
 * Writes to the draft that are made together or not at all.
 *
 * @param lessons made (id null or unknown to the draft) or put in place of the one with their id
 * @param handouts likewise
 * @param removedLessons ids
 * @param removedHandouts ids
 * @param basedOn the draft's revision the edit was thought out on; null where it holds for any
 */
record DraftEdit(
        List<LessonPlan> lessons,
        List<HandoutPlan> handouts,
        List<String> removedLessons,
        List<String> removedHandouts,
        Long basedOn) {

    static DraftEdit of(LessonPlan lesson) {
        return new DraftEdit(List.of(lesson), List.of(), List.of(), List.of(), null);
    }

    static DraftEdit removing(String lesson) {
        return new DraftEdit(List.of(), List.of(), List.of(lesson), List.of(), null);
    }
}
