package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.programme.Change;

/** What an import found and would do, as it is stored and, once wanted, applied. */
record Preview(
        List<ImportProblem> problems,
        List<Added> added,
        List<Changed> changed,
        List<LessonPlan> removed,
        List<LessonPlan> unchanged,
        List<HandoutPlan> handoutsAdded,
        List<HandoutPlan> handoutsChanged,
        List<HandoutPlan> handoutsUnchanged,
        List<SheetColumn> columns,
        List<SheetRow> sheetRows) {

    /** Previews of before columns and rows were kept have none. */
    Preview {
        columns = columns == null ? List.of() : columns;
        sheetRows = sheetRows == null ? List.of() : sheetRows;
    }

    record Added(String sheet, int row, LessonPlan lesson) {}

    /** @param sheet null where only a pack came to a lesson that the file does not name */
    record Changed(String sheet, Integer row, LessonPlan lesson, List<Change.Field> fields) {}

    /** How many of each: lessons, and handouts apart. */
    record Counts(int added, int changed, int removed, int unchanged) {}

    static Preview of(Difference difference, List<ImportProblem> problems, ImportPlan plan) {
        return new Preview(
                problems,
                difference.added().stream()
                        .map(a -> new Added(a.file().sheet(), a.file().row(), a.lesson()))
                        .toList(),
                difference.changed().stream()
                        .map(c -> c.file() == null
                                ? new Changed(null, null, c.after(), c.fields())
                                : new Changed(c.file().sheet(), c.file().row(), c.after(), c.fields()))
                        .toList(),
                difference.removed(),
                difference.unchanged(),
                difference.handoutsAdded().stream()
                        .map(Difference.Pack::handout)
                        .toList(),
                difference.handoutsChanged().stream()
                        .map(Difference.Pack::handout)
                        .toList(),
                difference.handoutsUnchanged(),
                plan.columns(),
                plan.written().of(problems));
    }

    Counts lessonCounts() {
        return new Counts(added.size(), changed.size(), removed.size(), unchanged.size());
    }

    Counts handoutCounts() {
        return new Counts(handoutsAdded.size(), handoutsChanged.size(), 0, handoutsUnchanged.size());
    }

    boolean changesNothing() {
        return added.isEmpty()
                && changed.isEmpty()
                && removed.isEmpty()
                && handoutsAdded.isEmpty()
                && handoutsChanged.isEmpty();
    }

    /** @param draftRevision of the draft that the preview was made of */
    DraftEdit edit(DraftEdit.Signature signature, long draftRevision) {
        List<LessonPlan> lessons = new ArrayList<>();
        added.forEach(a -> lessons.add(a.lesson()));
        changed.forEach(c -> lessons.add(c.lesson()));
        List<HandoutPlan> handouts =
                Stream.concat(handoutsAdded.stream(), handoutsChanged.stream()).toList();
        return new DraftEdit(
                signature,
                lessons,
                handouts,
                removed.stream().map(LessonPlan::id).toList(),
                List.of(),
                draftRevision,
                Map.of());
    }
}
