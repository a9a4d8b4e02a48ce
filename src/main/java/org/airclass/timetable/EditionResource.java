package org.airclass.timetable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

    EditionResource(Publishing publishing, Programme programme) {
        this.publishing = publishing;
        this.programme = programme;
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
    public Response publish(@Context SecurityContext security) {
        return created(publishing.publish(name(security)));
    }

    @GET
    @Path("/{number}/changes")
    public EditionChanges changes(int number) {
        Edition edition = find(number);
        return new EditionChanges(edition.number(), edition.publishedAt(), edition.changes());
    }

    @POST
    @Path("/{number}/restore")
    public Response restore(int number, @Context SecurityContext security) {
        return created(publishing.restore(find(number), name(security)));
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

    private static String name(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? "" // the call is closed to everybody else
                : security.getUserPrincipal().getName();
    }
}
