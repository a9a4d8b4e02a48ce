package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.airclass.programme.SourceKind;
import org.airclass.school.MakeUpDay;
import org.airclass.school.Term;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final LocalDate MONDAY = LocalDate.of(2033, 3, 7);

    private final SchoolDays school = new SchoolDays(List.of(new Term(
            "t",
            "学期",
            LocalDate.of(2033, 2, 14),
            LocalDate.of(2033, 7, 8),
            List.of(),
            List.of(),
            Set.of(MONDAY.plusDays(8), MONDAY.plusDays(12)),
            List.of(new MakeUpDay(MONDAY.plusDays(12), DayOfWeek.TUESDAY)))));

    @Test
    void aCopiedWeekKeepsWeekdaysAndPassesOverHolidays() {
        List<LessonPlan> week = List.of(lesson("一", MONDAY), lesson("二", MONDAY.plusDays(1)));
        Repetition copied = Repetition.copies(week, MONDAY, 7, List.of(MONDAY.plusDays(7)), school);
        assertThat(copied.skipped()).extracting(SchoolDays.Skipped::date).containsExactly(MONDAY.plusDays(8));
        assertThat(copied.skipped()).extracting(SchoolDays.Skipped::code).containsExactly("holiday");
        assertThat(copied.lessons()).extracting(LessonPlan::date).contains(MONDAY.plusDays(7));
        assertThat(copied.lessons()).allSatisfy(l -> assertThat(l.id()).isNull());
    }

    @Test
    void aMakeUpDayTakesTheLessonsOfTheWeekdayItFollows() {
        List<LessonPlan> week =
                List.of(lesson("一", MONDAY), lesson("二", MONDAY.plusDays(1)), lesson("六", MONDAY.plusDays(5)));
        Repetition copied = Repetition.copies(week, MONDAY, 7, List.of(MONDAY.plusDays(7)), school);
        assertThat(copied.lessons())
                .filteredOn(l -> l.date().equals(MONDAY.plusDays(12)))
                .extracting(LessonPlan::title)
                .containsExactly("二");
        Repetition day = Repetition.copies(week, MONDAY, 1, List.of(MONDAY.plusDays(12)), school);
        assertThat(day.lessons()).extracting(LessonPlan::title).containsExactly("一");
    }

    @Test
    void whatIsCancelledIsNotCopiedAndIsSaid() {
        LessonPlan off = lesson("停", MONDAY).with(l -> l.cancelled = true);
        Repetition copied = Repetition.copies(List.of(off), MONDAY, 1, List.of(MONDAY.plusDays(7)), school);
        assertThat(copied.lessons()).isEmpty();
        assertThat(copied.skipped()).extracting(SchoolDays.Skipped::code).containsExactly("cancelled");
    }

    @Test
    void aReplayIsOfTheLessonThatWas() {
        LessonPlan seen = lesson("一", MONDAY)
                .withSources(List.of(
                        new SourcePlan("a", SourceKind.LIVE, "直播", "https://live.example.org"),
                        new SourcePlan("b", SourceKind.REPLAY, "回看", "https://vod.example.org")));
        Repetition copied = Repetition.copies(List.of(seen), MONDAY, 1, List.of(MONDAY.plusDays(7)), school);
        assertThat(copied.lessons().get(0).sources())
                .containsExactly(new SourcePlan(null, SourceKind.LIVE, "直播", "https://live.example.org"));
    }

    @Test
    void outsideEveryTermNothingIsMade() {
        Repetition copied =
                Repetition.copies(List.of(lesson("一", MONDAY)), MONDAY, 1, List.of(LocalDate.of(2033, 8, 1)), school);
        assertThat(copied.lessons()).isEmpty();
        assertThat(copied.skipped()).extracting(SchoolDays.Skipped::code).containsExactly("outside-term");
    }

    @Test
    void aSeriesFollowsItsWeekdaysAndTakesItsTitlesInTurn() {
        Repetition series = Repetition.series(
                lesson("班会", null),
                Set.of(DayOfWeek.TUESDAY),
                MONDAY,
                MONDAY.plusDays(20),
                List.of("开学第一课", "心理健康"),
                school);
        assertThat(series.lessons())
                .extracting(LessonPlan::date)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(12), MONDAY.plusDays(15));
        assertThat(series.lessons()).extracting(LessonPlan::title).containsExactly("开学第一课", "心理健康", "班会");
        assertThat(series.skipped()).extracting(SchoolDays.Skipped::date).containsExactly(MONDAY.plusDays(8));
    }

    @Test
    void titlesThatAreLeftOverAreSaid() {
        Repetition series = Repetition.series(
                lesson("班会", null), Set.of(DayOfWeek.MONDAY), MONDAY, MONDAY, List.of("一", "二", "三"), school);
        assertThat(series.skipped()).extracting(SchoolDays.Skipped::code).containsExactly("titles-left");
    }

    @Test
    void copiesOntoEachOtherClash() {
        LessonPlan lesson = lesson("一", MONDAY);
        Repetition twice = Repetition.copies(List.of(lesson, lesson), MONDAY, 1, List.of(MONDAY.plusDays(7)), school);
        assertThat(new Conflicts(Set.of()).among(twice.lessons()))
                .extracting(Clash::kind)
                .contains(Clash.Kind.TEACHER, Clash.Kind.GRADE);
    }

    private static LessonPlan lesson(String title, LocalDate date) {
        return LessonPlan.of(l -> {
            l.id = "id-" + title;
            l.term = "t";
            l.date = date;
            l.grades = List.of(7);
            l.start = LocalTime.of(8, 0);
            l.end = LocalTime.of(8, 40);
            l.subject = "数学";
            l.title = title;
            l.teachers = List.of(TeacherPlan.lead("王强", null));
        });
    }
}
