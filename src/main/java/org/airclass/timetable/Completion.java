package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.Subjects;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;

/** Completes what a plan leaves open, and holds it to the rules. */
@ApplicationScoped
class Completion {

    private final Terms terms;
    private final Subjects subjects;

    Completion(Terms terms, Subjects subjects) {
        this.terms = terms;
        this.subjects = subjects;
    }

    /** @throws Refused 422 naming each field that can't be used */
    LessonPlan of(LessonPlan plan) {
        return of(plan, subjects.names());
    }

    /** @throws Refused 422 for the first that can't be used */
    List<LessonPlan> of(List<LessonPlan> plans) {
        Subjects.Names names = subjects.names();
        return plans.stream().map(plan -> of(plan, names)).toList();
    }

    private LessonPlan of(LessonPlan plan, Subjects.Names names) {
        Term term = termOf(plan.term(), "date", plan.date());
        LessonPlan complete = complete(plan, term, names);
        List<Refused.Problem> problems = LessonRules.check(complete, term);
        if (!problems.isEmpty()) {
            throw Refused.invalid("这节课有 " + problems.size() + " 处不能保存", "The lesson can't be saved", problems);
        }
        return complete;
    }

    /** @throws Refused 422 naming each field that can't be used */
    HandoutPlan of(HandoutPlan plan) {
        Term term = termOf(plan.term(), "from", plan.from());
        HandoutPlan complete = new HandoutPlan(
                plan.id(),
                term.code(),
                plan.from(),
                plan.to() == null ? plan.from() : plan.to(),
                plan.grades(),
                strip(plan.title()),
                labelled(plan.sources()),
                strip(plan.forSchool()),
                plan.revision());
        List<Refused.Problem> problems = HandoutRules.check(complete, term);
        if (!problems.isEmpty()) {
            throw Refused.invalid("这份资料有 " + problems.size() + " 处不能保存", "The handout can't be saved", problems);
        }
        return complete;
    }

    private Term termOf(String code, String field, LocalDate date) {
        if (code != null) {
            return terms.find(code)
                    .orElseThrow(() -> Refused.invalidField(
                            "term", "no-such-term", "没有学期“" + code + "”", "There is no term " + code));
        }
        if (date == null) {
            throw Refused.invalidField(field, "required", "缺少日期", field + " is missing");
        }
        return terms.of(date)
                .orElseThrow(() -> Refused.invalidField(
                        field, "date-outside-term", "没有包含 " + date + " 的学期", "No term has " + date));
    }

    /** The bell schedule tells times to a period and the period to times; a subject's alias tells its name. */
    private LessonPlan complete(LessonPlan plan, Term term, Subjects.Names names) {
        var recognised = names.recognise(plan.subject());
        LessonPlan complete = plan.with(l -> {
            l.term = term.code();
            l.subject = recognised.map(Subjects.Recognised::subject).orElse(strip(plan.subject()));
            l.title = plan.title() == null ? "" : plan.title().strip();
            l.textbook = plan.textbook() == null && recognised.isPresent()
                    ? recognised.get().textbook()
                    : strip(plan.textbook());
            l.livePoint = strip(plan.livePoint());
            l.forSchool = strip(plan.forSchool());
            l.teachers = plan.teachers().stream()
                    .map(t -> new LessonPlan.TeacherPlan(
                            strip(t.name()), strip(t.school()), t.role(), strip(t.insteadOf())))
                    .toList();
            l.sources = labelled(plan.sources());
            l.cancelReason = plan.cancelled() ? strip(plan.cancelReason()) : null;
        });
        BellSchedule bells = complete.grades().stream()
                .flatMap(g -> Grade.of(g).stream())
                .findFirst()
                .map(term::bellSchedule)
                .orElse(BellSchedule.NONE);
        if (complete.period() != null && complete.start() == null && complete.end() == null) {
            return bells.period(complete.period())
                    .map(b -> complete.at(b.period(), b.start(), b.end()))
                    .orElse(complete);
        }
        if (complete.start() != null) {
            return bells.startingAt(complete.start())
                    .map(b -> complete.at(
                            complete.period() == null ? Integer.valueOf(b.period()) : complete.period(),
                            complete.start(),
                            complete.end() == null ? b.end() : complete.end()))
                    .orElse(complete);
        }
        return complete;
    }

    private static List<LessonPlan.SourcePlan> labelled(List<LessonPlan.SourcePlan> sources) {
        List<LessonPlan.SourcePlan> labelled = new ArrayList<>();
        for (LessonPlan.SourcePlan source : sources) {
            String label = strip(source.label());
            if (label == null && source.kind() != null) {
                label = Labels.of(source.kind());
            }
            labelled.add(new LessonPlan.SourcePlan(
                    source.id(), source.kind(), label, strip(source.url()), strip(source.subtitles())));
        }
        return labelled;
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
