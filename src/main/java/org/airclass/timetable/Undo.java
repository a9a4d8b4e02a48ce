package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Refused;

/** Takes change sets back, by new ones. */
@ApplicationScoped
class Undo {

    private final Desk desk;
    private final Draft draft;
    private final Journal journal;
    private final StaleEdits stale;

    Undo(Desk desk, Draft draft, Journal journal, StaleEdits stale) {
        this.desk = desk;
        this.draft = draft;
        this.journal = journal;
        this.stale = stale;
    }

    /**
     * @throws Refused 404 when there is no such change set; 409 when something of it was changed later, or its lessons
     *     would clash where they were
     */
    Written.Done undo(long revision) {
        return desk.write(() -> reverse(journal.get(revision), journal.changesOf(revision)));
    }

    private DraftEdit reverse(ChangeSetRow set, List<ItemChange> changes) {
        if (set.kind == ChangeKind.REVIEW) {
            throw Refused.conflict(
                    "review-stands",
                    "审核意见不能撤销，只能退回或重新提交",
                    "A review is not undone; send it back or submit it again",
                    List.of());
        }
        List<String> ids = changes.stream().map(ItemChange::id).toList();
        Map<String, LessonPlan> lessons = draft.lessons(ids);
        Map<String, HandoutPlan> handouts = draft.handouts(ids);
        DraftEdit.Signature by =
                new DraftEdit.Signature(desk.signature().author(), ChangeKind.UNDO, set.label, set.revision);
        DraftEdit edit = new DraftEdit(
                by, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null, new HashMap<>());
        List<String> changedSince = new ArrayList<>();
        for (ItemChange change : changes) {
            boolean stands = change instanceof ItemChange.OfLesson lesson
                    ? reverse(lesson, lessons.get(change.id()), edit)
                    : reverse((ItemChange.OfHandout) change, handouts.get(change.id()), edit);
            if (!stands) {
                changedSince.add(change.id());
            }
        }
        if (!changedSince.isEmpty()) {
            throw StaleEdits.changedSince(changedSince.stream()
                    .map(id -> stale.problem(id, set.revision))
                    .toList());
        }
        return edit;
    }

    /** False when the lesson no longer stands as the change left it. */
    private static boolean reverse(ItemChange.OfLesson change, LessonPlan now, DraftEdit edit) {
        edit.seen().put(change.id(), now == null ? 0 : now.revision());
        if (change.before() == null) {
            edit.removedLessons().add(change.id());
        } else {
            edit.lessons().add(change.before());
        }
        return now == null ? change.after() == null : now.saysTheSameAs(change.after());
    }

    private static boolean reverse(ItemChange.OfHandout change, HandoutPlan now, DraftEdit edit) {
        edit.seen().put(change.id(), now == null ? 0 : now.revision());
        if (change.before() == null) {
            edit.removedHandouts().add(change.id());
        } else {
            edit.handouts().add(change.before());
        }
        return now == null ? change.after() == null : now.saysTheSameAs(change.after());
    }
}
