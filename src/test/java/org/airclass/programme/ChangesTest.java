package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.edition;
import static org.airclass.programme.Lessons.handout;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final PublishedLesson a = lesson("a").lesson();

    @Test
    void sameContentChangesNothing() {
        assertThat(changes(edition(1, a), a).list()).isEmpty();
    }

    @Test
    void newLessonIsAdded() {
        Changes changes = changes(edition(1, a), a, lesson("b").lesson());
        assertThat(changes.list())
                .extracting(Change::kind, Change::lesson)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.Kind.ADDED, "b"));
    }

    @Test
    void otherTimeIsMovedAndNamesBothTimes() {
        Change change =
                only(changes(edition(1, a), lesson("a").at("10:45", "11:10").lesson()));
        assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(change.fields())
                .containsExactly(
                        new Change.Field("start", "09:00", "10:45"), new Change.Field("end", "09:25", "11:10"));
    }

    @Test
    void otherDayIsMovedAndFiledUnderTheNewDay() {
        Change change =
                only(changes(edition(1, a), lesson("a").on(DAY.plusDays(2)).lesson()));
        assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(change.date()).isEqualTo("2020-04-17");
        assertThat(change.fields()).containsExactly(new Change.Field("date", "2020-04-15", "2020-04-17"));
    }

    @Test
    void otherTeacherIsChangedFieldByField() {
        Change change = only(
                changes(edition(1, a), lesson("a").by(new Teacher("李老师", null)).lesson()));
        assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(change.fields()).containsExactly(new Change.Field("teachers", "白老师（实验小学）", "李老师"));
    }

    @Test
    void otherAddressUnderTheSameLabelIsAChange() {
        Source moved = new Source("live", SourceKind.LIVE, "直播", "https://other.example.org/a");
        Change change = only(changes(edition(1, a), lesson("a").with(moved).lesson()));
        assertThat(change.fields()).extracting(Change.Field::field).containsExactly("sources");
    }

    @Test
    void vanishedLessonIsCarriedAlongAsCancelled() {
        Changes changes = changes(edition(1, a));
        assertThat(only(changes).kind()).isEqualTo(Change.Kind.CANCELLED);
        assertThat(changes.lessons()).singleElement().satisfies(l -> {
            assertThat(l.id()).isEqualTo("a");
            assertThat(l.cancelled()).isTrue();
        });
    }

    @Test
    void lessonThatStaysAwayIsCancelledOnlyOnce() {
        Edition second = edition(2, changes(edition(1, a)).lessons().toArray(PublishedLesson[]::new));
        Changes third = changes(second);
        assertThat(third.list()).isEmpty();
        assertThat(third.lessons()).hasSize(1);
    }

    @Test
    void cancelledLessonThatComesBackIsRestored() {
        Edition second = edition(2, lesson("a").cancelled("停电").lesson());
        assertThat(only(changes(second, a)).kind()).isEqualTo(Change.Kind.RESTORED);
    }

    @Test
    void handoutsAreAddedChangedAndWithdrawn() {
        PublishedHandout kept = handout("k", "学习任务单", 4, DAY, DAY);
        PublishedHandout gone = handout("g", "居家锻炼", 4, DAY, DAY);
        Edition first =
                new Edition(1, java.time.Instant.EPOCH, "admin", null, List.of(), List.of(kept, gone), List.of());
        PublishedHandout renamed = handout("k", "学习任务单（修订）", 4, DAY, DAY);
        PublishedHandout fresh = handout("f", "公告", 4, DAY, DAY);
        Changes changes = Changes.between(first, new Content(List.of(), List.of(renamed, fresh)));
        assertThat(changes.list())
                .extracting(c -> c.lesson() + " " + c.kind())
                .containsExactly("k CHANGED", "f ADDED", "g CANCELLED");
        assertThat(changes.handouts()).containsExactly(renamed, fresh);
    }

    private static Changes changes(Edition before, PublishedLesson... after) {
        return Changes.between(before, new Content(List.of(after), List.of()));
    }

    private static Change only(Changes changes) {
        assertThat(changes.list()).hasSize(1);
        return changes.list().get(0);
    }
}
