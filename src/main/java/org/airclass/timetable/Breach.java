package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.airclass.school.Grade;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/**
 * Lessons that break a rule.
 *
 * @param grades of those that the rule is for: one for a rule about a day, those of the lesson for a rule about one
 * @param lessons by time; one for a rule about a lesson, two around a break, all that count for a rule about a day
 * @param actual what was measured, in the unit of the limit, a time as the minute of its day; 0 where there is no limit
 */
record Breach(
        RuleSet set, RuleSet.Rule rule, LocalDate date, List<Integer> grades, List<LessonPlan> lessons, int actual) {

    boolean blocks() {
        return rule.level() == RuleSet.Level.BLOCK;
    }

    /** What is wrong, and who asks for better. */
    Text sentence() {
        return say(
                "%s；%s要求%s",
                "%s; %s asks: %s",
                fault(),
                set.source().authority(),
                rule.kind().sentence(rule.limit()));
    }

    /** As a refusal names it. */
    Problem problem() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("rule", rule.kind().name());
        more.put("date", date.toString());
        more.put("grades", grades);
        more.put("lessons", ids());
        return new Problem("rule-broken", sentence(), more);
    }

    /** Of the lessons; one that is yet to be made has none. */
    List<String> ids() {
        return lessons.stream().map(LessonPlan::id).filter(id -> id != null).toList();
    }

    private Text fault() {
        LessonPlan first = lessons.get(0);
        LocalTime next = lessons.get(lessons.size() - 1).start();
        return switch (rule.kind()) {
            case LESSON_MINUTES -> say("%s长 %s 分钟", "%s takes %s minutes", name(first), actual);
            case DAY_MINUTES -> say("%s 共 %s 分钟", "%s: %s minutes in all", day(), actual);
            case DAY_LESSONS -> say("%s 共 %s 节", "%s: %s lessons", day(), actual);
            case BREAK_MINUTES ->
                say(
                        "%s %s 到 %s 只隔 %s 分钟",
                        "%s, %s to %s: a break of %s minutes", day(), next.minusMinutes(actual), next, actual);
            case NO_LESSON_ON_HOLIDAY -> say("%s排在放假日", "%s is on a holiday", name(first));
            case NO_NEW_LESSONS -> say("%s是新课", "%s is a new lesson", name(first));
            case LATEST_END -> say("%s %s 下课", "%s ends at %s", name(first), first.end());
        };
    }

    private Text day() {
        return say("%s %s", "%s, %s", gradeNames(), date);
    }

    private Text name(LessonPlan lesson) {
        return say("%s %s %s《%s》", "%s, %s, %s “%s”", gradeNames(), date, lesson.subject(), lesson.title());
    }

    private Text gradeNames() {
        return new Text(joined("、", Grade::chineseName), joined(", ", Grade::englishName));
    }

    private String joined(String comma, Function<Grade, String> name) {
        return grades.stream().map(Grade::new).map(name).collect(Collectors.joining(comma));
    }

    private static Text say(String zh, String en, Object... parts) {
        return new Text(
                zh.formatted(Arrays.stream(parts)
                        .map(p -> p instanceof Text t ? t.zh() : p)
                        .toArray()),
                en.formatted(Arrays.stream(parts)
                        .map(p -> p instanceof Text t ? t.en() : p)
                        .toArray()));
    }
}
