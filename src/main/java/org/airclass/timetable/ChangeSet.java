package org.airclass.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.airclass.programme.Change;

/**
 * One write to the draft, as answers tell it.
 *
 * @param id null for a write that had nothing to change
 * @param by username; {@code byName} is the name at that time
 * @param label a few words of what it is about; null where its kind and counts say all
 * @param undoes id of the change set it undoes; null for none
 * @param undoneBy id of the change set by which it is undone now; null while it holds
 * @param lessons as they stand after it, in the order they were asked for; null where nobody asked
 * @param handouts likewise
 * @param skipped days that a copy or series passed over, and why; null for other writes
 */
record ChangeSet<T>(
        String id,
        long revision,
        Instant at,
        String by,
        String byName,
        ChangeKind kind,
        String label,
        String undoes,
        String undoneBy,
        Counts counts,
        T changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<LessonPlan> lessons,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HandoutPlan> handouts,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RepeatResource.Skipped> skipped) {

    /** Of lessons and handouts together. */
    record Counts(int added, int changed, int removed) {}

    /**
     * What it did to one lesson or handout: the id of either, the whole before and after (null for what was not
     * there), and the fields that differ.
     */
    record Entry(String lesson, String handout, Object before, Object after, List<Change.Field> fields) {
        static Entry of(ItemChange change) {
            boolean ofLesson = change instanceof ItemChange.OfLesson;
            return new Entry(
                    ofLesson ? change.id() : null,
                    ofLesson ? null : change.id(),
                    change.before(),
                    change.after(),
                    change.fields());
        }
    }

    static <T> ChangeSet<T> of(ChangeSetRow row, Long undoneBy, T changes) {
        return new ChangeSet<>(
                Long.toString(row.revision),
                row.revision,
                row.at,
                row.author,
                row.authorName,
                row.kind,
                row.label,
                row.undoes == null ? null : Long.toString(row.undoes),
                undoneBy == null ? null : Long.toString(undoneBy),
                counts(row),
                changes,
                null,
                null,
                null);
    }

    static Counts counts(ChangeSetRow row) {
        return new Counts(row.added, row.changed, row.removed);
    }

    /** Of a write that had nothing to change. */
    static ChangeSet<List<Entry>> none(long revision) {
        return new ChangeSet<>(
                null,
                revision,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Counts(0, 0, 0),
                List.of(),
                null,
                null,
                null);
    }

    ChangeSet<T> with(List<LessonPlan> newLessons, List<HandoutPlan> newHandouts) {
        return with(newLessons, newHandouts, skipped);
    }

    ChangeSet<T> with(List<RepeatResource.Skipped> passedOver) {
        return with(lessons, handouts, passedOver);
    }

    private ChangeSet<T> with(
            List<LessonPlan> newLessons, List<HandoutPlan> newHandouts, List<RepeatResource.Skipped> passedOver) {
        return new ChangeSet<>(
                id,
                revision,
                at,
                by,
                byName,
                kind,
                label,
                undoes,
                undoneBy,
                counts,
                changes,
                newLessons,
                newHandouts,
                passedOver);
    }
}
