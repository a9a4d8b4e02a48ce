package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that prove declared figures: taken in, and given back as they came, never shown in place. */
@Path("/api/v1/declared/evidence")
class EvidenceResource {

    private final Evidences evidences;
    private final CurrentStaff staff;

    EvidenceResource(Evidences evidences, CurrentStaff staff) {
        this.evidences = evidences;
        this.staff = staff;
    }

    /** @param size bytes; @param sha256 of the content, in hexadecimal digits */
    record Kept(String id, String name, String type, int size, String sha256, Instant uploadedAt, String uploadedBy) {
        static Kept of(Evidence evidence) {
            return new Kept(
                    evidence.id(),
                    evidence.name(),
                    evidence.type(),
                    evidence.bytes(),
                    evidence.sha256(),
                    evidence.uploadedAt(),
                    evidence.uploadedBy());
        }
    }

    /** 201 with its id, which entries name; PDF, PNG, JPEG or an office file of at most 4 MB, else 413 or 422. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DECLARES)
    public Response keep(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw Refused.invalidField("file", "invalid-field", "没有文件", "There is no file");
        }
        Evidence kept = evidences.keep(file.uploadedFile(), file.fileName(), staff.username());
        return Response.created(URI.create("/api/v1/declared/evidence/" + kept.id()))
                .entity(Kept.of(kept))
                .build();
    }

    /** The file. A browser saves it and never opens it here: who uploaded it may be anybody's account. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.READS_REPORTS, Role.DECLARES})
    public Response file(String id) {
        Evidence evidence = evidences.find(id, DeclaredSight.of(staff));
        return Response.ok(evidence.content())
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(evidence.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
