package org.airclass.timetable;

import static org.airclass.timetable.Sheets.csv;
import static org.airclass.timetable.Sheets.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.airclass.programme.Change;
import org.airclass.programme.SourceKind;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final String HEADER = "日期,年级,节次,学科,课题,教师,回看";

    @Test
    void theSameFileChangesNothing() {
        String[] file = {HEADER, "3月2日,4,1,语文,琥珀,张三,https://v.example.org/1", "3月2日,4,,数学,小数,,"};
        List<LessonPlan> draft = applied(List.of(), file);
        Difference again = difference(draft, false, file);
        assertThat(again.unchanged()).hasSize(2);
        assertThat(again.added()).isEmpty();
        assertThat(again.changed()).isEmpty();
    }

    @Test
    void aChangedFieldIsShownAndTheIdStays() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,张三,");
        Difference difference = difference(draft, false, HEADER, "3月2日,4,1,语文,琥珀（二）,,");
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().get(0).after().id())
                .isEqualTo(draft.get(0).id());
        assertThat(difference.changed().get(0).fields()).containsExactly(new Change.Field("title", "琥珀", "琥珀（二）"));
    }

    @Test
    void aBlankCellKeepsWhatTheDraftHas() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,张三,https://v.example.org/1");
        assertThat(difference(draft, false, HEADER, "3月2日,4,1,语文,,,").unchanged())
                .hasSize(1);
    }

    @Test
    void aCorrectedAddressKeepsTheSourcesId() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,,https://v.example.org/1");
        SourcePlan before = draft.get(0).sources().get(0);
        Difference difference = difference(draft, false, HEADER, "3月2日,4,1,语文,琥珀,,https://v.example.org/2");
        assertThat(difference.changed().get(0).after().sources())
                .containsExactly(new SourcePlan(before.id(), SourceKind.REPLAY, "回看", "https://v.example.org/2"));
    }

    @Test
    void whatTheDeskAddedStays() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,,https://v.example.org/1");
        LessonPlan lesson = draft.get(0);
        List<SourcePlan> more = new ArrayList<>(lesson.sources());
        more.add(new SourcePlan("own", SourceKind.LIVE, "直播", "https://live.example.org"));
        Difference again =
                difference(List.of(lesson.withSources(more)), false, HEADER, "3月2日,4,1,语文,琥珀,,https://v.example.org/1");
        assertThat(again.unchanged()).hasSize(1);
    }

    @Test
    void anAllottedLessonIsRecognisedByItsTitle() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,,语文,第一课,,", "3月2日,4,,语文,第二课,,");
        Difference difference = difference(draft, false, HEADER, "3月2日,4,,语文,第二课,,");
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().get(0).after().id())
                .isEqualTo(draft.get(1).id());
        assertThat(difference.changed().get(0).fields())
                .extracting(Change.Field::field)
                .containsExactly("period", "start", "end");
    }

    @Test
    void missingLessonsGoOnlyWhenAskedForAndOnlyWhereTheFileCovers() {
        List<LessonPlan> draft = applied(
                List.of(), HEADER, "3月2日,4,1,语文,琥珀,,", "3月2日,4,2,数学,小数,,", "3月2日,5,2,数学,方程,,", "3月3日,4,2,数学,小数,,");
        String[] shorter = {HEADER, "3月2日,4,1,语文,琥珀,,"};
        assertThat(difference(draft, false, shorter).removed()).isEmpty();
        assertThat(difference(draft, true, shorter).removed()).containsExactly(draft.get(1));
    }

    @Test
    void aPackComesToALessonOfTheDraft() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,(统编版)琥珀,,");
        Difference difference = difference(draft, false, HEADER, "3月2日,4,,一课一包,(统编版)琥珀,,https://v.example.org/p.zip");
        assertThat(difference.handoutsAdded()).isEmpty();
        assertThat(difference.changed().get(0).after().sources()).hasSize(1);
    }

    @Test
    void aClashWithALessonAboveKeepsTheRowOut() {
        List<ImportProblem> problems = new ArrayList<>();
        Difference wanted = difference(List.of(), false, HEADER, "3月2日,4,1,语文,琥珀,张三,", "3月2日,5,1,语文,匆匆,张三,");
        Difference free = new ClashCheck(new Conflicts(Set.of()), problems::add).free(wanted, List.of());
        assertThat(free.added()).hasSize(1);
        assertThat(problems).extracting(ImportProblem::code).containsExactly("teacher-clash");
        assertThat(problems.get(0).row()).isEqualTo(3);
    }

    @Test
    void lessonsMayChangePlaces() {
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,,", "3月2日,4,2,数学,小数,,");
        Difference wanted = difference(draft, true, HEADER, "3月2日,4,2,语文,琥珀,,", "3月2日,4,1,数学,小数,,");
        Difference free = new ClashCheck(new Conflicts(Set.of()), p -> {}).free(wanted, draft);
        assertThat(free.changed()).hasSize(2);
        assertThat(free.removed()).isEmpty();
    }

    @Test
    void aLessonThatCannotMoveStaysInTheWayOfAnother() {
        List<ImportProblem> problems = new ArrayList<>();
        List<LessonPlan> draft = applied(List.of(), HEADER, "3月2日,4,1,语文,琥珀,张三,", "3月2日,5,2,数学,方程,张三,");
        Difference wanted =
                difference(draft, false, "日期,年级,节次,开始,学科,课题,教师", "3月2日,4,1,9:35,语文,琥珀,张三", "3月2日,4,,9:00,数学,小数,");
        Difference free = new ClashCheck(new Conflicts(Set.of()), problems::add).free(wanted, draft);
        assertThat(free.changed()).isEmpty();
        assertThat(free.added()).isEmpty();
        assertThat(problems).extracting(ImportProblem::code).containsExactly("grade-clash", "teacher-clash");
    }

    private static Difference difference(List<LessonPlan> draft, boolean removeMissing, String... file) {
        return Difference.of(plan(csv(file)), "2020-spring", draft, List.of(), removeMissing);
    }

    /** The draft with what the file adds, each lesson and source with an id. */
    private static List<LessonPlan> applied(List<LessonPlan> draft, String... file) {
        List<LessonPlan> after = new ArrayList<>(draft);
        for (Difference.Added added : difference(draft, false, file).added()) {
            LessonPlan lesson = added.lesson();
            int number = after.size();
            after.add(lesson.withId("lesson-" + number)
                    .withSources(lesson.sources().stream()
                            .map(s -> new SourcePlan("source-" + number, s.kind(), s.label(), s.url()))
                            .toList()));
        }
        return after;
    }
}
