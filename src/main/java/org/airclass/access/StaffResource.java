package org.airclass.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

/** The people of the installation and what they are trusted with. */
@Path("/api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTERS)
class StaffResource {

    private final People people;
    private final CurrentStaff staff;
    private final ObjectMapper json;

    StaffResource(People people, CurrentStaff staff, ObjectMapper json) {
        this.people = people;
        this.staff = staff;
        this.json = json;
    }

    /** @param password the one-time password that was made, told here and never again; null where none was */
    record Answer(@JsonUnwrapped People.Entry entry, String password) {
        static Answer of(People.Saved saved) {
            return new Answer(saved.entry(), saved.password());
        }
    }

    record Password(String username, String password) {}

    /** Every account by user name, narrowed to a role, an organisation (id), and a part of a name. */
    @GET
    public List<People.Entry> list(@RestQuery Role role, @RestQuery String organisation, @RestQuery String q) {
        return people.all().stream()
                .filter(e -> role == null || e.role() == role)
                .filter(e -> organisation == null || organisation.equals(e.organisation()))
                .filter(e -> q == null
                        || e.username().contains(q.strip())
                        || e.displayName().contains(q.strip()))
                .toList();
    }

    @GET
    @Path("/{username}")
    public People.Entry get(String username) {
        return people.get(username);
    }

    /** Without a password one is made; it opens nothing but the way to one's own. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(StaffPlan plan) {
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        Answer added = Answer.of(people.add(plan));
        return Response.created(URI.create(
                        "/api/v1/staff/" + URLEncoder.encode(added.entry().username(), StandardCharsets.UTF_8)))
                .entity(added)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Changes the fields that are given (RFC 7396). The user name stays: it is how a person is known. */
    @PATCH
    @Path("/{username}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public People.Entry change(String username, JsonNode patch) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode changes)) {
            throw Refused.unreadable("no-object", "请求应是一个 JSON 对象", "The request should be a JSON object");
        }
        ObjectNode merged = json.valueToTree(people.get(username).asPlan());
        merged.setAll(changes);
        merged.put("username", username);
        return people.change(username, json.treeToValue(merged, StaffPlan.class), staff.username())
                .entry();
    }

    /** Makes a new one-time password and tells it, this once. Sessions of the account end. */
    @POST
    @Path("/{username}/password")
    public Response newPassword(String username) {
        People.Saved saved = people.newPassword(username);
        return Response.ok(new Password(saved.entry().username(), saved.password()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
