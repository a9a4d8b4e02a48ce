package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** Publications that were made, and those that wait for their time. Publishers only. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PUBLISHES)
class PublicationResource {

    private final Publications publications;
    private final CurrentStaff staff;

    PublicationResource(Publications publications, CurrentStaff staff) {
        this.publications = publications;
        this.staff = staff;
    }

    /** @param at ISO 8601 with offset; @param note may be left out */
    record Plan(OffsetDateTime at, String note) {}

    /**
     * @param at when it was, or is to be, published
     * @param decidedAt when it was made, blocked or cancelled; null while it waits
     * @param edition null unless it was made
     * @param problems what blocked it
     */
    record Entry(
            String id,
            Instant at,
            String note,
            String by,
            Publication.State state,
            Instant decidedAt,
            Integer edition,
            List<Map<String, Object>> problems) {}

    /** The latest first, those to come before those that were. */
    @GET
    public List<Entry> list(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return publications.list().stream().map(p -> entry(p, language)).toList();
    }

    /** Has the draft published at that time, as it then is. What blocks it then is told in its entry. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response schedule(Plan plan, @Context HttpHeaders headers) {
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        if (plan.at() == null) {
            throw Refused.invalidField("at", "required", "缺少发布时间", "at is missing");
        }
        Publication made = publications.schedule(
                plan.at().toInstant(), EditionResource.checkedNote(plan.note()), staff.username());
        return Response.created(URI.create("/api/v1/publications"))
                .entity(entry(made, Text.preferred(headers.getAcceptableLanguages())))
                .build();
    }

    /** Only while it waits. */
    @DELETE
    @Path("/{id}")
    public void cancel(String id) {
        publications.cancel(id);
    }

    private Entry entry(Publication p, Locale language) {
        return new Entry(
                p.id(),
                p.dueAt(),
                p.note(),
                p.createdBy(),
                p.state(),
                p.decidedAt(),
                p.edition(),
                publications.problems(p).stream()
                        .map(problem -> problem.in(language))
                        .toList());
    }
}
