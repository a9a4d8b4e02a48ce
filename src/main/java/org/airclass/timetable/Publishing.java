package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.airclass.programme.Content;
import org.airclass.programme.Edition;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** Freezes the draft into an edition, in one transaction: what is read is what is published. */
@ApplicationScoped
class Publishing {

    private final Draft draft;
    private final Programme programme;
    private final Checks checks;

    Publishing(Draft draft, Programme programme, Checks checks) {
        this.draft = draft;
        this.programme = programme;
        this.checks = checks;
    }

    /** @throws Refused 409 naming what blocks: an empty draft, or what its checklist says */
    Edition publish(String by) {
        return Transactions.run(() -> {
            draft.holdStill();
            List<LessonPlan> lessons = draft.lessons();
            List<HandoutPlan> handouts = draft.handouts();
            if (lessons.isEmpty() && handouts.isEmpty() && programme.history().isEmpty()) {
                throw Refused.conflict("empty-draft", "草稿里还没有课，无法发布", "The draft is empty", List.of());
            }
            Checklist checklist = checks.of(lessons);
            if (checklist.blocks()) {
                List<Refused.Problem> problems = checklist.problems();
                throw Refused.conflict(
                        "blocked",
                        "有 " + problems.size() + " 处问题，无法发布",
                        "Problems that keep the draft from being published: " + problems.size(),
                        problems);
            }
            return programme.publish(Freezing.content(lessons, handouts), by, null);
        });
    }

    /** Brings an edition's content back as a new edition; the draft stays as it is. */
    Edition restore(Edition old, String by) {
        return Transactions.run(() -> programme.publish(new Content(old.lessons(), old.handouts()), by, old.number()));
    }
}
