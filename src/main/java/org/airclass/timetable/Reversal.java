package org.airclass.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.timetable.DraftEdit.Signature;

/**
 * What puts the lessons and handouts of a change set back as they were before it.
 *
 * @param changedSince ids of those that no longer stand as the change set left them; the edit is worth something only
 *     when there are none
 */
record Reversal(DraftEdit edit, List<String> changedSince) {

    /**
     * @param lessons those of the change set that the draft has now, by id
     * @param handouts likewise
     */
    static Reversal of(
            Signature signature,
            List<ItemChange> changes,
            Map<String, LessonPlan> lessons,
            Map<String, HandoutPlan> handouts) {
        DraftEdit edit = new DraftEdit(
                signature,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                null,
                new HashMap<>());
        Reversal reversal = new Reversal(edit, new ArrayList<>());
        for (ItemChange change : changes) {
            boolean stands = change instanceof ItemChange.OfLesson lesson
                    ? reversal.put(lesson, lessons.get(change.id()))
                    : reversal.put((ItemChange.OfHandout) change, handouts.get(change.id()));
            if (!stands) {
                reversal.changedSince.add(change.id());
            }
        }
        return reversal;
    }

    /** False when the lesson no longer stands as the change left it. */
    private boolean put(ItemChange.OfLesson change, LessonPlan now) {
        edit.seen().put(change.id(), now == null ? 0 : now.revision());
        if (change.before() == null) {
            edit.removedLessons().add(change.id());
        } else {
            edit.lessons().add(change.before());
        }
        return now == null ? change.after() == null : now.saysTheSameAs(change.after());
    }

    private boolean put(ItemChange.OfHandout change, HandoutPlan now) {
        edit.seen().put(change.id(), now == null ? 0 : now.revision());
        if (change.before() == null) {
            edit.removedHandouts().add(change.id());
        } else {
            edit.handouts().add(change.before());
        }
        return now == null ? change.after() == null : now.saysTheSameAs(change.after());
    }
}
