package org.airclass.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The draft without a database: the same judgement of clashes and the same reversals, one write after another. */
final class DraftModel {

    static final DraftEdit.Signature SIGNATURE = DraftEdit.Signature.of(Author.office("测试"));

    private final Map<String, LessonPlan> lessons = new TreeMap<>();
    private final Map<Long, List<ItemChange>> journal = new LinkedHashMap<>();
    private long revision;
    private int ids;

    List<LessonPlan> lessons() {
        return List.copyOf(lessons.values());
    }

    /** What it says, whenever it was written. */
    List<LessonPlan> content() {
        return lessons.values().stream().map(l -> l.with(f -> f.revision = 0)).toList();
    }

    List<Long> changeSets() {
        return List.copyOf(journal.keySet());
    }

    /** False when it clashes, or changes nothing. */
    boolean write(DraftEdit edit) {
        Set<String> touched = new HashSet<>(edit.removedLessons());
        edit.lessons().forEach(l -> touched.add(l.id()));
        Set<Object> days = new HashSet<>();
        edit.lessons().forEach(l -> days.add(l.date()));
        List<LessonPlan> all = new ArrayList<>(lessons.values().stream()
                .filter(l -> days.contains(l.date()) && !touched.contains(l.id()))
                .toList());
        all.addAll(edit.lessons());
        if (!new Conflicts(Set.of()).among(all).isEmpty()) {
            return false;
        }
        List<ItemChange> changes = new ArrayList<>();
        revision++;
        edit.removedLessons().forEach(id -> changes.add(new ItemChange.OfLesson(lessons.remove(id), null)));
        for (LessonPlan plan : edit.lessons()) {
            LessonPlan before = plan.id() == null ? null : lessons.get(plan.id());
            if (before != null && plan.saysTheSameAs(before)) {
                continue;
            }
            LessonPlan after = plan.with(l -> {
                l.id = plan.id() == null ? "id" + ++ids : plan.id();
                l.revision = revision;
            });
            lessons.put(after.id(), after);
            changes.add(new ItemChange.OfLesson(before, after));
        }
        if (!changes.isEmpty()) {
            journal.put(revision, changes);
        }
        return !changes.isEmpty();
    }

    /** False when something of it was changed since, or it would clash. */
    boolean undo(long changeSet) {
        Reversal reversal = Reversal.of(SIGNATURE, journal.get(changeSet), lessons, Map.of());
        return reversal.changedSince().isEmpty() && write(reversal.edit());
    }
}
