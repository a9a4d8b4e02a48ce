package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.programme.Change;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** What would happen: while lessons are dragged, and before the draft is published. Nothing is changed. */
@Path("/api/v1/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class CheckResource {

    private final MoveChecks moves;
    private final Checks checks;
    private final Programme programme;

    CheckResource(MoveChecks moves, Checks checks, Programme programme) {
        this.moves = moves;
        this.checks = checks;
        this.programme = programme;
    }

    /**
     * Either {@code lesson}, {@code slots} and {@code places}, or {@code lessons} and {@code moves}.
     *
     * @param lesson a whole one, or the id of one of the draft with the fields that change
     * @param slots look for free places, too
     * @param places where else to try it, at most 200; what a place leaves out is the lesson's
     * @param lessons several that are moved together, at most 50, each as {@code lesson}
     * @param moves where else to try them, at most 200: each a list of places, one for each lesson in their order; null
     *     for one that stays
     */
    record Asked(
            JsonNode lesson,
            boolean slots,
            List<MoveChecks.Place> places,
            List<JsonNode> lessons,
            List<List<MoveChecks.Place>> moves) {}

    /**
     * @param edition that the draft is compared with; 0 before the first
     * @param guide the viewing guide is another than that edition's
     */
    record Difference(int edition, List<Change> changes, boolean guide) {}

    /**
     * Tries a lesson without writing it, or several that are written together: of each other they then know the places
     * they come to, not those they leave. Answers 422 for one that is no lesson wherever it stands.
     */
    @POST
    @Path("/checks")
    @Consumes(MediaType.APPLICATION_JSON)
    public CheckAnswers.Tried check(Asked asked, @Context HttpHeaders headers) {
        if (asked == null || asked.lesson() == null && asked.lessons() == null) {
            throw Refused.unreadable("empty", "请求中没有课（lesson）", "The request has no lesson");
        }
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        if (asked.lessons() != null) {
            List<Patch> patches = asked.lessons().stream().map(Patch::of).toList();
            return CheckAnswers.Tried.together(moves.check(patches, listed(asked.moves()), false), language);
        }
        List<List<MoveChecks.Place>> places =
                listed(asked.places()).stream().map(Collections::singletonList).toList();
        return CheckAnswers.Tried.alone(
                moves.check(List.of(Patch.of(asked.lesson())), places, asked.slots()), language);
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** What there is to see to before the draft is published; of one term, or of all. */
    @GET
    @Path("/checklist")
    public CheckAnswers.Release checklist(@RestQuery String term, @Context HttpHeaders headers) {
        return CheckAnswers.Release.of(checks.checklist(term), Text.preferred(headers.getAcceptableLanguages()));
    }

    /** Field by field, what publishing the draft would change against the edition that students see. */
    @GET
    @Path("/difference")
    public Difference difference() {
        return new Difference(programme.current().number(), checks.difference(), programme.isGuideNew());
    }
}
