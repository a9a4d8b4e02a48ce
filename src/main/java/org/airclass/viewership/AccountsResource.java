package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.airclass.access.Role;
import org.airclass.watching.Counted;

/** Where every event went. */
@Path("/api/v1/reports/accounts")
@RolesAllowed(Role.READS_REPORTS)
class AccountsResource {

    private final Counted counted;

    AccountsResource(Counted counted) {
        this.counted = counted;
    }

    /**
     * Events that the answering node received since its start, and those it found in its spool then: accepted = counted +
     * spooled + the sum of rejected, at any moment. Counted are in the database, spooled on the node's disk until it is back;
     * rejected tells how many for which reason. The same as metrics at {@code /q/metrics}.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Counted.Fates accounts() {
        return counted.fates();
    }
}
