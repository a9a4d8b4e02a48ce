package org.airclass.timetable;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;

/** How sheets are to be read whose headers don't tell, kept by name for the next such sheet. */
@Path("/api/v1/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITS)
class ImportMappingResource {

    private final ImportMappings mappings;
    private final CurrentStaff staff;

    ImportMappingResource(ImportMappings mappings, CurrentStaff staff) {
        this.mappings = mappings;
        this.staff = staff;
    }

    /** @param mapping as an import takes it */
    record Named(String name, @JsonRawValue String mapping, String by, Instant at) {
        static Named of(ImportMappings.Saved saved) {
            return new Named(saved.name(), saved.mapping(), saved.by(), saved.at());
        }
    }

    @GET
    public List<Named> all() {
        return mappings.all().stream().map(Named::of).toList();
    }

    @GET
    @Path("/{name}")
    public Named mapping(String name) {
        return Named.of(mappings.get(name));
    }

    /** The mapping itself, {@code {"columns":{"主讲人":"teacher"},"layout":"flat"}}, or an object that holds it as {@code mapping}. */
    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Named put(String name, JsonNode mapping) {
        if (mapping == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        return Named.of(
                mappings.put(name, mapping.has("mapping") ? mapping.get("mapping") : mapping, staff.displayName()));
    }

    @DELETE
    @Path("/{name}")
    public void remove(String name) {
        mappings.remove(name);
    }
}
