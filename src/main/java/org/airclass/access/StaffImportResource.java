package org.airclass.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.airclass.site.ListSheet;
import org.airclass.site.ListTemplate;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** People come and change by the sheet. */
@Path("/api/v1/staff")
@RolesAllowed(Role.ADMINISTERS)
class StaffImportResource {

    private final StaffImports imports;
    private final CurrentStaff staff;

    StaffImportResource(StaffImports imports, CurrentStaff staff) {
        this.imports = imports;
        this.staff = staff;
    }

    /** @param column its letter; null where the sheet lacks it */
    record Problem(String code, String sheet, int row, String column, String message) {}

    /**
     * @param rows people in the file
     * @param added accounts to be made, or made; likewise the others
     * @param problems rows that can't be used
     * @param passwords the one-time passwords of the accounts that were made: told here and never again
     */
    record Answer(
            int rows,
            int added,
            int changed,
            int unchanged,
            List<Problem> problems,
            boolean applied,
            List<StaffResource.Password> passwords) {}

    /**
     * What a sheet of people would do, and with {@code apply=true} does: new user names become accounts with a
     * one-time password, known ones change. Nobody is removed.
     */
    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @RestForm("file") FileUpload file,
            @RestForm @DefaultValue("false") @PartType(MediaType.TEXT_PLAIN) String apply,
            @Context HttpHeaders headers) {
        boolean applied = ListSheet.isToBeApplied(file, apply);
        List<ListSheet.Line<StaffSheet.Column>> lines = StaffSheet.LIST.read(file.uploadedFile());
        StaffImport found = imports.compare(lines, staff.username());
        List<StaffResource.Password> passwords = applied ? imports.apply(found) : List.of();
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        Answer answer = new Answer(
                lines.size(),
                found.added().size(),
                found.changed().size(),
                found.unchanged(),
                found.problems().stream()
                        .map(p -> new Problem(
                                p.code(),
                                p.sheet(),
                                p.row(),
                                p.column(),
                                p.message().in(language)))
                        .toList(),
                applied,
                passwords);
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    /** An empty sheet of people, with its explanations. */
    @GET
    @Path("/template")
    @Produces(ListTemplate.MEDIA_TYPE)
    public Response template(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return ListTemplate.answer("staff", new Text("人员表", "staff"), StaffTemplate.columns(language), language);
    }
}
