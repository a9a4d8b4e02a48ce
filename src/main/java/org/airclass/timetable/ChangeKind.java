package org.airclass.timetable;

import java.util.List;
import java.util.Set;
import org.airclass.programme.Change;

/** What a change set is, to those who read the journal. */
enum ChangeKind {
    EDIT,
    ADD,
    REMOVE,
    /** 调课: only the place or the time of lessons differs. */
    MOVE,
    COPY,
    SERIES,
    IMPORT,
    UNDO,
    REVIEW,
    SAMPLE;

    private static final Set<String> PLACE_AND_TIME = Set.of("date", "period", "start", "end", "livePoint");

    /** What changes say of themselves, where nobody said what they are. */
    static ChangeKind of(List<ItemChange> changes) {
        if (changes.stream().allMatch(c -> c.before() == null)) {
            return ADD;
        }
        if (changes.stream().allMatch(c -> c.after() == null)) {
            return REMOVE;
        }
        return changes.stream().allMatch(ChangeKind::isMove) ? MOVE : EDIT;
    }

    private static boolean isMove(ItemChange change) {
        return change instanceof ItemChange.OfLesson lesson
                && lesson.before() != null
                && lesson.after() != null
                && !lesson.fields().isEmpty()
                && lesson.fields().stream().map(Change.Field::field).allMatch(PLACE_AND_TIME::contains);
    }
}
