package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.airclass.site.Transactions;

/**
 * The sample world keeps to what the national health authority asked for in April 2020: too many minutes a day keep
 * the draft from being published, a lesson too long is told. One of the coming lessons is.
 */
@ApplicationScoped
class SampleRules {

    private static final String PRESET = "nhc-2020-04";
    private static final int GRADE = 6;
    private static final int PERIOD = 2;

    private final RuleSets sets;

    SampleRules(RuleSets sets) {
        this.sets = sets;
    }

    void fill(LocalDate from) {
        RulePresets.Preset preset = RulePresets.find(PRESET).orElseThrow();
        List<RuleSet.Rule> rules = preset.rules().stream()
                .map(r -> new RuleSet.Rule(r.kind(), r.grades(), r.limit(), level(r.kind())))
                .toList();
        Transactions.run(
                () -> sets.put(new RuleSet(PRESET, PRESET, preset.name(), preset.source(), from, null, rules)));
    }

    private static RuleSet.Level level(RuleKind kind) {
        return kind == RuleKind.LESSON_MINUTES ? RuleSet.Level.WARN : RuleSet.Level.BLOCK;
    }

    /** The first of these lessons that can be made five minutes too long without meeting another; none of none. */
    static List<LessonPlan> tooLong(List<LessonPlan> coming) {
        return coming.stream()
                .filter(l -> l.grades().equals(List.of(GRADE))
                        && Integer.valueOf(PERIOD).equals(l.period())
                        && !l.cancelled())
                .limit(1)
                .map(l -> l.at(l.period(), l.start(), l.end().plusMinutes(5)))
                .toList();
    }
}
