package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.airclass.programme.Change;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;

/** Tells whoever edits what somebody else has changed meanwhile: who, when, which fields, and how it stands. */
@ApplicationScoped
class StaleEdits {

    private final Journal journal;
    private final SiteClock clock;

    StaleEdits(Journal journal, SiteClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param seen the revision the editor saw; null when that was not said
     * @throws Refused 409 when it was written since
     */
    void refuse(LessonPlan current, Long seen) {
        if (seen != null && seen != current.revision()) {
            throw changedSince(List.of(problem(current.id(), seen))).with("current", current);
        }
    }

    /** As for lessons. */
    void refuse(HandoutPlan current, Long seen) {
        if (seen != null && seen != current.revision()) {
            throw changedSince(List.of(problem(current.id(), seen))).with("current", current);
        }
    }

    static Refused changedSince(List<Refused.Problem> problems) {
        Text sentence = problems.get(0).message();
        return Refused.conflict("changed-since", sentence.zh(), sentence.en(), problems);
    }

    /** What was done to a lesson or handout after that revision, as one reason. */
    Refused.Problem problem(String id, long seen) {
        Map<ChangeSetRow, ItemChange> since = journal.changesSince(id, seen);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("item", id);
        if (since.isEmpty()) {
            return new Refused.Problem("changed-since", new Text("已被他人修改", "Somebody has changed it since"), more);
        }
        List<ChangeSetRow> sets = List.copyOf(since.keySet());
        ChangeSetRow last = sets.get(sets.size() - 1);
        List<ItemChange> changes = new ArrayList<>(since.values());
        List<Change.Field> fields = fields(changes.get(0), changes.get(changes.size() - 1));
        more.put("by", last.authorName);
        more.put("at", last.at.atZone(clock.zone()).toOffsetDateTime().toString());
        more.put("changeSet", Long.toString(last.revision));
        more.put("fields", fields.stream().map(Change.Field::field).toList());
        return new Refused.Problem("changed-since", sentence(last, changes.get(changes.size() - 1)), more);
    }

    private static List<Change.Field> fields(ItemChange first, ItemChange last) {
        if (first.before() instanceof LessonPlan before && last.after() instanceof LessonPlan after) {
            return FieldChanges.between(before, after);
        }
        if (first.before() instanceof HandoutPlan before && last.after() instanceof HandoutPlan after) {
            return FieldChanges.between(before, after);
        }
        return List.of();
    }

    private static Text sentence(ChangeSetRow last, ItemChange change) {
        return change.after() == null
                ? new Text(last.authorName + " 已把它移除", last.authorName + " has removed it")
                : new Text(last.authorName + " 已修改", last.authorName + " has changed it since");
    }
}
