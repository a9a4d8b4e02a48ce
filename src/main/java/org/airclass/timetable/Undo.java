package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.airclass.site.Refused;

/** Takes change sets back, by new ones. */
@ApplicationScoped
class Undo {

    /** How many of the lessons that were changed since are named. */
    private static final int NAMED = 50;

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
        Map<Boolean, List<String>> ids = changes.stream()
                .collect(Collectors.partitioningBy(
                        ItemChange.OfLesson.class::isInstance,
                        Collectors.mapping(ItemChange::id, Collectors.toList())));
        DraftEdit.Signature signature =
                new DraftEdit.Signature(desk.signature().author(), ChangeKind.UNDO, set.label, set.revision);
        Reversal reversal =
                Reversal.of(signature, changes, draft.lessons(ids.get(true)), draft.handouts(ids.get(false)));
        if (!reversal.changedSince().isEmpty()) {
            throw StaleEdits.changedSince(reversal.changedSince().stream()
                    .limit(NAMED)
                    .map(id -> stale.problem(id, set.revision))
                    .toList());
        }
        return reversal.edit();
    }
}
