package org.airclass.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/** What makes a term a term. Each rule names the field it is about. */
final class TermRules {

    private final Term term;
    private final List<Problem> problems = new ArrayList<>();

    private TermRules(Term term) {
        this.term = term;
    }

    /** All that is wrong with the term, empty when nothing is. Lists in it are never null. */
    static List<Problem> check(Term term) {
        TermRules rules = new TermRules(term);
        rules.isNamedAndDated();
        if (rules.problems.isEmpty()) {
            rules.endsAfterItBegins();
            rules.phasesLieWithin();
            rules.makeUpDaysLieWithin();
            rules.blocksAreInOrder();
            rules.gradesHaveOneBellSchedule();
        }
        return rules.problems;
    }

    private void isNamedAndDated() {
        required(term.name() == null || term.name().isBlank() ? null : term.name(), "name");
        required(term.from(), "from");
        required(term.to(), "to");
        for (int i = 0; i < term.phases().size(); i++) {
            Phase phase = term.phases().get(i);
            required(phase.from(), "phases[" + i + "].from");
            required(phase.to(), "phases[" + i + "].to");
            required(phase.name(), "phases[" + i + "].name");
        }
        for (int i = 0; i < term.makeUpDays().size(); i++) {
            required(term.makeUpDays().get(i).date(), "makeUpDays[" + i + "].date");
            required(term.makeUpDays().get(i).follows(), "makeUpDays[" + i + "].follows");
        }
        for (int i = 0; i < term.bellSchedules().size(); i++) {
            String at = "bellSchedules[" + i + "]";
            BellSchedule schedule = term.bellSchedules().get(i);
            if (schedule.grades().isEmpty()) {
                required(null, at + ".grades");
            }
            for (int j = 0; j < schedule.blocks().size(); j++) {
                required(schedule.blocks().get(j).start(), at + ".blocks[" + j + "].start");
                required(schedule.blocks().get(j).end(), at + ".blocks[" + j + "].end");
            }
        }
    }

    private void endsAfterItBegins() {
        if (term.to().isBefore(term.from())) {
            add("to", "ends-before-start", "学期结束日期早于开始日期", "The term ends before it begins");
        }
        if (!Term.isPlausibleYear(term.from().getYear())
                || !Term.isPlausibleYear(term.to().getYear())) {
            add("from", "implausible-year", "年份应在 2000 到 2199 之间", "The year should be within 2000 to 2199");
        }
    }

    private void phasesLieWithin() {
        for (int i = 0; i < term.phases().size(); i++) {
            Phase phase = term.phases().get(i);
            if (phase.to().isBefore(phase.from()) || !term.contains(phase.from()) || !term.contains(phase.to())) {
                add(
                        "phases[" + i + "]",
                        "phase-outside-term",
                        "时段“" + phase.name() + "”不在学期之内",
                        "Phase " + phase.name() + " is not within the term");
            }
        }
    }

    private void makeUpDaysLieWithin() {
        for (int i = 0; i < term.makeUpDays().size(); i++) {
            MakeUpDay day = term.makeUpDays().get(i);
            if (!term.contains(day.date())) {
                add(
                        "makeUpDays[" + i + "]",
                        "make-up-day-outside-term",
                        "调休日 " + day.date() + " 不在学期之内",
                        "Make-up day " + day.date() + " is not within the term");
            }
        }
    }

    private void blocksAreInOrder() {
        for (int i = 0; i < term.bellSchedules().size(); i++) {
            List<TimeBlock> blocks = term.bellSchedules().get(i).blocks().stream()
                    .sorted(Comparator.comparingInt(TimeBlock::period))
                    .toList();
            for (int j = 0; j < blocks.size(); j++) {
                TimeBlock block = blocks.get(j);
                String at = "bellSchedules[" + i + "] period " + block.period();
                if (!block.start().isBefore(block.end())) {
                    add(
                            at,
                            "ends-before-start",
                            "第 " + block.period() + " 节的结束时间不晚于开始时间",
                            "Period " + block.period() + " does not end after it begins");
                }
                if (j > 0
                        && (blocks.get(j - 1).period() == block.period()
                                || blocks.get(j - 1).end().isAfter(block.start()))) {
                    add(
                            at,
                            "blocks-overlap",
                            "第 " + block.period() + " 节与前一节重叠",
                            "Period " + block.period() + " overlaps the one before");
                }
            }
        }
    }

    private void gradesHaveOneBellSchedule() {
        Map<Grade, Integer> first = new HashMap<>();
        for (int i = 0; i < term.bellSchedules().size(); i++) {
            for (Grade grade : term.bellSchedules().get(i).grades()) {
                if (first.putIfAbsent(grade, i) != null) {
                    add(
                            "bellSchedules[" + i + "].grades",
                            "grade-twice",
                            grade.chineseName() + "有两个作息表",
                            grade.englishName() + " has two bell schedules");
                }
            }
        }
    }

    private void required(Object value, String field) {
        if (value == null) {
            add(field, "required", "缺少 " + field, field + " is missing");
        }
    }

    private void add(String field, String code, String zh, String en) {
        problems.add(new Problem(code, new Text(zh, en), Map.of("field", field)));
    }
}
