package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.airclass.access.Role;
import org.airclass.site.Text;
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
     * @param reasons what each reason means, in the caller's language
     */
    record Answer(long accepted, long counted, long spooled, Map<String, Long> rejected, Map<String, String> reasons) {}

    /**
     * Events that the answering node received since its start, and those it found in its spool then: accepted = counted +
     * spooled + the sum of rejected, at any moment. Counted are in the database, spooled on the node's disk until it is back;
     * rejected tells how many for which reason. The same as metrics at {@code /q/metrics}.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response accounts(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        Counted.Fates fates = counted.fates();
        Map<String, String> reasons = new TreeMap<>();
        fates.rejected()
                .keySet()
                .forEach(reason -> reasons.put(reason, Counted.reason(reason).in(language)));
        return Response.ok(new Answer(fates.accepted(), fates.counted(), fates.spooled(), fates.rejected(), reasons))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
