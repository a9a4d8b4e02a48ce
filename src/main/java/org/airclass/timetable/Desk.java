package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.Subjects;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;

/** Single lessons: completes what a plan leaves open, checks it, and writes it to the draft. */
@ApplicationScoped
class Desk {

    private final Draft draft;
    private final Terms terms;
    private final Subjects subjects;

    Desk(Draft draft, Terms terms, Subjects subjects) {
        this.draft = draft;
        this.terms = terms;
        this.subjects = subjects;
    }

    /**
     * @return the lesson as it stands in the draft now
     * @throws Refused 422 naming each field that can't be used; 409 naming each clash
     */
    LessonPlan save(LessonPlan plan) {
        Term term = termOf(plan);
        LessonPlan complete = complete(plan, term);
        List<Refused.Problem> problems = LessonRules.check(complete, term);
        if (!problems.isEmpty()) {
            throw Refused.invalid("这节课有 " + problems.size() + " 处不能保存", "The lesson can't be saved", problems);
        }
        return expectDone(draft.write(DraftEdit.of(complete))).lessons().get(0);
    }

    /** @throws Refused 404 when there is none */
    void remove(String id) {
        draft.lesson(id);
        expectDone(draft.write(DraftEdit.removing(id)));
    }

    static Written.Done expectDone(Written written) {
        if (written instanceof Written.Done done) {
            return done;
        }
        if (written instanceof Written.Clashing clashing) {
            List<Clash> clashes = clashing.clashes();
            throw Refused.conflict(
                    "clash",
                    clashes.get(0).sentence().zh(),
                    clashes.get(0).sentence().en(),
                    clashes.stream().map(Clash::problem).toList());
        }
        throw Refused.conflict(
                "draft-moved-on", "草稿已被他人修改，请重新预览", "The draft has moved on; please preview again", List.of());
    }

    private Term termOf(LessonPlan plan) {
        if (plan.term() != null) {
            return terms.find(plan.term())
                    .orElseThrow(() -> Refused.invalidField(
                            "term", "no-such-term", "没有学期“" + plan.term() + "”", "There is no term " + plan.term()));
        }
        if (plan.date() == null) {
            throw Refused.invalidField("date", "required", "缺少日期", "date is missing");
        }
        return terms.of(plan.date())
                .orElseThrow(() -> Refused.invalidField(
                        "date", "date-outside-term", "没有包含 " + plan.date() + " 的学期", "No term has " + plan.date()));
    }

    /** The bell schedule tells times to a period and the period to times; a subject's alias tells its name. */
    private LessonPlan complete(LessonPlan plan, Term term) {
        var recognised = subjects.names().recognise(plan.subject());
        LessonPlan complete = new LessonPlan(
                plan.id(),
                term.code(),
                plan.date(),
                plan.grades(),
                plan.period(),
                plan.start(),
                plan.end(),
                recognised.map(Subjects.Recognised::subject).orElse(strip(plan.subject())),
                plan.title() == null ? "" : plan.title().strip(),
                plan.textbook() == null && recognised.isPresent()
                        ? recognised.get().textbook()
                        : strip(plan.textbook()),
                strip(plan.livePoint()),
                plan.teachers().stream()
                        .map(t -> new LessonPlan.TeacherPlan(strip(t.name()), strip(t.school()), t.role()))
                        .toList(),
                labelled(plan.sources()),
                plan.cancelled(),
                plan.cancelled() ? strip(plan.cancelReason()) : null,
                plan.revision());
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
            labelled.add(new LessonPlan.SourcePlan(source.id(), source.kind(), label, strip(source.url())));
        }
        return labelled;
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
