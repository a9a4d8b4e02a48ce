package org.airclass.timetable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.airclass.site.Text;

/**
 * Keeps of a file's lessons and handouts those that its sender may write: the others are told as problems and are not
 * applied, so that the rest can be.
 */
final class ScopeCheck {

    /** Whose a lesson is. */
    interface Owners {
        /**
         * @param before the lessons that are in the draft already, by id
         * @return those that the sender may not write, as the very objects of the list
         */
        List<LessonPlan> foreign(List<LessonPlan> lessons, Map<String, LessonPlan> before);
    }

    private static final String CODE = "out-of-scope";

    private final Owners owners;
    private final boolean everything;
    private final Consumer<ImportProblem> problems;

    /** @param everything the sender may write all there is */
    ScopeCheck(Owners owners, boolean everything, Consumer<ImportProblem> problems) {
        this.owners = owners;
        this.everything = everything;
        this.problems = problems;
    }

    Difference of(Difference wanted) {
        if (everything) {
            return wanted;
        }
        Set<LessonPlan> foreign = foreign(wanted);
        return new Difference(
                wanted.added().stream()
                        .filter(a -> isOwn(foreign, a.file(), a.lesson()))
                        .toList(),
                wanted.changed().stream()
                        .filter(c -> isOwn(foreign, c.file(), c.after()))
                        .toList(),
                ownOnly(wanted.removed()),
                wanted.unchanged(),
                noHandouts(wanted.handoutsAdded()),
                noHandouts(wanted.handoutsChanged()),
                wanted.handoutsUnchanged(),
                wanted.settled());
    }

    private Set<LessonPlan> foreign(Difference wanted) {
        List<LessonPlan> lessons = new ArrayList<>();
        Map<String, LessonPlan> before = new HashMap<>();
        wanted.added().forEach(a -> lessons.add(a.lesson()));
        wanted.changed().forEach(c -> {
            lessons.add(c.after());
            before.put(c.before().id(), c.before());
        });
        Set<LessonPlan> foreign = Collections.newSetFromMap(new IdentityHashMap<>());
        foreign.addAll(owners.foreign(lessons, before));
        return foreign;
    }

    private boolean isOwn(Set<LessonPlan> foreign, ImportPlan.Lesson file, LessonPlan lesson) {
        if (!foreign.contains(lesson)) {
            return true;
        }
        String name = lesson.subject() + "《" + lesson.title() + "》";
        tell(
                Severity.ERROR,
                file == null ? null : file.sheet(),
                file == null ? null : file.row(),
                new Text(
                        name + "（" + lesson.date() + "）不在您的管理范围内，不会导入",
                        name + " of " + lesson.date() + " is not yours to change and is left out"));
        return false;
    }

    private List<LessonPlan> ownOnly(List<LessonPlan> removed) {
        Map<String, LessonPlan> before = new HashMap<>();
        removed.forEach(l -> before.put(l.id(), l));
        List<LessonPlan> foreign = owners.foreign(removed, before);
        if (foreign.isEmpty()) {
            return removed;
        }
        tell(
                Severity.WARNING,
                null,
                null,
                new Text(
                        "文件中没有的课有 " + foreign.size() + " 节不在您的管理范围内，不会移除",
                        foreign.size() + " lessons that the file lacks are not yours and stay"));
        return removed.stream().filter(l -> !foreign.contains(l)).toList();
    }

    private List<Difference.Pack> noHandouts(List<Difference.Pack> packs) {
        packs.forEach(pack -> tell(
                Severity.ERROR,
                pack.file().sheet(),
                pack.file().row(),
                new Text(
                        "学习资料《" + pack.handout().title() + "》面向整个年级，由教育局维护，不会导入",
                        "Handouts are for whole grades and kept by the bureau; “"
                                + pack.handout().title() + "” is left out")));
        return List.of();
    }

    private void tell(Severity severity, String sheet, Integer row, Text message) {
        problems.accept(new ImportProblem(severity, CODE, sheet, row, null, null, message));
    }
}
