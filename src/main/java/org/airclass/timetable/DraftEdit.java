package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes to the draft that are made together or not at all.
 *
 * @param lessons made (id null or unknown to the draft) or put in place of the one with their id
 * @param handouts likewise
 * @param removedLessons ids
 * @param removedHandouts ids
 * @param basedOn the draft's revision the edit was thought out on; null where it holds for any
 * @param seen revisions, by id, of the lessons and handouts that the edit was thought out on; 0 for one that was
 *     not there. It holds for any state of those not named
 */
record DraftEdit(
        Signature signature,
        List<LessonPlan> lessons,
        List<HandoutPlan> handouts,
        List<String> removedLessons,
        List<String> removedHandouts,
        Long basedOn,
        Map<String, Long> seen) {

    /**
     * What the journal says of an edit beside what it changes.
     *
     * @param kind null where the changes tell it themselves
     * @param label a few words; null where the changes tell it themselves
     * @param undoes revision of the change set that this one undoes; null for none
     */
    record Signature(Author author, ChangeKind kind, String label, Long undoes) {
        static Signature of(Author author) {
            return new Signature(author, null, null, null);
        }

        Signature as(ChangeKind newKind, String newLabel) {
            return new Signature(author, newKind, newLabel, undoes);
        }
    }

    static DraftEdit of(Signature signature, LessonPlan lesson) {
        return putting(signature, List.of(lesson), List.of());
    }

    static DraftEdit putting(Signature signature, List<LessonPlan> lessons, List<HandoutPlan> handouts) {
        return new DraftEdit(signature, lessons, handouts, List.of(), List.of(), null, Map.of());
    }

    static DraftEdit removing(Signature signature, String lesson) {
        return new DraftEdit(signature, List.of(), List.of(), List.of(lesson), List.of(), null, Map.of());
    }

    /** Ids of what it was thought out on and is no longer so, among these that the draft has now. */
    List<String> changedSince(Map<String, LessonPlan> lessons, Map<String, HandoutPlan> handouts) {
        List<String> changed = new ArrayList<>();
        seen.forEach((id, revision) -> {
            long now = lessons.containsKey(id)
                    ? lessons.get(id).revision()
                    : handouts.containsKey(id) ? handouts.get(id).revision() : 0;
            if (now != revision) {
                changed.add(id);
            }
        });
        return changed;
    }

    DraftEdit withLessons(List<LessonPlan> owned) {
        return new DraftEdit(signature, owned, handouts, removedLessons, removedHandouts, basedOn, seen);
    }

    DraftEdit seeing(Map<String, Long> revisions) {
        return new DraftEdit(signature, lessons, handouts, removedLessons, removedHandouts, basedOn, revisions);
    }
}
