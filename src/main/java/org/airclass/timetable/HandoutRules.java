package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.airclass.school.Grade;
import org.airclass.school.Term;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/** What makes a handout plan a handout. One rule a method; each names the field it is about. */
final class HandoutRules {

    private final HandoutPlan plan;
    private final Term term;
    private final List<Problem> problems = new ArrayList<>();

    private HandoutRules(HandoutPlan plan, Term term) {
        this.plan = plan;
        this.term = term;
    }

    /** All that is wrong with the plan; empty when nothing is. */
    static List<Problem> check(HandoutPlan plan, Term term) {
        HandoutRules rules = new HandoutRules(plan, term);
        rules.daysLieInTerm();
        rules.endsNotBeforeItBegins();
        rules.gradesAreGrades();
        rules.titleIsWritten();
        LessonRules.checkSources(plan.sources(), rules.problems);
        return rules.problems;
    }

    private void daysLieInTerm() {
        if (plan.from() == null) {
            add("from", "required", "缺少开始日期", "from is missing");
        } else if (!term.contains(plan.from())) {
            add("from", "date-outside-term", "日期 " + plan.from() + " 不在学期内", plan.from() + " is not within the term");
        }
        if (plan.to() != null && !term.contains(plan.to())) {
            add("to", "date-outside-term", "日期 " + plan.to() + " 不在学期内", plan.to() + " is not within the term");
        }
    }

    private void endsNotBeforeItBegins() {
        if (plan.from() != null && plan.to() != null && plan.to().isBefore(plan.from())) {
            add("to", "ends-before-start", "结束日期早于开始日期", "It ends before it begins");
        }
    }

    private void gradesAreGrades() {
        if (plan.grades().isEmpty()) {
            add("grades", "required", "缺少年级", "grades is missing");
        }
        for (Integer grade : plan.grades()) {
            if (grade == null || Grade.of(grade).isEmpty()) {
                add("grades", "no-such-grade", "年级应为 1 到 12：" + grade, "A grade is 1 to 12: " + grade);
            }
        }
    }

    private void titleIsWritten() {
        if (plan.title() == null || plan.title().isBlank()) {
            add("title", "required", "缺少标题", "title is missing");
        }
        Text fault = Words.fault(plan.title(), LessonRules.TITLE_LENGTH);
        if (fault != null) {
            problems.add(new Problem("bad-text", fault, Map.of("field", "title")));
        }
    }

    private void add(String field, String code, String zh, String en) {
        problems.add(new Problem(code, new Text(zh, en), Map.of("field", field)));
    }
}
