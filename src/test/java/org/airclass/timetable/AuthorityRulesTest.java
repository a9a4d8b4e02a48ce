package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorityRulesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
    private static final RuleSet.Source SOURCE = new RuleSet.Source("某省教育厅", "某通知", "2031-02");

    @Test
    void lessonMinutes() {
        AuthorityRules rules = rules(RuleKind.LESSON_MINUTES, 20, 4, 5);
        LessonPlan longer = lesson("a", "09:00", "09:25", 4);
        LessonPlan exact = lesson("b", "10:00", "10:20", 4);
        LessonPlan elsewhere = lesson("c", "10:00", "10:40", 7);
        assertThat(rules.among(List.of(longer, exact, elsewhere)))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.ids()).containsExactly("a");
                    assertThat(breach.actual()).isEqualTo(25);
                    assertThat(breach.blocks()).isTrue();
                    assertThat(breach.sentence().zh()).isEqualTo("四年级 2031-03-03 数学《a》长 25 分钟；某省教育厅要求每节课不超过 20 分钟");
                    assertThat(breach.sentence().en())
                            .isEqualTo(
                                    "Grade 4, 2031-03-03, 数学 “a” takes 25 minutes; 某省教育厅 asks: At most 20 minutes a lesson");
                });
    }

    @Test
    void aJointLessonThatIsTooLongIsToldOnceWithItsGrades() {
        AuthorityRules rules = rules(RuleKind.LESSON_MINUTES, 20, 4, 5, 6);
        assertThat(rules.among(List.of(lesson("a", "09:00", "09:25", 5, 6, 7))))
                .singleElement()
                .extracting(Breach::grades)
                .isEqualTo(List.of(5, 6));
    }

    @Test
    void dayMinutes() {
        AuthorityRules rules = rules(RuleKind.DAY_MINUTES, 60, 4);
        List<LessonPlan> sixty = List.of(
                lesson("a", "09:00", "09:20", 4), lesson("b", "10:00", "10:20", 4), lesson("c", "11:00", "11:20", 4));
        assertThat(rules.among(sixty)).isEmpty();
        assertThat(rules.among(plus(sixty, lesson("d", "14:00", "14:01", 4))))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.actual()).isEqualTo(61);
                    assertThat(breach.ids()).containsExactly("a", "b", "c", "d");
                    assertThat(breach.sentence().zh()).contains("四年级 2031-03-03 共 61 分钟", "每天不超过 60 分钟");
                });
        assertThat(rules.among(plus(sixty, lesson("d", "14:00", "14:20", 5)))).isEmpty();
        assertThat(rules.among(plus(sixty, on(DAY.plusDays(1), lesson("d", "14:00", "14:20", 4)))))
                .isEmpty();
    }

    @Test
    void aJointLessonCountsForEachOfItsGrades() {
        AuthorityRules rules = rules(RuleKind.DAY_MINUTES, 30, 4, 5);
        List<LessonPlan> lessons = List.of(
                lesson("joint", "09:00", "09:20", 4, 5),
                lesson("four", "10:00", "10:20", 4),
                lesson("five", "10:00", "10:10", 5));
        assertThat(rules.among(lessons)).extracting(Breach::grades).containsExactly(List.of(4));
        assertThat(rules.among(plus(lessons, lesson("more", "11:00", "11:05", 5))))
                .extracting(Breach::grades)
                .containsExactly(List.of(4), List.of(5));
    }

    @Test
    void parallelTextbookEditionsCountOnceAndAsLongAsTheLongest() {
        AuthorityRules rules = rules(RuleKind.DAY_MINUTES, 39, 4);
        List<LessonPlan> parallel = List.of(
                edition("人教版", lesson("a", "09:00", "09:20", 4)), edition("北师大版", lesson("b", "09:00", "09:25", 4)));
        assertThat(rules.among(plus(parallel, lesson("c", "10:00", "10:14", 4))))
                .isEmpty();
        assertThat(rules.among(plus(parallel, lesson("c", "10:00", "10:15", 4))))
                .extracting(Breach::actual)
                .containsExactly(40);
        assertThat(rules(RuleKind.DAY_LESSONS, 1, 4).among(parallel)).isEmpty();
    }

    @Test
    void aCancelledLessonCountsForNothing() {
        LessonPlan cancelled = cancelled(lesson("a", "09:00", "10:00", 4));
        for (RuleKind kind : RuleKind.values()) {
            assertThat(new AuthorityRules(List.of(set(kind, 0, 4)), l -> true).among(List.of(cancelled)))
                    .isEmpty();
        }
    }

    @Test
    void dayLessons() {
        AuthorityRules rules = rules(RuleKind.DAY_LESSONS, 2, 4);
        List<LessonPlan> two = List.of(lesson("a", "09:00", "09:20", 4), lesson("b", "10:00", "10:20", 4));
        assertThat(rules.among(two)).isEmpty();
        assertThat(rules.among(plus(two, lesson("c", "11:00", "11:20", 4))))
                .extracting(Breach::actual)
                .containsExactly(3);
    }

    @Test
    void breakMinutes() {
        AuthorityRules rules = rules(RuleKind.BREAK_MINUTES, 20, 4);
        LessonPlan first = lesson("a", "09:00", "09:20", 4);
        assertThat(rules.among(List.of(first, lesson("b", "09:40", "10:00", 4))))
                .isEmpty();
        assertThat(rules.among(List.of(lesson("b", "09:39", "10:00", 4), first)))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.ids()).containsExactly("a", "b");
                    assertThat(breach.actual()).isEqualTo(19);
                    assertThat(breach.sentence().zh()).contains("09:20 到 09:39 只隔 19 分钟");
                });
        assertThat(rules.among(List.of(first, lesson("b", "09:20", "09:40", 4))))
                .extracting(Breach::actual)
                .containsExactly(0);
    }

    @Test
    void theBreakAfterParallelEditionsBeginsWhenTheLastOfThemEnds() {
        AuthorityRules rules = rules(RuleKind.BREAK_MINUTES, 20, 4);
        assertThat(rules.among(List.of(
                        edition("人教版", lesson("a", "09:00", "09:30", 4)),
                        edition("北师大版", lesson("b", "09:00", "09:20", 4)),
                        lesson("c", "09:40", "10:00", 4))))
                .extracting(Breach::ids)
                .containsExactly(List.of("a", "c"));
    }

    @Test
    void noLessonOnHoliday() {
        AuthorityRules rules = new AuthorityRules(
                List.of(set(RuleKind.NO_LESSON_ON_HOLIDAY, 0, 4)), l -> l.date().equals(DAY));
        assertThat(rules.among(List.of(
                        lesson("a", "09:00", "09:20", 4),
                        lesson("b", "09:00", "09:20", 5),
                        on(DAY.plusDays(1), lesson("c", "09:00", "09:20", 4)))))
                .extracting(Breach::ids)
                .containsExactly(List.of("a"));
    }

    @Test
    void noNewLessons() {
        AuthorityRules rules = rules(RuleKind.NO_NEW_LESSONS, 0, 1, 2);
        assertThat(rules.among(List.of(
                        lesson("a", "09:00", "09:20", 1, 3),
                        subject("体育与健康", lesson("b", "10:00", "10:20", 2)),
                        lesson("c", "09:00", "09:20", 3))))
                .extracting(Breach::ids)
                .containsExactly(List.of("a"));
    }

    @Test
    void latestEnd() {
        AuthorityRules rules = rules(RuleKind.LATEST_END, 20 * 60, 4);
        assertThat(rules.among(List.of(lesson("a", "19:30", "20:00", 4), lesson("b", "19:35", "20:01", 4))))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.ids()).containsExactly("b");
                    assertThat(breach.sentence().zh()).endsWith("20:01 下课；某省教育厅要求最晚 20:00 下课");
                });
    }

    @Test
    void aSetHoldsFromItsFirstDayToItsLast() {
        RuleSet set = new RuleSet(
                "s",
                null,
                "名",
                SOURCE,
                DAY,
                DAY.plusDays(1),
                List.of(rule(RuleKind.LESSON_MINUTES, 20, RuleSet.Level.WARN, 4)));
        LessonPlan longer = lesson("a", "09:00", "09:40", 4);
        AuthorityRules rules = new AuthorityRules(List.of(set), l -> false);
        assertThat(rules.among(List.of(
                        on(DAY.minusDays(1), longer),
                        longer,
                        on(DAY.plusDays(1), longer),
                        on(DAY.plusDays(2), longer))))
                .extracting(Breach::date)
                .containsExactly(DAY, DAY.plusDays(1));
        assertThat(rules.among(List.of(longer))).noneMatch(Breach::blocks);
    }

    @Test
    void thePresetsAreThoseOfTheirDocuments() {
        assertThat(RulePresets.all())
                .extracting(RulePresets.Preset::code)
                .containsExactly(
                        "nhc-2020-04",
                        "moe-2020-08",
                        "anhui-2020-02",
                        "jiangsu-2020-02",
                        "sichuan-2020-03",
                        "beijing-2020-03",
                        "shanghai-2020-03");
        assertThat(limits("nhc-2020-04", 4)).containsExactly("每节课不超过 20 分钟", "每天不超过 150 分钟");
        assertThat(limits("nhc-2020-04", 10)).containsExactly("每节课不超过 30 分钟", "每天不超过 240 分钟");
        assertThat(limits("moe-2020-08", 6)).containsExactly("每天不超过 120 分钟");
        assertThat(limits("moe-2020-08", 9)).containsExactly("每天不超过 180 分钟");
        assertThat(limits("moe-2020-08", 12)).containsExactly("每天不超过 240 分钟");
        assertThat(limits("anhui-2020-02", 2)).containsExactly("每节课不超过 20 分钟", "每天不超过 60 分钟");
        assertThat(limits("anhui-2020-02", 3)).containsExactly("每节课不超过 20 分钟", "每天不超过 80 分钟");
        assertThat(limits("anhui-2020-02", 8)).containsExactly("每节课不超过 30 分钟", "每天不超过 150 分钟");
        assertThat(limits("anhui-2020-02", 9)).isEmpty();
        assertThat(limits("anhui-2020-02", 11)).containsExactly("每节课不超过 30 分钟", "每天不超过 180 分钟");
        assertThat(limits("jiangsu-2020-02", 1)).containsExactly("每节课不超过 20 分钟", "每天不超过 80 分钟");
        assertThat(limits("jiangsu-2020-02", 7)).containsExactly("每节课不超过 30 分钟", "每天不超过 180 分钟");
        assertThat(limits("jiangsu-2020-02", 12)).containsExactly("每节课不超过 30 分钟", "每天不超过 240 分钟");
        assertThat(limits("sichuan-2020-03", 8)).containsExactly("每天不超过 5 节", "每节课不超过 20 分钟", "课间不少于 20 分钟");
        assertThat(limits("beijing-2020-03", 6)).containsExactly("每节课不超过 25 分钟");
        assertThat(limits("beijing-2020-03", 7)).containsExactly("每节课不超过 35 分钟");
        assertThat(limits("shanghai-2020-03", 12)).containsExactly("每天不超过 120 分钟", "课间不少于 20 分钟");
    }

    private static List<String> limits(String preset, int grade) {
        return RulePresets.find(preset).orElseThrow().rules().stream()
                .filter(r -> r.concerns(grade))
                .map(r -> r.kind().sentence(r.limit()).zh())
                .toList();
    }

    private static AuthorityRules rules(RuleKind kind, int limit, Integer... grades) {
        return new AuthorityRules(List.of(set(kind, limit, grades)), l -> false);
    }

    private static RuleSet set(RuleKind kind, int limit, Integer... grades) {
        RuleSet.Rule rule = rule(kind, limit, RuleSet.Level.BLOCK, grades);
        return new RuleSet("s", null, "名", SOURCE, LocalDate.of(2031, 1, 1), null, List.of(rule));
    }

    private static RuleSet.Rule rule(RuleKind kind, int limit, RuleSet.Level level, Integer... grades) {
        return new RuleSet.Rule(kind, List.of(grades), limit, level);
    }

    private static List<LessonPlan> plus(List<LessonPlan> lessons, LessonPlan one) {
        return java.util.stream.Stream.concat(lessons.stream(), java.util.stream.Stream.of(one))
                .toList();
    }

    private static LessonPlan lesson(String id, String start, String end, Integer... grades) {
        return LessonPlan.of(l -> {
            l.id = id;
            l.term = "t";
            l.date = DAY;
            l.grades = List.of(grades);
            l.start = LocalTime.parse(start);
            l.end = LocalTime.parse(end);
            l.subject = "数学";
            l.title = id;
        });
    }

    private static LessonPlan on(LocalDate date, LessonPlan lesson) {
        return lesson.with(l -> l.date = date);
    }

    private static LessonPlan edition(String textbook, LessonPlan lesson) {
        return lesson.with(l -> l.textbook = textbook);
    }

    private static LessonPlan subject(String subject, LessonPlan lesson) {
        return lesson.with(l -> l.subject = subject);
    }

    private static LessonPlan cancelled(LessonPlan lesson) {
        return lesson.with(l -> l.cancelled = true);
    }
}
