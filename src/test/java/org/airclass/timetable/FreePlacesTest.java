package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;
import org.airclass.timetable.LessonPlan.TeacherPlan;
import org.junit.jupiter.api.Test;

class FreePlacesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2031, 3, 5);
    private static final List<String> POINTS = List.of("一号", "二号");

    @Test
    void theNearestBlocksComeFirst() {
        LessonPlan lesson = lesson("a", WEDNESDAY, 2);
        assertThat(near(lesson, List.of()))
                .extracting(p -> p.date().getDayOfWeek() + " " + p.period())
                .containsExactly("WEDNESDAY 1", "WEDNESDAY 3", "TUESDAY 3", "THURSDAY 1", "TUESDAY 2");
    }

    @Test
    void aPlaceThatIsTakenIsNotOffered() {
        LessonPlan lesson = lesson("a", WEDNESDAY, 2);
        List<LessonPlan> others = List.of(
                lesson("b", WEDNESDAY, 1),
                teacher("王强", grade(5, lesson("c", WEDNESDAY, 3))),
                grade(5, lesson("d", WEDNESDAY.minusDays(1), 3)));
        assertThat(near(teacher("王强", lesson), others))
                .extracting(p -> p.date().getDayOfWeek() + " " + p.period())
                .startsWith("TUESDAY 3", "THURSDAY 1")
                .doesNotContain("WEDNESDAY 1", "WEDNESDAY 3");
    }

    @Test
    void anotherLivePointIsOfferedWhereTheOwnIsTaken() {
        LessonPlan lesson = livePoint("一号", lesson("a", WEDNESDAY, 2));
        List<LessonPlan> others = List.of(
                livePoint("一号", grade(5, lesson("b", WEDNESDAY, 1))),
                livePoint("一号", grade(5, lesson("c", WEDNESDAY, 3))),
                livePoint("二号", grade(6, lesson("d", WEDNESDAY, 3))));
        assertThat(near(lesson, others))
                .extracting(p -> p.date().getDayOfWeek() + " " + p.period() + " " + p.livePoint())
                .startsWith("WEDNESDAY 1 二号", "TUESDAY 3 一号")
                .noneMatch(p -> p.startsWith("WEDNESDAY 3"));
    }

    @Test
    void aPlaceWhereARuleBlocksIsNotOffered() {
        LessonPlan lesson = lesson("a", WEDNESDAY, 2);
        RuleSet.Rule rule = new RuleSet.Rule(RuleKind.DAY_LESSONS, List.of(4), 1, RuleSet.Level.BLOCK);
        AuthorityRules rules = new AuthorityRules(
                List.of(new RuleSet(
                        "s", null, "名", new RuleSet.Source("局", null, null), LocalDate.MIN, null, List.of(rule))),
                l -> false);
        List<LessonPlan> others = List.of(lesson("b", WEDNESDAY.minusDays(1), 1));
        assertThat(near(lesson, others, rules))
                .extracting(p -> p.date().getDayOfWeek() + " " + p.period())
                .startsWith("WEDNESDAY 1", "WEDNESDAY 3", "THURSDAY 1");
    }

    @Test
    void holidaysWeekendsAndWhatIsOverAreNotOffered() {
        LessonPlan lesson = lesson("a", WEDNESDAY, 2);
        List<FreePlaces.Place> places = places(List.of(), new AuthorityRules(List.of(), l -> false))
                .near(lesson, WEDNESDAY.minusDays(2), WEDNESDAY.plusDays(4), WEDNESDAY.atTime(9, 30), 100);
        // Friday is a holiday.
        assertThat(places)
                .extracting(p -> p.date().getDayOfWeek() + " " + p.period())
                .containsExactly("WEDNESDAY 3", "THURSDAY 1", "THURSDAY 2", "THURSDAY 3");
    }

    @Test
    void aLessonOutsideThePeriodsKeepsItsLength() {
        LessonPlan lesson = lesson("a", WEDNESDAY, 2).at(null, LocalTime.of(9, 10), LocalTime.of(9, 55));
        assertThat(near(lesson, List.of())).first().satisfies(place -> {
            assertThat(place.period()).isNull();
            assertThat(place.start()).isEqualTo(LocalTime.of(9, 0));
            assertThat(place.end()).isEqualTo(LocalTime.of(9, 45));
        });
    }

    private static List<FreePlaces.Place> near(LessonPlan lesson, List<LessonPlan> others) {
        return near(lesson, others, new AuthorityRules(List.of(), l -> false));
    }

    private static List<FreePlaces.Place> near(LessonPlan lesson, List<LessonPlan> others, AuthorityRules rules) {
        return places(others, rules).near(lesson, WEDNESDAY.minusDays(2), WEDNESDAY.plusDays(4), LocalDateTime.MIN, 5);
    }

    private static FreePlaces places(List<LessonPlan> others, AuthorityRules rules) {
        List<Grade> grades = List.of(new Grade(4), new Grade(5), new Grade(6));
        List<TimeBlock> blocks = new ArrayList<>();
        for (int period = 1; period <= 3; period++) {
            blocks.add(new TimeBlock(period, LocalTime.of(8 + period, 0), LocalTime.of(8 + period, 20)));
        }
        Term term = new Term(
                "t",
                "学期",
                LocalDate.of(2031, 2, 10),
                LocalDate.of(2031, 7, 10),
                List.of(),
                List.of(new BellSchedule(grades, blocks)),
                Set.of(WEDNESDAY.plusDays(2)),
                List.of());
        return new FreePlaces(term, POINTS, new Trial(new Conflicts(Set.of()), rules, others));
    }

    private static LessonPlan lesson(String id, LocalDate date, int period) {
        return LessonPlan.of(l -> {
            l.id = id;
            l.term = "t";
            l.date = date;
            l.grades = List.of(4);
            l.period = period;
            l.start = LocalTime.of(8 + period, 0);
            l.end = LocalTime.of(8 + period, 20);
            l.subject = "数学";
            l.title = id;
        });
    }

    private static LessonPlan grade(int grade, LessonPlan lesson) {
        return lesson.with(l -> l.grades = List.of(grade));
    }

    private static LessonPlan teacher(String name, LessonPlan lesson) {
        return lesson.with(l -> l.teachers = List.of(TeacherPlan.lead(name, null)));
    }

    private static LessonPlan livePoint(String name, LessonPlan lesson) {
        return lesson.with(l -> l.livePoint = name);
    }
}
