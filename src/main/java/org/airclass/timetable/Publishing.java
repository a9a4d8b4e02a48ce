package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.airclass.programme.Content;
import org.airclass.programme.Edition;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/**
 * Freezes the draft into an edition, in one transaction: what is read is what is published, and what it tells the
 * teachers is written with it.
 */
@ApplicationScoped
class Publishing {

    private final Draft draft;
    private final Programme programme;
    private final Checks checks;
    private final Notices notices;
    private final EntityManager entities;

    Publishing(Draft draft, Programme programme, Checks checks, Notices notices, EntityManager entities) {
        this.draft = draft;
        this.programme = programme;
        this.checks = checks;
        this.notices = notices;
        this.entities = entities;
    }

    /**
     * @param note what the publisher says about it; null for nothing
     * @throws Refused 409 naming what blocks: an empty draft, or what its checklist says
     */
    Edition publish(String by, String note) {
        return Transactions.run(() -> {
            Edition edition = publishHere(by);
            entities.persist(Publication.of(edition, note));
            return edition;
        });
    }

    /** In the caller's transaction. @throws Refused as {@link #publish} */
    Edition publishHere(String by) {
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
        return tell(programme.publish(Freezing.content(lessons, handouts), by, null));
    }

    /** Brings an edition's content back as a new edition; the draft stays as it is. */
    Edition restore(Edition old, String by) {
        return Transactions.run(
                () -> tell(programme.publish(new Content(old.lessons(), old.handouts()), by, old.number())));
    }

    private Edition tell(Edition edition) {
        notices.tell(programme.before(edition), edition);
        return edition;
    }
}
