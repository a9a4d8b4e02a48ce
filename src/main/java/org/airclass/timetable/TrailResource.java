package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.airclass.access.Role;
import org.airclass.programme.Change;

/** The trail of one lesson: who did what to it and when. It is read from the journal, which nothing edits. */
@Path("/api/v1/draft/lessons/{id}/trail")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class TrailResource {

    private final Journal journal;
    private final Draft draft;

    TrailResource(Journal journal, Draft draft) {
        this.journal = journal;
        this.draft = draft;
    }

    /**
     * @param by username; {@code byName} is the name and {@code role} the role at that time
     * @param role null for the program itself
     * @param action SUBMIT, SEND_BACK, APPROVE or REROUTE of a review; else the kind of the change set
     * @param review where the lesson stood after it
     */
    record Step(
            String changeSet,
            Instant at,
            String by,
            String byName,
            Role role,
            String action,
            String reason,
            Review.State review,
            List<Change.Field> fields) {}

    /** Oldest first, from the day the lesson was made; still there when the lesson is not. */
    @GET
    public List<Step> trail(String id) {
        List<Step> trail = new ArrayList<>();
        journal.changesSince(id, 0).forEach((set, change) -> trail.add(step(set, change)));
        if (trail.isEmpty()) {
            draft.lesson(id);
        }
        return trail;
    }

    private static Step step(ChangeSetRow set, ItemChange change) {
        Review.State review = change.after() instanceof LessonPlan after ? after.review() : null;
        return new Step(
                Long.toString(set.revision),
                set.at,
                set.author,
                set.authorName,
                set.role,
                set.action == null ? set.kind.name() : set.action.name(),
                set.action == ReviewAction.SEND_BACK && review != null ? review.reason() : null,
                review,
                change.fields());
    }
}
