package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.airclass.school.Term;
import org.airclass.timetable.LessonPlan.TeacherPlan;

/** Whatever is done to the draft in whatever order, nothing overlaps, and all of it can be taken back. */
class DraftEditsTest {

    private static final LocalDate DAY = LocalDate.of(2033, 3, 7);
    private static final int DAYS = 3;
    private static final SchoolDays SCHOOL = new SchoolDays(
            List.of(new Term("t", "学期", DAY, DAY.plusDays(60), List.of(), List.of(), Set.of(), List.of())));

    /** One thing somebody does at the desk; {@code pick} chooses among what is there. */
    private sealed interface Step {
        boolean on(DraftModel draft);
    }

    private record Add(List<LessonPlan> lessons) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            return draft.write(DraftEdit.putting(DraftModel.SIGNATURE, lessons, List.of()));
        }
    }

    private record Move(int pick, LessonPlan to) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            return !draft.lessons().isEmpty()
                    && draft.write(DraftEdit.of(DraftModel.SIGNATURE, moved(draft, pick, to)));
        }
    }

    /** Two lessons at once, one of which may take the other's place. */
    private record Swap(int one, int other) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            if (draft.lessons().isEmpty()) {
                return false;
            }
            LessonPlan first = chosen(draft, one);
            LessonPlan second = chosen(draft, other);
            return !first.id().equals(second.id())
                    && draft.write(DraftEdit.putting(
                            DraftModel.SIGNATURE,
                            List.of(moved(draft, one, second), moved(draft, other, first)),
                            List.of()));
        }
    }

    private record Cancel(int pick) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            return !draft.lessons().isEmpty()
                    && draft.write(DraftEdit.of(
                            DraftModel.SIGNATURE, chosen(draft, pick).with(l -> l.cancelled = !l.cancelled)));
        }
    }

    private record Remove(int pick) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            return !draft.lessons().isEmpty()
                    && draft.write(DraftEdit.removing(
                            DraftModel.SIGNATURE, chosen(draft, pick).id()));
        }
    }

    private record Copy(int from, int to) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            LocalDate day = DAY.plusDays(from);
            Repetition copied = Repetition.copies(draft.lessons(), day, 1, List.of(DAY.plusDays(to)), SCHOOL);
            return draft.write(DraftEdit.putting(DraftModel.SIGNATURE, copied.lessons(), List.of()));
        }
    }

    /** Of an undo, too: that is a redo. */
    private record TakeBack(int pick) implements Step {
        @Override
        public boolean on(DraftModel draft) {
            List<Long> sets = draft.changeSets();
            return !sets.isEmpty() && draft.undo(sets.get(pick % sets.size()));
        }
    }

    @Property(tries = 400)
    void noSequenceOfEditsYieldsAnOverlap(@ForAll("steps") List<Step> steps) {
        DraftModel draft = new DraftModel();
        for (Step step : steps) {
            step.on(draft);
            assertThat(overlap(draft.lessons())).as("after %s", step).isNull();
        }
    }

    @Property(tries = 400)
    void undoingEverythingRestoresTheDraftExactly(
            @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> steps) {
        DraftModel draft = new DraftModel();
        before.forEach(step -> step.on(draft));
        List<LessonPlan> start = draft.content();
        int written = draft.changeSets().size();
        steps.forEach(step -> step.on(draft));
        List<Long> sets = new ArrayList<>(
                draft.changeSets().subList(written, draft.changeSets().size()));
        Collections.reverse(sets);
        for (long set : sets) {
            assertThat(draft.undo(set)).as("change set %d is undone", set).isTrue();
        }
        assertThat(draft.content()).isEqualTo(start);
    }

    @Property(tries = 400)
    void aRedoDoesWhatWasUndone(@ForAll("steps") List<Step> steps) {
        DraftModel draft = new DraftModel();
        for (Step step : steps) {
            int before = draft.changeSets().size();
            List<LessonPlan> was = draft.content();
            if (step.on(draft)) {
                List<LessonPlan> now = draft.content();
                assertThat(draft.undo(draft.changeSets().get(before))).isTrue();
                assertThat(draft.content()).isEqualTo(was);
                assertThat(draft.undo(draft.changeSets().get(before + 1))).isTrue();
                assertThat(draft.content()).isEqualTo(now);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> pick = Arbitraries.integers().between(0, 30);
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS - 1);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6, lessons().list().ofMinSize(1).ofMaxSize(3).map(Add::new)),
                net.jqwik.api.Tuple.of(4, Combinators.combine(pick, lessons()).as(Move::new)),
                net.jqwik.api.Tuple.of(2, Combinators.combine(pick, pick).as(Swap::new)),
                net.jqwik.api.Tuple.of(1, pick.map(Cancel::new)),
                net.jqwik.api.Tuple.of(2, pick.map(Remove::new)),
                net.jqwik.api.Tuple.of(2, Combinators.combine(day, day).as(Copy::new)),
                net.jqwik.api.Tuple.of(4, pick.map(TakeBack::new)));
        return step.list().ofMaxSize(25);
    }

    /** Few days, teachers, grades and places, at any minute of a short morning: most steps meet something. */
    private static Arbitrary<LessonPlan> lessons() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(5, 45),
                        Arbitraries.integers().between(7, 8).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of("王强", "何平", "陈静").set().ofMaxSize(2),
                        Arbitraries.of("第一直播点", "第二直播点").injectNull(0.5),
                        Arbitraries.of("人教版", "北师大版").injectNull(0.5))
                .as((day, start, minutes, grades, teachers, point, textbook) -> LessonPlan.of(l -> {
                    l.term = "t";
                    l.date = DAY.plusDays(day);
                    l.start = LocalTime.of(8, 0).plusMinutes(start);
                    l.end = l.start.plusMinutes(minutes);
                    l.grades = List.copyOf(grades);
                    l.teachers = teachers.stream()
                            .sorted()
                            .map(name -> TeacherPlan.lead(name, null))
                            .toList();
                    l.livePoint = point;
                    l.textbook = textbook;
                    l.subject = "数学";
                    l.title = "课";
                }));
    }

    private static LessonPlan chosen(DraftModel draft, int pick) {
        List<LessonPlan> lessons = draft.lessons();
        return lessons.get(pick % lessons.size());
    }

    private static LessonPlan moved(DraftModel draft, int pick, LessonPlan to) {
        return chosen(draft, pick).with(l -> {
            l.date = to.date();
            l.start = to.start();
            l.end = to.end();
            l.livePoint = to.livePoint();
        });
    }

    /** Two lessons that want one thing in one minute, told without the code that is to prevent it; null for none. */
    private static String overlap(List<LessonPlan> lessons) {
        Set<String> taken = new HashSet<>();
        for (LessonPlan lesson : lessons) {
            if (lesson.cancelled()) {
                continue;
            }
            Set<String> wanted = new HashSet<>();
            lesson.teachers().forEach(t -> wanted.add(t.name()));
            if (lesson.livePoint() != null) {
                wanted.add(lesson.livePoint());
            }
            for (LocalTime minute = lesson.start(); minute.isBefore(lesson.end()); minute = minute.plusMinutes(1)) {
                for (String one : wanted) {
                    if (!taken.add(lesson.date() + " " + minute + " " + one)) {
                        return "twice: " + one + " " + lesson.date() + " " + minute;
                    }
                }
                for (LessonPlan other : lessons) {
                    boolean meets = other != lesson
                            && !other.cancelled()
                            && other.date().equals(lesson.date())
                            && !minute.isBefore(other.start())
                            && minute.isBefore(other.end())
                            && !Collections.disjoint(other.grades(), lesson.grades());
                    boolean apart = lesson.textbook() != null
                            && other.textbook() != null
                            && !lesson.textbook().equals(other.textbook());
                    if (meets && !apart) {
                        return "pupils twice: " + lesson.grades() + " " + lesson.date() + " " + minute;
                    }
                }
            }
        }
        return null;
    }
}
