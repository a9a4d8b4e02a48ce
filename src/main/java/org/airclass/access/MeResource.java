package org.airclass.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.airclass.school.Organisation;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;

/** Who is signed in, for the console and for scripts that try their credentials. */
@Path("/api/v1/me")
class MeResource {

    /** What an account may do, for a console that shows nothing else. */
    enum May {
        EDIT(Role.TEACHER),
        REVIEW(Role.SCHOOL_EDITOR),
        PUBLISH(Role.PUBLISHER),
        ADMINISTER(Role.ADMINISTRATOR),
        READ_REPORTS(Role.REPORT_READER),
        DECLARE(Role.OPERATOR);

        private final Role least;

        May(Role least) {
            this.least = least;
        }

        static List<May> of(Role role) {
            Set<Role> implied = role.implied();
            return List.of(values()).stream()
                    .filter(m -> implied.contains(m.least))
                    .toList();
        }
    }

    record Home(String id, String name, Organisation.Kind kind) {}

    /**
     * @param organisation its id; null for the bureau itself
     * @param scope the same organisation, by name; null for the bureau itself
     * @param teacher the teacher of the timetable who this is; null for none
     * @param bureau the name of this site
     * @param zone of the bureau's clock, by which its days begin
     * @param passwordOnce the password was given by somebody else, and opens nothing until it is changed
     */
    record Me(
            String username,
            String displayName,
            Role role,
            String organisation,
            Home scope,
            CurrentStaff.Teacher teacher,
            List<May> may,
            String bureau,
            ZoneId zone,
            boolean passwordOnce) {}

    record PasswordChange(String old, @JsonProperty("new") String fresh) {}

    private final CurrentStaff staff;
    private final OwnPassword password;
    private final SiteConfig site;
    private final SiteClock clock;

    MeResource(CurrentStaff staff, OwnPassword password, SiteConfig site, SiteClock clock) {
        this.staff = staff;
        this.password = password;
        this.site = site;
        this.clock = clock;
    }

    @GET
    public Response me() {
        Me me = new Me(
                staff.username(),
                staff.displayName(),
                staff.role(),
                staff.organisation().orElse(null),
                staff.home().map(o -> new Home(o.id(), o.name(), o.kind())).orElse(null),
                staff.teacher().orElse(null),
                May.of(staff.role()),
                site.name(),
                clock.zone(),
                staff.hasPasswordOnce());
        return Response.ok(me).header("Cache-Control", "no-store").build();
    }

    /**
     * Changes one's own password. Every session opened with the old one ends; a browser that asks is given a
     * new one.
     */
    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(PasswordChange change, RoutingContext request) {
        if (change == null || change.old() == null || change.fresh() == null) {
            throw Refused.unreadable("empty", "请写上原密码和新密码", "Name the old password and the new one");
        }
        password.change(staff.username(), change.old(), change.fresh(), request);
    }
}
