package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.airclass.access.Role;
import org.airclass.programme.EditionChanges;
import org.airclass.programme.Programme;
import org.jboss.resteasy.reactive.RestQuery;

/** What changed from edition to edition, for a grade or a teacher. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class ChangeFeedResource {

    /** Editions that one answer goes back. */
    private static final int EDITIONS = 50;

    private final Programme programme;

    ChangeFeedResource(Programme programme) {
        this.programme = programme;
    }

    /**
     * The latest edition first, the last {@value #EDITIONS} at most; those that changed nothing asked for are left out.
     *
     * @param teacher a name; lessons that were or are this teacher's
     * @param since number of the edition known already
     */
    @GET
    public List<EditionChanges> feed(@RestQuery Integer grade, @RestQuery String teacher, @RestQuery Integer since) {
        // Cancelled lessons stay in editions, so the current one knows the teachers of all that ever were.
        ChangeFilter filter = new ChangeFilter(grade, teacher, programme.current());
        return programme.changesSince(since == null ? 0 : since, EDITIONS).stream()
                .map(e -> new EditionChanges(e.edition(), e.publishedAt(), filter.of(e.changes())))
                .filter(e -> !e.changes().isEmpty())
                .toList();
    }
}
