package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import org.airclass.access.Role;
import org.airclass.site.Refused;

/** When daily reports are made, and when they are to be signed. */
@Path("/api/v1/daily-report-settings")
@Produces(MediaType.APPLICATION_JSON)
class DailySettingsResource {

    private final DailySettings settings;

    DailySettingsResource(DailySettings settings) {
        this.settings = settings;
    }

    /** Times of a school day, HH:mm. */
    record Times(LocalTime makeAt, LocalTime deadline) {
        static Times of(DailySettings.Times times) {
            return new Times(times.makeAt(), times.deadline());
        }
    }

    @GET
    @RolesAllowed(Role.READS_REPORTS)
    public Times times() {
        return Times.of(settings.times());
    }

    /** Holds for days whose reports are not made yet. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLISHES)
    public Times change(Times times) {
        if (times == null || times.makeAt() == null || times.deadline() == null) {
            throw Refused.unreadable("empty", "请写上 makeAt 和 deadline", "Name makeAt and deadline");
        }
        return Times.of(settings.change(times.makeAt(), times.deadline()));
    }
}
