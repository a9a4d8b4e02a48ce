package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class DraftResource {

    private final Draft draft;
    private final Desk desk;

    DraftResource(Draft draft, Desk desk) {
        this.draft = draft;
        this.desk = desk;
    }

    record Lessons(long revision, List<LessonPlan> lessons) {}

    record Handouts(long revision, List<HandoutPlan> handouts) {}

    /**
     * The draft by day and time, narrowed to a term, a range of days (both included), a grade, a teacher (by name), a
     * live point, a subject, a series.
     */
    @GET
    @Path("/lessons")
    public Lessons lessons(@BeanParam DraftFilter filter) {
        return new Lessons(draft.revision(), filter.lessons(draft));
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

    @GET
    @Path("/handouts/{id}")
    public HandoutPlan handout(String id) {
        return draft.handout(id);
    }

    /** 学习资料: for grades and a range of days; {@code to} is {@code from} where it is not given. */
    @POST
    @Path("/handouts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addHandout(HandoutPlan plan) {
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        HandoutPlan saved = desk.add(plan);
        return Response.created(URI.create("/api/v1/draft/handouts/" + saved.id()))
                .entity(saved)
                .build();
    }

    /** As lessons are changed. */
    @PATCH
    @Path("/handouts/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public HandoutPlan changeHandout(String id, JsonNode patch) {
        return desk.changeHandout(id, Patch.of(patch));
    }

    @DELETE
    @Path("/handouts/{id}")
    public void removeHandout(String id, @RestQuery Long revision) {
        desk.removeHandout(id, revision);
    }
}
