package org.airclass.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Who is signed in, for the console and for scripts that try their credentials. */
@Path("/api/v1/me")
class MeResource {

    /** @param organisation its id; null for the bureau itself */
    record Me(String username, String displayName, Role role, String organisation) {}

    private final CurrentStaff staff;

    MeResource(CurrentStaff staff) {
        this.staff = staff;
    }

    @GET
    public Response me() {
        Me me = new Me(
                staff.username(),
                staff.displayName(),
                staff.role(),
                staff.organisation().orElse(null));
        return Response.ok(me).header("Cache-Control", "no-store").build();
    }
}
