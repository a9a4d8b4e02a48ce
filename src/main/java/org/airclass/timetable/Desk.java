package org.airclass.timetable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.airclass.access.CurrentStaff;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** Writes of people to the draft: single lessons and handouts, and whatever is thought out on the draft as it stands. */
@ApplicationScoped
class Desk {

    /** How often an edit is thought out again because somebody else wrote to the same lessons meanwhile. */
    private static final int ATTEMPTS = 10;

    private final Draft draft;
    private final Completion completion;
    private final StaleEdits stale;
    private final CurrentStaff staff;
    private final ObjectMapper json;

    Desk(Draft draft, Completion completion, StaleEdits stale, CurrentStaff staff, ObjectMapper json) {
        this.draft = draft;
        this.completion = completion;
        this.stale = stale;
        this.staff = staff;
        this.json = json;
    }

    /**
     * @return the lesson as it stands in the draft now
     * @throws Refused 422 naming each field that can't be used; 409 naming each clash
     */
    LessonPlan add(LessonPlan plan) {
        return write(() -> DraftEdit.of(signature(), completion.of(plan.withId(null))))
                .lessons()
                .get(0);
    }

    /** @throws Refused as {@link #add(LessonPlan)}; 404 when there is none; 409 when it was written after the patch's revision */
    LessonPlan change(String id, Patch patch) {
        return write(() -> {
                    LessonPlan current = draft.lesson(id);
                    stale.refuse(current, patch.seen());
                    LessonPlan changed = completion.of(patch.on(current, json));
                    return DraftEdit.of(signature(), changed).seeing(Map.of(id, current.revision()));
                })
                .lessons()
                .get(0);
    }

    /**
     * @param seen revision that the caller saw; null for any
     * @throws Refused 404 when there is none; 409 when it was written after that revision
     */
    void remove(String id, Long seen) {
        write(() -> {
            LessonPlan current = draft.lesson(id);
            stale.refuse(current, seen);
            return DraftEdit.removing(signature(), id).seeing(Map.of(id, current.revision()));
        });
    }

    /** @throws Refused 422 naming each field that can't be used */
    HandoutPlan add(HandoutPlan plan) {
        return write(() -> DraftEdit.putting(signature(), List.of(), List.of(completion.of(plan.withId(null)))))
                .handouts()
                .get(0);
    }

    /** @throws Refused as with lessons */
    HandoutPlan changeHandout(String id, Patch patch) {
        return write(() -> {
                    HandoutPlan current = draft.handout(id);
                    stale.refuse(current, patch.seen());
                    HandoutPlan changed = completion.of(patch.on(current, json));
                    return DraftEdit.putting(signature(), List.of(), List.of(changed))
                            .seeing(Map.of(id, current.revision()));
                })
                .handouts()
                .get(0);
    }

    /** @throws Refused as with lessons */
    void removeHandout(String id, Long seen) {
        write(() -> {
            HandoutPlan current = draft.handout(id);
            stale.refuse(current, seen);
            return new DraftEdit(
                    signature(), List.of(), List.of(), List.of(), List.of(id), null, Map.of(id, current.revision()));
        });
    }

    /**
     * Writes an edit that is thought out on the draft as it stands, and says what of it was {@link DraftEdit#seen()};
     * thought out again when somebody else wrote to the same lessons in between. It is thought out in a transaction that
     * has ended when the writing begins: whoever kept one connection and asked for another would, in a crowd, wait for
     * others who do the same.
     */
    Written.Done write(Supplier<DraftEdit> thought) {
        for (int attempt = 1; ; attempt++) {
            Written written = draft.write(Transactions.run(thought));
            if (!(written instanceof Written.ChangedSince) || attempt == ATTEMPTS) {
                return expectDone(written);
            }
        }
    }

    /** As of whoever makes this request. */
    DraftEdit.Signature signature() {
        return DraftEdit.Signature.of(Author.of(staff));
    }

    /** @throws Refused 409 for every other outcome */
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
}
