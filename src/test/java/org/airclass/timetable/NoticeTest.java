package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.airclass.programme.Change;
import org.airclass.programme.Edition;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.airclass.programme.Teacher;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Teacher WANG = new Teacher("王强", "中心小学");
    private static final Teacher LI = new Teacher("李敏", null);

    @Test
    void everyTeacherOfANewLessonIsTold() {
        Edition edition = edition(2, List.of(lesson("09:00", WANG, LI)), change(Change.Kind.ADDED));
        assertThat(Notice.of(edition(1, List.of()), edition))
                .extracting(Notice::teacher, Notice::kind, Notice::was)
                .containsExactly(tuple(WANG, Notice.Kind.ADDED, null), tuple(LI, Notice.Kind.ADDED, null));
    }

    @Test
    void aMoveTellsWhereTheLessonWasAndIs() {
        Edition before = edition(1, List.of(lesson("09:00", WANG)));
        Edition after = edition(2, List.of(lesson("10:00", WANG)), change(Change.Kind.MOVED));
        assertThat(Notice.of(before, after)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.MOVED);
            assertThat(notice.was().start()).isEqualTo(LocalTime.of(9, 0));
            assertThat(notice.now().start()).isEqualTo(LocalTime.of(10, 0));
        });
    }

    @Test
    void whoTaughtALessonIsToldThatSomebodyElseDoesNow() {
        Edition before = edition(1, List.of(lesson("09:00", WANG)));
        Edition after = edition(2, List.of(lesson("09:00", LI)), change(Change.Kind.CHANGED));
        assertThat(Notice.of(before, after))
                .extracting(Notice::teacher, n -> n.now().teachers())
                .containsExactly(tuple(LI, List.of(LI)), tuple(WANG, List.of(LI)));
    }

    @Test
    void anotherAddressConcernsNoTeacher() {
        Edition before = edition(1, List.of(lesson("09:00", WANG)));
        PublishedLesson linked =
                with(lesson("09:00", WANG), new Source("s", SourceKind.REPLAY, "回看", "https://a.example"));
        assertThat(Notice.of(before, edition(2, List.of(linked), change(Change.Kind.CHANGED))))
                .isEmpty();
    }

    @Test
    void aLessonThatIsOnAgainIsTold() {
        Edition edition = edition(2, List.of(lesson("09:00", WANG)), change(Change.Kind.RESTORED));
        assertThat(Notice.of(edition(1, List.of(cancelled(lesson("09:00", WANG)))), edition))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notice.Kind.ADDED);
                    assertThat(notice.was().cancelled()).isTrue();
                });
    }

    @Test
    void handoutsHaveNoTeachers() {
        assertThat(Notice.of(edition(1, List.of()), edition(2, List.of(), change(Change.Kind.ADDED))))
                .isEmpty();
    }

    @Test
    void changesAreNarrowedToAGrade() {
        Change fourth = change(Change.Kind.ADDED);
        Change left = new Change(
                Change.Kind.CHANGED,
                "b",
                "2031-03-03",
                List.of(5),
                "数学",
                "题",
                List.of(new Change.Field("grades", "4、5", "5")));
        assertThat(new ChangeFilter(4, null, edition(1, List.of())).of(List.of(fourth, left)))
                .containsExactly(fourth, left);
        assertThat(new ChangeFilter(5, null, edition(1, List.of())).of(List.of(fourth, left)))
                .containsExactly(left);
    }

    @Test
    void changesAreNarrowedToATeacherWhoTeachesOrTaught() {
        Change moved = change(Change.Kind.MOVED);
        Change substituted = new Change(
                Change.Kind.CHANGED,
                "b",
                "2031-03-03",
                List.of(4),
                "数学",
                "题",
                List.of(new Change.Field("teachers", "赵云（东小学）、王强（中心小学）", "李敏")));
        Edition edition = edition(1, List.of(lesson("09:00", WANG)));
        assertThat(new ChangeFilter(null, "王强", edition).of(List.of(moved, substituted)))
                .containsExactly(moved, substituted);
        assertThat(new ChangeFilter(null, "李敏", edition).of(List.of(moved, substituted)))
                .containsExactly(substituted);
        assertThat(new ChangeFilter(null, "王", edition).of(List.of(moved, substituted)))
                .isEmpty();
    }

    private static Change change(Change.Kind kind) {
        return new Change(kind, "a", "2031-03-03", List.of(4), "数学", "题", List.of());
    }

    private static Edition edition(int number, List<PublishedLesson> lessons, Change... changes) {
        return new Edition(number, Instant.EPOCH, "周敏", null, lessons, List.of(), List.of(changes), null);
    }

    private static PublishedLesson lesson(String start, Teacher... teachers) {
        return lesson(LocalTime.parse(start), false, List.of(teachers), List.of());
    }

    private static PublishedLesson with(PublishedLesson l, Source source) {
        return lesson(l.start(), false, l.teachers(), List.of(source));
    }

    private static PublishedLesson cancelled(PublishedLesson l) {
        return lesson(l.start(), true, l.teachers(), List.of());
    }

    private static PublishedLesson lesson(
            LocalTime start, boolean cancelled, List<Teacher> teachers, List<Source> sources) {
        return new PublishedLesson(
                "a",
                LocalDate.of(2031, 3, 3),
                List.of(4),
                null,
                start,
                start.plusMinutes(20),
                "数学",
                "题",
                null,
                cancelled,
                null,
                null,
                teachers,
                sources);
    }
}
