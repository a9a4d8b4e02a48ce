package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.airclass.school.SampleWorld;
import org.airclass.streaming.SampleChannels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLessonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2020-04-15", "2026-11-21", "2026-11-23", "2028-02-29"})
    void theSampleWorldIsACityWithoutAClashOnAnyDay(String day) {
        LocalDate today = LocalDate.parse(day);
        List<LessonPlan> lessons = new SampleLessons(today).lessons();
        Set<String> channels =
                SampleWorld.grades().stream().map(SampleChannels::channelOf).collect(Collectors.toSet());

        assertThat(new Conflicts(channels).among(lessons)).isEmpty();
        assertThat(lessons).hasSizeGreaterThan(600);
        theRulesOfTheHealthAuthorityAreKeptButForOneLesson(today, lessons, new Conflicts(channels));
        assertThat(lessons).extracting(LessonPlan::subject).contains("语文", "化学");
        assertThat(lessons.stream().map(LessonPlan::subject).distinct()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(lessons.stream()
                        .map(LessonPlan::livePoint)
                        .filter(p -> p != null)
                        .distinct())
                .hasSize(6);
        assertThat(lessons.stream().filter(l -> l.date().equals(today)).flatMap(l -> l.grades().stream()))
                .contains(4, 5, 6, 7, 8, 9);
        var term = new SampleWorld(today).term();
        assertThat(term.phases()).hasSize(3);
        assertThat(lessons).allSatisfy(lesson -> assertThat(LessonRules.check(lesson, term))
                .isEmpty());
    }

    private static void theRulesOfTheHealthAuthorityAreKeptButForOneLesson(
            LocalDate today, List<LessonPlan> lessons, Conflicts conflicts) {
        RulePresets.Preset preset = RulePresets.find("nhc-2020-04").orElseThrow();
        RuleSet set = new RuleSet("s", null, preset.name(), preset.source(), LocalDate.MIN, null, preset.rules());
        AuthorityRules rules = new AuthorityRules(List.of(set), l -> false);
        assertThat(rules.among(lessons)).isEmpty();
        List<LessonPlan> coming = lessons.stream()
                .filter(l -> l.date().isAfter(today) && !l.date().isAfter(today.plusWeeks(1)))
                .toList();
        LessonPlan longer = SampleRules.tooLong(coming).get(0);
        List<LessonPlan> others = lessons.stream()
                .filter(l -> !(l.date().equals(longer.date())
                        && l.start().equals(longer.start())
                        && l.grades().equals(longer.grades())))
                .toList();
        Trial.Result result = new Trial(conflicts, rules, others).of(longer);
        assertThat(result.clashes()).isEmpty();
        assertThat(result.breaches()).extracting(b -> b.rule().kind()).containsExactly(RuleKind.LESSON_MINUTES);
    }
}
