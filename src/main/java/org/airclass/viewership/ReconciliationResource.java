package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.SiteClock;
import org.jboss.resteasy.reactive.RestQuery;

/** 双向校核: declared and counted next to each other. */
@Path("/api/v1/reconciliation")
@RolesAllowed(Role.READS_REPORTS)
class ReconciliationResource {

    private final Reconciliation reconciliation;
    private final CurrentStaff staff;
    private final SiteClock clock;

    ReconciliationResource(Reconciliation reconciliation, CurrentStaff staff, SiteClock clock) {
        this.reconciliation = reconciliation;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A row for each declared figure that stands and touches those days, with what was counted here of the figure's own
     * days; the difference only where both are of one unit. As JSON, or the same rows as CSV or Excel.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response reconcile(
            @RestQuery String from, @RestQuery String to, @RestQuery String format, @Context HttpHeaders headers) {
        ReportAnswer form = new ReportAnswer(format, headers);
        ReportQuestion asked = ReportQuestion.read(from, to, null, null, clock.today());
        Reconciliation.Answer answer =
                reconciliation.answer(asked.from(), asked.to(), DeclaredSight.of(staff), form.language());
        return form.of(answer, () -> ReconciliationTable.of(answer, form.language()));
    }
}
