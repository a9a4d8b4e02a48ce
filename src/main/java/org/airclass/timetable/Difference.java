package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.airclass.programme.Change;
import org.airclass.school.Grade;

/**
 * What a file would do to the draft.
 *
 * @param settled cells of the file that say of a lesson they name what the draft says of it
 * @param removed lessons of grades and days that the file covers and lacks; empty unless that was asked for
 */
record Difference(
        List<Added> added,
        List<Changed> changed,
        List<LessonPlan> removed,
        List<LessonPlan> unchanged,
        List<Pack> handoutsAdded,
        List<Pack> handoutsChanged,
        List<HandoutPlan> handoutsUnchanged,
        Set<Cell> settled) {

    /** @param column its letter */
    record Cell(String sheet, int row, String column) {}

    record Pack(ImportPlan.Handout file, HandoutPlan handout) {}

    record Added(ImportPlan.Lesson file, LessonPlan lesson) {}

    /** @param file null where only a pack came to a lesson that the file does not name */
    record Changed(ImportPlan.Lesson file, LessonPlan before, LessonPlan after, List<Change.Field> fields) {}

    /**
     * @param lessons the draft's, of all terms, on the days of the plan
     * @param handouts the draft's, of the term
     */
    static Difference of(
            ImportPlan plan, String term, List<LessonPlan> lessons, List<HandoutPlan> handouts, boolean removeMissing) {
        Difference difference = new Difference(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>());
        List<LessonPlan> own =
                lessons.stream().filter(l -> l.term().equals(term)).toList();
        Merge merge = new Merge(term, removeMissing);
        Map<String, LessonPlan> unnamed = new HashMap<>();
        own.forEach(l -> unnamed.put(l.id(), l));
        Recognition recognition = new Recognition(plan.lessons(), own, removeMissing);
        for (ImportPlan.Lesson file : plan.lessons()) {
            Optional<LessonPlan> known = recognition.inDraft(file);
            if (known.isEmpty()) {
                difference.added.add(new Added(file, merge.made(file)));
            } else {
                unnamed.remove(known.get().id());
                if (known.get().id().equals(file.said().id())) {
                    difference.settle(
                            file.sheet(), file.row(), file.columns(), file.said(), SheetCells.of(known.get()));
                }
                difference.compare(file, known.get(), merge.into(known.get(), file));
            }
        }
        difference.handouts(plan.handouts(), merge, unnamed, handouts);
        if (removeMissing) {
            difference.removed.addAll(missing(plan, unnamed.values()));
        }
        return difference;
    }

    /** How many of the file's lessons this difference has and the other, which is a part of it, lacks. */
    int refusedBy(Difference free) {
        return added.size() - free.added.size() + changed.size() - free.changed.size();
    }

    private void compare(ImportPlan.Lesson file, LessonPlan before, LessonPlan after) {
        List<Change.Field> fields = FieldChanges.between(before, after);
        if (fields.isEmpty()) {
            unchanged.add(before);
        } else {
            changed.add(new Changed(file, before, after, fields));
        }
    }

    private void handouts(
            List<ImportPlan.Handout> planned, Merge merge, Map<String, LessonPlan> unnamed, List<HandoutPlan> own) {
        Map<HandoutKey, HandoutPlan> byKey = new HashMap<>();
        own.forEach(h -> byKey.putIfAbsent(key(h), h));
        Map<String, HandoutPlan> byId = new HashMap<>();
        own.forEach(h -> byId.put(h.id(), h));
        for (ImportPlan.Handout pack : planned) {
            HandoutPlan named = byId.remove(pack.said().id());
            if (named != null) {
                settle(pack.sheet(), pack.row(), pack.columns(), pack.said(), SheetCells.of(named));
                compare(pack, named, merge.into(named, pack));
                continue;
            }
            List<Integer> grades = pack.grades().stream().map(Grade::number).toList();
            Optional<LessonPlan> lesson = unnamed.values().stream()
                    .filter(l -> belongs(pack, grades, l))
                    .findFirst();
            if (lesson.isPresent()) {
                LessonPlan before = unnamed.remove(lesson.get().id());
                compare(null, before, before.withSources(merge.sources(pack.sources(), before.sources())));
                continue;
            }
            HandoutPlan made = new HandoutPlan(
                    null,
                    merge.term(),
                    pack.date(),
                    pack.to(),
                    grades,
                    pack.title(),
                    merge.sources(pack.sources(), List.of()),
                    null,
                    0);
            HandoutPlan known = byKey.get(key(made));
            if (known == null) {
                handoutsAdded.add(new Pack(pack, made));
                continue;
            }
            compare(pack, known, known.withSources(merge.sources(pack.sources(), known.sources())));
        }
    }

    private void compare(ImportPlan.Handout file, HandoutPlan before, HandoutPlan after) {
        if (after.equals(before)) {
            handoutsUnchanged.add(after);
        } else {
            handoutsChanged.add(new Pack(file, after));
        }
    }

    /** Cells that say what the draft says need no remark, whatever reading them gave rise to. */
    private void settle(
            String sheet, int row, Map<SheetField, RawRow.Column> columns, Said said, Map<SheetField, String> own) {
        columns.forEach((field, column) -> {
            if (!said.differs(own, field)) {
                settled.add(new Cell(sheet, row, column.letter()));
            }
        });
    }

    /** Remarks that are still worth telling. */
    List<ImportProblem> worthTelling(List<ImportProblem> problems) {
        return problems.stream()
                .filter(p -> p.severity() == Severity.ERROR
                        || p.row() == null
                        || !settled.contains(new Cell(p.sheet(), p.row(), p.column())))
                .toList();
    }

    private static boolean belongs(ImportPlan.Handout pack, List<Integer> grades, LessonPlan lesson) {
        return lesson.date().equals(pack.date())
                && lesson.grades().containsAll(grades)
                && Objects.equals(lesson.textbook(), pack.textbook())
                && Spelling.key(lesson.title()).equals(Spelling.key(pack.title()));
    }

    private record HandoutKey(List<Integer> grades, LocalDate from, LocalDate to, String title) {}

    private static HandoutKey key(HandoutPlan handout) {
        return new HandoutKey(handout.grades(), handout.from(), handout.to(), Spelling.key(handout.title()));
    }

    private record Covered(int grade, LocalDate date) {}

    /** A joint lesson is missing only where the file covers every grade of it. A cancelled one stays, as cancelled. */
    private static List<LessonPlan> missing(ImportPlan plan, Iterable<LessonPlan> unnamed) {
        Set<Covered> covered = new HashSet<>();
        plan.lessons().forEach(l -> l.grades().forEach(g -> covered.add(new Covered(g.number(), l.date()))));
        List<LessonPlan> missing = new ArrayList<>();
        for (LessonPlan lesson : unnamed) {
            boolean isCovered = lesson.grades().stream().allMatch(g -> covered.contains(new Covered(g, lesson.date())));
            if (isCovered && !lesson.cancelled()) {
                missing.add(lesson);
            }
        }
        return missing;
    }
}
