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
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** 双向校核: declared and counted next to each other. */
@Path("/api/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
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
     * days; the difference only where both are of one unit.
     */
    @GET
    public Response reconcile(@RestQuery String from, @RestQuery String to, @Context HttpHeaders headers) {
        ReportQuestion asked = ReportQuestion.read(from, to, null, null, clock.today());
        return Response.ok(reconciliation.answer(
                        asked.from(),
                        asked.to(),
                        DeclaredSight.of(staff),
                        Text.preferred(headers.getAcceptableLanguages())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
