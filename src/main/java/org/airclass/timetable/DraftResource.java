package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITS)
class DraftResource {

    private final Draft draft;
    private final Desk desk;

    DraftResource(Draft draft, Desk desk) {
        this.draft = draft;
        this.desk = desk;
    }

    record Lessons(long revision, List<LessonPlan> lessons) {}

    record Handouts(long revision, List<HandoutPlan> handouts) {}

    /** The draft by day and time, narrowed to a term, a range of days (both included) and a grade. */
    @GET
    @Path("/lessons")
    public Lessons lessons(
            @RestQuery String term, @RestQuery String from, @RestQuery String to, @RestQuery Integer grade) {
        LocalDate first = from == null ? null : Days.parse("from", from);
        LocalDate last = to == null ? null : Days.parse("to", to);
        List<LessonPlan> lessons = term == null ? draft.lessons() : draft.lessonsOf(term);
        return new Lessons(
                draft.revision(),
                lessons.stream()
                        .filter(l -> first == null || !l.date().isBefore(first))
                        .filter(l -> last == null || !l.date().isAfter(last))
                        .filter(l -> grade == null || l.grades().contains(grade))
                        .toList());
    }

    @GET
    @Path("/lessons/{id}")
    public LessonPlan lesson(String id) {
        return draft.lesson(id);
    }

    @POST
    @Path("/lessons")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(LessonPlan plan) {
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        LessonPlan saved = desk.add(plan);
        return Response.created(URI.create("/api/v1/draft/lessons/" + saved.id()))
                .entity(saved)
                .build();
    }

    /**
     * Changes the fields that are given (RFC 7396); a null takes a value away. With {@code revision}, the
     * change holds only for a lesson that nobody has written since; else 409 {@code changed-since} says who
     * changed which fields, and {@code current} is the lesson as it stands.
     */
    @PATCH
    @Path("/lessons/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public LessonPlan change(String id, JsonNode patch) {
        return desk.change(id, Patch.of(patch));
    }

    /** @param revision when given, the lesson is removed only if nobody has written it since */
    @DELETE
    @Path("/lessons/{id}")
    public void remove(String id, @RestQuery Long revision) {
        desk.remove(id, revision);
    }

    @GET
    @Path("/handouts")
    public Handouts handouts(@RestQuery String term) {
        return new Handouts(draft.revision(), term == null ? draft.handouts() : draft.handoutsOf(term));
    }
}
