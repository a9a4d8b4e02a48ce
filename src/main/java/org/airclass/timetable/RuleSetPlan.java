package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.airclass.school.Grade;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/**
 * A rule set as it is put and told. Of a preset, what is left out is taken from it.
 *
 * @param code from the path
 * @param to null where it holds until further notice
 */
record RuleSetPlan(
        String code,
        String preset,
        String name,
        RuleSet.Source source,
        LocalDate from,
        LocalDate to,
        List<RulePlan> rules) {

    private static final int RULES = 100;
    private static final int NAME_LENGTH = 100;
    private static final int DOCUMENT_LENGTH = 200;
    private static final RuleSet.Source NO_SOURCE = new RuleSet.Source(null, null, null);
    private static final List<Integer> EVERY_GRADE =
            Grade.all().stream().map(Grade::number).toList();

    /**
     * @param grades it is for; all where left out
     * @param limit minutes or a count; {@code HH:mm} for LATEST_END; none for the rules that forbid
     * @param level BLOCK where left out
     */
    record RulePlan(RuleKind rule, List<Integer> grades, JsonNode limit, RuleSet.Level level) {}

    /** @throws Refused 422 naming each field that can't be used */
    RuleSet as(String ownCode) {
        List<Refused.Problem> problems = new ArrayList<>();
        Optional<RulePresets.Preset> base = preset == null ? Optional.empty() : RulePresets.find(preset);
        if (preset != null && base.isEmpty()) {
            problems.add(problem("preset", "no-such-preset", "没有这个预置规定：" + preset, "There is no preset " + preset));
        }
        if (!ownCode.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            problems.add(problem("code", "code", "代码只能含字母、数字和 . _ -", "A code has letters, digits and . _ - only"));
        }
        String ownName = name == null ? base.map(RulePresets.Preset::name).orElse(null) : name;
        required(problems, "name", ownName, NAME_LENGTH);
        RuleSet.Source ownSource =
                source == null ? base.map(RulePresets.Preset::source).orElse(NO_SOURCE) : source;
        checkSource(problems, ownSource);
        checkDays(problems);
        List<RuleSet.Rule> ownRules =
                rules == null && base.isPresent() ? base.get().rules() : readRules(problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid("规定有 " + problems.size() + " 处错误", "The rule set has errors", problems);
        }
        return new RuleSet(ownCode, preset, ownName.strip(), ownSource, from, to, ownRules);
    }

    private static void checkSource(List<Refused.Problem> problems, RuleSet.Source source) {
        required(problems, "source.authority", source.authority(), NAME_LENGTH);
        readable(problems, "source.document", source.document(), DOCUMENT_LENGTH);
        if (source.date() != null && !source.date().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            problems.add(problem("source.date", "bad-date", "文件日期应如 2020-04 或 2020-04-26", "A date such as 2020-04"));
        }
    }

    private void checkDays(List<Refused.Problem> problems) {
        if (from == null) {
            problems.add(problem("from", "required", "缺少开始日期", "from is missing"));
        } else if (to != null && to.isBefore(from)) {
            problems.add(problem("to", "ends-before-start", "结束日期早于开始日期", "It ends before it begins"));
        }
    }

    private List<RuleSet.Rule> readRules(List<Refused.Problem> problems) {
        List<RuleSet.Rule> read = new ArrayList<>();
        if (rules == null || rules.isEmpty() || rules.size() > RULES) {
            problems.add(
                    problem("rules", "required", "应有 1 到 " + RULES + " 条要求", "1 to " + RULES + " rules are needed"));
            return read;
        }
        for (int i = 0; i < rules.size(); i++) {
            RulePlan plan = rules.get(i);
            String field = "rules[" + i + "]";
            if (plan == null || plan.rule() == null) {
                problems.add(problem(field + ".rule", "required", "缺少要求的种类", "The kind of rule is missing"));
            } else {
                read.add(readRule(problems, field, plan));
            }
        }
        return read;
    }

    private static RuleSet.Rule readRule(List<Refused.Problem> problems, String field, RulePlan plan) {
        List<Integer> grades = plan.grades() == null || plan.grades().isEmpty() ? EVERY_GRADE : plan.grades();
        if (grades.stream().anyMatch(g -> g == null || Grade.of(g).isEmpty())) {
            problems.add(problem(field + ".grades", "no-such-grade", "年级应为 1 到 12", "A grade is 1 to 12"));
            grades = List.of();
        }
        OptionalInt limit = plan.rule().readLimit(plan.limit());
        if (limit.isEmpty()) {
            problems.add(problem(
                    field + ".limit",
                    "bad-limit",
                    "限值应为 1 到 1440 的整数，或 HH:mm 的时间",
                    "A limit is a whole number from 1 to 1440, or a time HH:mm"));
        }
        return new RuleSet.Rule(
                plan.rule(),
                grades.stream().distinct().sorted().toList(),
                limit.orElse(0),
                plan.level() == null ? RuleSet.Level.BLOCK : plan.level());
    }

    private static void required(List<Refused.Problem> problems, String field, String text, int length) {
        if (text == null || text.isBlank()) {
            problems.add(problem(field, "required", "缺少 " + field, field + " is missing"));
        }
        readable(problems, field, text, length);
    }

    private static void readable(List<Refused.Problem> problems, String field, String text, int length) {
        Text fault = Words.fault(text, length);
        if (fault != null) {
            problems.add(new Refused.Problem("bad-text", fault, Map.of("field", field)));
        }
    }

    private static Refused.Problem problem(String field, String code, String zh, String en) {
        return new Refused.Problem(code, new Text(zh, en), Map.of("field", field));
    }
}
