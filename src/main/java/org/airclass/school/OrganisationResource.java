package org.airclass.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.airclass.school.Organisation.Kind;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/** The bureau, its districts and schools. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {

    private final Organisations organisations;
    private final ObjectMapper json;

    OrganisationResource(Organisations organisations, ObjectMapper json) {
        this.organisations = organisations;
        this.json = json;
    }

    /**
     * @param id null for one that is to be made
     * @param parent id of the bureau or district it belongs to; null directly below the bureau
     * @param pupils enrolled; null where not known
     */
    record Node(String id, String parent, Kind kind, String name, Integer pupils) {
        static Node of(Organisation organisation) {
            return new Node(
                    organisation.id(),
                    organisation.parentId(),
                    organisation.kind(),
                    organisation.name(),
                    organisation.pupils());
        }
    }

    /** The tree as a flat list: the bureau, districts, schools. */
    @GET
    public List<Node> list() {
        return organisations.all().stream().map(Node::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Node node) {
        if (node == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        Node added = unlessNameIsTaken(() -> {
            Node asked = checked(node);
            Organisation organisation = organisations.add(asked.parent(), asked.kind(), asked.name(), asked.pupils());
            organisations.flush();
            return Node.of(organisation);
        });
        return Response.created(URI.create("/api/v1/organisations/" + added.id()))
                .entity(added)
                .build();
    }

    /** Changes the fields that are given (RFC 7396); what kind it is stays. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Node change(String id, JsonNode patch) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode changes)) {
            throw Refused.unreadable("no-object", "请求应是一个 JSON 对象", "The request should be a JSON object");
        }
        ObjectNode merged = json.valueToTree(Transactions.run(() -> Node.of(organisations.get(id))));
        JsonNode kind = merged.get("kind");
        merged.setAll(changes);
        if (!kind.equals(merged.get("kind"))) {
            throw Refused.invalidField(
                    "kind", "fixed", OrganisationRules.KIND_STAYS.zh(), OrganisationRules.KIND_STAYS.en());
        }
        Node asked = json.treeToValue(merged, Node.class);
        return unlessNameIsTaken(() -> {
            Node checked = checked(asked);
            Organisation organisation = organisations.get(id);
            organisations.change(organisation, checked.parent(), checked.name(), checked.pupils());
            organisations.flush();
            return Node.of(organisation);
        });
    }

    private Node checked(Node node) {
        Node stripped = new Node(
                node.id(),
                node.parent(),
                node.kind(),
                node.name() == null ? "" : node.name().strip(),
                node.pupils());
        List<Refused.Problem> problems = problemsOf(stripped);
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    problems.get(0).message().zh(), problems.get(0).message().en(), problems);
        }
        return stripped;
    }

    private List<Refused.Problem> problemsOf(Node node) {
        List<Refused.Problem> problems = new ArrayList<>();
        if (node.name().isEmpty() || node.name().length() > OrganisationRules.LONGEST_NAME) {
            problems.add(problem("name", OrganisationRules.NAME));
        }
        if (node.kind() == null) {
            problems.add(problem("kind", new Text("缺少单位类别", "kind is missing")));
        }
        if (node.pupils() != null && (node.pupils() < 0 || node.pupils() > OrganisationRules.MOST_PUPILS)) {
            problems.add(problem("pupils", OrganisationRules.PUPILS));
        }
        if (node.parent() != null && node.kind() != null && !isAbove(node.parent(), node.kind())) {
            problems.add(problem("parent", OrganisationRules.PARENT));
        }
        return problems;
    }

    /** A school hangs below a district or the bureau, a district below the bureau: so no circle can close. */
    private boolean isAbove(String parent, Kind kind) {
        return organisations
                .find(parent)
                .filter(above -> above.kind().compareTo(kind) < 0)
                .isPresent();
    }

    private static Refused.Problem problem(String field, Text message) {
        return new Refused.Problem("invalid-field", message, Map.of("field", field));
    }

    /** In a transaction. @throws Refused 409 when another organisation has a name that the work gives */
    static <T> T unlessNameIsTaken(Supplier<T> work) {
        try {
            return Transactions.run(work);
        } catch (RuntimeException e) {
            if (Transactions.isDuplicateKey(e)) {
                throw Refused.conflict("name-taken", "已有同名的单位", "Another organisation has that name", List.of());
            }
            throw e;
        }
    }
}
