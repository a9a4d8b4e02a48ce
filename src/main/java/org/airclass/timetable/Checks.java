package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.airclass.programme.Change;
import org.airclass.programme.Programme;
import org.airclass.school.Terms;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;
import org.hibernate.Session;

/** Looks at the draft and tells what would happen; writes nothing. */
@ApplicationScoped
class Checks {

    private final EntityManager entities;
    private final Draft draft;
    private final RuleSets rules;
    private final ReviewChain reviews;
    private final Channels channels;
    private final Terms terms;
    private final Programme programme;

    Checks(
            EntityManager entities,
            Draft draft,
            RuleSets rules,
            ReviewChain reviews,
            Channels channels,
            Terms terms,
            Programme programme) {
        this.entities = entities;
        this.draft = draft;
        this.rules = rules;
        this.reviews = reviews;
        this.channels = channels;
        this.terms = terms;
        this.programme = programme;
    }

    /** @param term code; null for the whole draft */
    Checklist checklist(String term) {
        return Transactions.run(() -> {
            looksOnly();
            if (term != null) {
                terms.get(term);
            }
            return of(term == null ? draft.lessons() : draft.lessonsOf(term));
        });
    }

    /** In the caller's transaction. */
    Checklist of(List<LessonPlan> lessons) {
        return Checklist.of(lessons, conflicts(), rules.rules(), reviews.approved());
    }

    /** What publishing the draft would change against the edition that students see. */
    List<Change> difference() {
        return Transactions.run(() -> {
            looksOnly();
            return programme.difference(Freezing.content(draft.lessons(), draft.handouts()));
        });
    }

    /** Spares this transaction the search for changes among the lessons it reads. */
    private void looksOnly() {
        entities.unwrap(Session.class).setDefaultReadOnly(true);
    }

    private Conflicts conflicts() {
        return new Conflicts(channels.channelIds().keySet());
    }
}
