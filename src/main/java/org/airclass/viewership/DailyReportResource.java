package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Organisations;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * 日报告 of schools, districts and the bureau. Everybody sees those of their organisation and of all below it, and acts on
 * their organisation's own: schools by their editors, districts by their reviewers, the bureau by its publishers.
 */
@Path("/api/v1/daily-reports")
@Produces(MediaType.APPLICATION_JSON)
class DailyReportResource {

    private static final int LONGEST_REASON = 500;

    private final DailyBoard board;
    private final DailySigning signing;
    private final CurrentStaff staff;
    private final Organisations organisations;
    private final SiteClock clock;

    DailyReportResource(
            DailyBoard board, DailySigning signing, CurrentStaff staff, Organisations organisations, SiteClock clock) {
        this.board = board;
        this.signing = signing;
        this.staff = staff;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param reason why it is nil; null for nothing to say */
    record NilReport(String reason) {}

    /** @param exceptions who below has not signed, each with the reason to sign all the same; null for none */
    record Signing(List<DailyException> exceptions) {}

    /** @param reason why; @param figures stated instead of what is counted anew; null for none */
    record Correction(String reason, StatedFigures figures) {}

    /** The day's reports; without a date today's. {@code late} names who has not signed in time. */
    @GET
    @RolesAllowed(Role.READS_REPORTS)
    public Response list(@RestQuery String date, @RestQuery String organisation, @Context HttpHeaders headers) {
        ReportQuestion asked = ReportQuestion.read(date, date, null, null, clock.today());
        return fresh(board.board(asked.to(), blankIsNull(organisation), reader(headers)));
    }

    /** What waits for one's own organisation: the reminder of the console. */
    @GET
    @Path("/open")
    @RolesAllowed(Role.READS_REPORTS)
    public Response open(@Context HttpHeaders headers) {
        return fresh(board.open(reader(headers)));
    }

    /** One of them with all its versions, exceptions, and those that report to it. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READS_REPORTS)
    public Response details(String id, @Context HttpHeaders headers) {
        return fresh(board.details(id, reader(headers)));
    }

    /** 零报告, by a school: 409 when somebody was counted, or it is signed. */
    @POST
    @Path("/{id}/nil")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITS)
    public Response nil(String id, NilReport nil, @Context HttpHeaders headers) {
        String reason = nil == null || nil.reason() == null || nil.reason().isBlank() ? null : reason(nil.reason());
        signing.declareNil(id, reason, author());
        return details(id, headers);
    }

    /** Locks it. 409 for a school without figures, and where somebody below has not signed and is no exception. */
    @POST
    @Path("/{id}/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITS)
    public Response sign(String id, Signing asked, @Context HttpHeaders headers) {
        List<DailyException> exceptions = asked == null || asked.exceptions() == null ? List.of() : asked.exceptions();
        List<DailyException> checked = exceptions.stream()
                .filter(Objects::nonNull)
                .map(e -> new DailyException(e.organisation(), null, reason(e.reason())))
                .toList();
        signing.sign(id, checked, author());
        return details(id, headers);
    }

    /** One more version, counted anew, to be signed anew; the version before stays beside it. */
    @POST
    @Path("/{id}/correct")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITS)
    public Response correct(String id, Correction asked, @Context HttpHeaders headers) {
        if (asked == null) {
            throw Refused.unreadable("empty", "请写明更正的原因", "Say why it is corrected");
        }
        StatedFigures stated = asked.figures() == null ? null : asked.figures().checked();
        signing.correct(id, reason(asked.reason()), stated, author());
        return details(id, headers);
    }

    private static String reason(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refused.invalidField(
                    "reason",
                    "invalid-field",
                    "请写明原因（1–" + LONGEST_REASON + " 个字）",
                    "A reason has 1 to " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private DailyAuthor author() {
        return DailyAuthor.of(staff, organisations);
    }

    private DailyBoard.Reader reader(HttpHeaders headers) {
        return new DailyBoard.Reader(staff.sight(), author(), Text.preferred(headers.getAcceptableLanguages()));
    }

    private static Response fresh(Object answer) {
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
