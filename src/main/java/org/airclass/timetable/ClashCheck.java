package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps of a file's lessons those that clash neither with the draft nor with a lesson above them in the
 * file. The others are told as problems and are not applied.
 */
final class ClashCheck {

    private final Conflicts conflicts;
    private final Consumer<ImportProblem> problems;

    ClashCheck(Conflicts conflicts, Consumer<ImportProblem> problems) {
        this.conflicts = conflicts;
        this.problems = problems;
    }

    /** @param draft all lessons of the days concerned */
    Difference free(Difference wanted, List<LessonPlan> draft) {
        Set<String> gone = new HashSet<>();
        wanted.removed().forEach(lesson -> gone.add(lesson.id()));
        Map<LessonPlan, List<Clash>> refused = new IdentityHashMap<>();
        // A lesson that can't move stays where it was, and may be in the way of another: until nothing more is refused.
        int before;
        do {
            before = refused.size();
            refuse(wanted, draft, gone, refused);
        } while (refused.size() > before && wanted.changed().stream().anyMatch(c -> refused.containsKey(c.after())));
        wanted.added().stream()
                .filter(a -> refused.containsKey(a.lesson()))
                .forEach(a -> tell(a.file(), refused.get(a.lesson())));
        wanted.changed().stream()
                .filter(c -> refused.containsKey(c.after()))
                .forEach(c -> tell(c.file(), refused.get(c.after())));
        return new Difference(
                wanted.added().stream()
                        .filter(a -> !refused.containsKey(a.lesson()))
                        .toList(),
                wanted.changed().stream()
                        .filter(c -> !refused.containsKey(c.after()))
                        .toList(),
                wanted.removed(),
                wanted.unchanged(),
                wanted.handoutsAdded(),
                wanted.handoutsChanged(),
                wanted.handoutsUnchanged(),
                wanted.settled());
    }

    private void refuse(
            Difference wanted, List<LessonPlan> draft, Set<String> gone, Map<LessonPlan, List<Clash>> refused) {
        Set<String> moving = new HashSet<>(gone);
        wanted.changed().stream()
                .filter(c -> !refused.containsKey(c.after()))
                .forEach(c -> moving.add(c.before().id()));
        Map<LocalDate, List<LessonPlan>> days = new HashMap<>();
        draft.stream().filter(l -> !moving.contains(l.id())).forEach(l -> days.computeIfAbsent(
                        l.date(), d -> new ArrayList<>())
                .add(l));
        for (LessonPlan lesson : inFileOrder(wanted)) {
            if (refused.containsKey(lesson)) {
                continue;
            }
            List<LessonPlan> day = days.computeIfAbsent(lesson.date(), d -> new ArrayList<>());
            List<Clash> clashes = clashes(day, lesson);
            if (clashes.isEmpty()) {
                day.add(lesson);
            } else {
                refused.put(lesson, clashes);
            }
        }
    }

    private List<Clash> clashes(List<LessonPlan> day, LessonPlan lesson) {
        List<LessonPlan> meeting = new ArrayList<>(day.stream()
                .filter(l -> l.start().isBefore(lesson.end()) && lesson.start().isBefore(l.end()))
                .toList());
        if (meeting.isEmpty()) {
            return List.of();
        }
        meeting.add(lesson);
        return conflicts.among(meeting).stream()
                .filter(clash -> clash.lesson() == lesson)
                .toList();
    }

    private static List<LessonPlan> inFileOrder(Difference wanted) {
        record Placed(int row, LessonPlan lesson) {}
        // Changes first: what is in the draft already does not lose its place to something new.
        return Stream.concat(
                        wanted.changed().stream()
                                .map(c -> new Placed(
                                        c.file() == null ? 0 : c.file().row(), c.after()))
                                .sorted(Comparator.comparingInt(Placed::row)),
                        wanted.added().stream().map(a -> new Placed(a.file().row(), a.lesson())))
                .map(Placed::lesson)
                .toList();
    }

    private void tell(ImportPlan.Lesson file, List<Clash> clashes) {
        if (file == null) {
            return;
        }
        for (Clash clash : clashes) {
            SheetField field =
                    switch (clash.kind()) {
                        case TEACHER -> SheetField.TEACHER;
                        case LIVE_POINT -> SheetField.LIVE_POINT;
                        case CHANNEL -> SheetField.CHANNEL;
                        case GRADE -> SheetField.GRADE;
                    };
            RawRow.Column column = file.columns().getOrDefault(field, RawRow.Column.NONE);
            problems.accept(new ImportProblem(
                    Severity.ERROR,
                    clash.code(),
                    file.sheet(),
                    file.row(),
                    column.letter(),
                    column.header(),
                    clash.sentence()));
        }
    }
}
