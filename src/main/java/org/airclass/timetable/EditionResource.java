package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.programme.Change;
import org.airclass.programme.Edition;
import org.airclass.programme.EditionSummary;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;

@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
class EditionResource {

    private final Publishing publishing;
    private final Programme programme;
    private final CurrentStaff staff;

    EditionResource(Publishing publishing, Programme programme, CurrentStaff staff) {
        this.publishing = publishing;
        this.programme = programme;
        this.staff = staff;
    }

    /** @param restores the edition brought back; null for an ordinary publication */
    record Published(int edition, Instant publishedAt, Integer restores, List<Change> changes) {
        static Published of(Edition edition) {
            return new Published(edition.number(), edition.publishedAt(), edition.restores(), edition.changes());
        }
    }

    record EditionChanges(int edition, Instant publishedAt, List<Change> changes) {}

    @GET
    public List<EditionSummary> history() {
        return programme.history();
    }

    @POST
    @RolesAllowed(Role.PUBLISHES)
    public Response publish() {
        return created(publishing.publish(staff.username()));
    }

    @GET
    @Path("/{number}/changes")
    public EditionChanges changes(int number) {
        Edition edition = find(number);
        return new EditionChanges(edition.number(), edition.publishedAt(), edition.changes());
    }

    @POST
    @RolesAllowed(Role.PUBLISHES)
    @Path("/{number}/restore")
    public Response restore(int number) {
        return created(publishing.restore(find(number), staff.username()));
    }

    private Edition find(int number) {
        return programme
                .edition(number)
                .orElseThrow(() ->
                        Refused.notFound("no-such-edition", "没有第 " + number + " 版", "There is no edition " + number));
    }

    private static Response created(Edition edition) {
        return Response.created(URI.create("/api/v1/editions/" + edition.number() + "/changes"))
                .entity(Published.of(edition))
                .build();
    }
}
