package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** The journal of the draft: who changed what, and taking it back. */
@Path("/api/v1/draft/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class ChangeResource {

    private static final int MOST = 200;

    private final ChangeSets sets;
    private final Batches batches;
    private final Undo undo;

    ChangeResource(ChangeSets sets, Batches batches, Undo undo) {
        this.sets = sets;
        this.batches = batches;
        this.undo = undo;
    }

    /**
     * Change sets, newest first. For a lesson or handout, what each did to it; otherwise only how many were added,
     * changed and removed.
     *
     * @param by a username
     * @param limit 1 to 200
     * @param before id of a change set: only older ones
     */
    @GET
    public List<? extends ChangeSet<?>> list(
            @RestQuery String lesson,
            @RestQuery String handout,
            @RestQuery String by,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery String before) {
        int most = Math.max(1, Math.min(MOST, limit));
        Long older = before == null ? null : revision(before);
        String item = lesson == null ? handout : lesson;
        return item == null ? sets.counted(by, older, most) : sets.of(item, by, older, most);
    }

    @GET
    @Path("/{id}")
    public ChangeSet<List<ChangeSet.Entry>> changeSet(String id) {
        return sets.get(revision(id));
    }

    /**
     * Several lessons and handouts at once, all or nothing. One with an id changes in the fields that are given, one
     * without is made; a {@code revision} holds as in a single change. 201 with the change set, its lessons and
     * handouts as they stand; 200 when the draft says all of it already.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(Batches.Batch batch) {
        if (batch == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        return made(sets.of(batches.write(batch)));
    }

    /**
     * Puts everything that a change set touched back as it was before. Undoing the change set this makes is a redo.
     * 409 {@code changed-since} names who changed what of it later.
     */
    @POST
    @Path("/{id}/undo")
    public Response undo(String id) {
        return made(sets.of(undo.undo(revision(id))));
    }

    static Response made(ChangeSet<?> set) {
        return set.id() == null
                ? Response.ok(set).build()
                : Response.created(URI.create("/api/v1/draft/changes/" + set.id()))
                        .entity(set)
                        .build();
    }

    private static long revision(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refused.notFound("no-such-change", "没有这次改动：" + id, "There is no change " + id);
        }
    }
}
