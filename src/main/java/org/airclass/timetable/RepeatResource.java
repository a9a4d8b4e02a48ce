package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** Lessons made many at a time: copies of weeks and days, and series. */
@Path("/api/v1/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITS)
class RepeatResource {

    private final Repeating repeating;
    private final ChangeSets sets;

    RepeatResource(Repeating repeating, ChangeSets sets) {
        this.repeating = repeating;
        this.sets = sets;
    }

    /** @param reason for people, in their language; {@code code} for programs */
    record Skipped(LocalDate date, String code, String reason) {
        static List<Skipped> of(Repetition repetition, Locale language) {
            return repetition.skipped().stream()
                    .map(s -> new Skipped(s.date(), s.code(), s.reason().in(language)))
                    .toList();
        }
    }

    /** What would be made; {@code clashes} as a refusal names them. */
    record Outlook(List<LessonPlan> lessons, List<Skipped> skipped, List<Map<String, Object>> clashes) {}

    /**
     * Copies the lessons of {@code days} days (7, or 1) to each day of {@code to}. Holidays are passed over; in a week,
     * a make-up day takes the lessons of the weekday it follows. All or nothing: 201 with the change set and what was
     * {@code skipped}, 409 naming each clash. With {@code dryRun}, 200 and nothing is written.
     */
    @POST
    @Path("/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response copy(Repeating.Copy copy, @Context HttpHeaders headers) {
        Repeating.Copy asked = given(copy);
        return asked.dryRun()
                ? Response.ok(outlook(repeating.look(asked), headers)).build()
                : made(repeating.make(asked), headers);
    }

    /**
     * One lesson on some weekdays from day to day, {@code titles} in turn. The lessons share a {@code series}. Holidays,
     * make-up days, answers and {@code dryRun} as with copies.
     */
    @POST
    @Path("/series")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response series(Repeating.Series series, @Context HttpHeaders headers) {
        Repeating.Series asked = given(series);
        return asked.dryRun()
                ? Response.ok(outlook(repeating.look(asked), headers)).build()
                : made(repeating.make(asked), headers);
    }

    private Response made(Repeating.Made made, HttpHeaders headers) {
        return ChangeResource.made(sets.of(made.done()).with(Skipped.of(made.repetition(), language(headers))));
    }

    private static Outlook outlook(Repeating.Outlook outlook, HttpHeaders headers) {
        Locale language = language(headers);
        return new Outlook(
                outlook.repetition().lessons(),
                Skipped.of(outlook.repetition(), language),
                outlook.clashes().stream().map(c -> c.problem().in(language)).toList());
    }

    private static Locale language(HttpHeaders headers) {
        return Text.preferred(headers.getAcceptableLanguages());
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        return body;
    }
}
