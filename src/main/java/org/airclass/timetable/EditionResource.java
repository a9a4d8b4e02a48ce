package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.programme.Change;
import org.airclass.programme.Edition;
import org.airclass.programme.EditionChanges;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
class EditionResource {

    private static final int NOTE_LENGTH = 500;

    private final Publishing publishing;
    private final Publications publications;
    private final Notices notices;
    private final Programme programme;
    private final CurrentStaff staff;
    private final ObjectMapper json;

    EditionResource(
            Publishing publishing,
            Publications publications,
            Notices notices,
            Programme programme,
            CurrentStaff staff,
            ObjectMapper json) {
        this.publishing = publishing;
        this.publications = publications;
        this.notices = notices;
        this.programme = programme;
        this.staff = staff;
        this.json = json;
    }

    /** @param note what the publisher says about it; may be left out */
    record Plan(String note) {}

    /** An edition of the history. @param note of its publisher; null for none */
    record Entry(int number, Instant publishedAt, String publishedBy, Integer restores, int lessons, String note) {}

    /** @param restores the edition brought back; null for an ordinary publication */
    record Published(int edition, Instant publishedAt, Integer restores, List<Change> changes) {
        static Published of(Edition edition) {
            return new Published(edition.number(), edition.publishedAt(), edition.restores(), edition.changes());
        }
    }

    /** The newest first. */
    @GET
    public List<Entry> history() {
        Map<Integer, String> notes = publications.notes();
        return programme.history().stream()
                .map(e -> new Entry(
                        e.number(), e.publishedAt(), e.publishedBy(), e.restores(), e.lessons(), notes.get(e.number())))
                .toList();
    }

    /**
     * Publishes the draft now. 409 names all that blocks.
     *
     * @param body {@code {"note": …}}, or none, of no media type at all
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.PUBLISHES)
    public Response publish(String body) throws JsonProcessingException {
        Plan plan = body == null || body.isBlank() ? null : json.readValue(body, Plan.class);
        return created(publishing.publish(staff.username(), checkedNote(plan == null ? null : plan.note())));
    }

    /** @param teacher a name; lessons that were or are this teacher's */
    @GET
    @Path("/{number}/changes")
    public EditionChanges changes(int number, @RestQuery Integer grade, @RestQuery String teacher) {
        Edition edition = find(number);
        return new EditionChanges(
                edition.number(),
                edition.publishedAt(),
                new ChangeFilter(grade, teacher, edition).of(edition.changes()));
    }

    /** A line for each teacher whose lessons the edition changed, those who have not confirmed it first. */
    @GET
    @RolesAllowed(Role.PUBLISHES)
    @Path("/{number}/confirmations")
    public List<Confirmations.Line> confirmations(int number) {
        find(number);
        return Confirmations.of(notices.of(number), notices.lastSeen());
    }

    @POST
    @RolesAllowed(Role.PUBLISHES)
    @Path("/{number}/restore")
    public Response restore(int number) {
        return created(publishing.restore(find(number), staff.username()));
    }

    /** @throws Refused 422 for a note that can't be kept */
    static String checkedNote(String note) {
        Text fault = Words.fault(note, NOTE_LENGTH);
        if (fault != null) {
            throw Refused.invalidField("note", "bad-text", fault.zh(), fault.en());
        }
        return note == null || note.isBlank() ? null : note.strip();
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
