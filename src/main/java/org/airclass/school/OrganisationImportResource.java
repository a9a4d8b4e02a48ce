package org.airclass.school;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.ListSheet;
import org.airclass.site.ListTemplate;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Districts and schools come and change by the sheet. */
@Path("/api/v1/organisations")
class OrganisationImportResource {

    private final Organisations organisations;

    OrganisationImportResource(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @param column its letter; null where the sheet lacks it */
    record Problem(String code, String sheet, int row, String column, String message) {}

    /**
     * @param rows organisations in the file
     * @param added those to be made, or made; likewise the others
     * @param problems rows that can't be used
     */
    record Answer(int rows, int added, int changed, int unchanged, List<Problem> problems, boolean applied) {}

    /**
     * What a sheet of organisations would do, and with {@code apply=true} does, all of it or nothing: new names are
     * added to the tree, known ones change. None is removed.
     */
    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer take(
            @RestForm("file") FileUpload file,
            @RestForm @DefaultValue("false") @PartType(MediaType.TEXT_PLAIN) String apply,
            @Context HttpHeaders headers) {
        boolean applied = ListSheet.isToBeApplied(file, apply);
        List<ListSheet.Line<OrganisationSheet.Column>> lines = OrganisationSheet.LIST.read(file.uploadedFile());
        OrganisationImport found = OrganisationResource.unlessNameIsTaken(() -> {
            OrganisationImport compared = new OrganisationImport(organisations.all(), lines);
            if (applied) {
                apply(compared);
            }
            return compared;
        });
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return new Answer(
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
                applied);
    }

    /** An empty sheet of organisations, with its explanations. */
    @GET
    @Path("/template")
    @Produces(ListTemplate.MEDIA_TYPE)
    public Response template(@Context HttpHeaders headers) {
        return ListTemplate.answer(
                "organisations",
                new Text("单位表", "organisations"),
                OrganisationSheet.EXPLAINED,
                Text.preferred(headers.getAcceptableLanguages()));
    }

    private void apply(OrganisationImport found) {
        Map<String, Organisation> byName = new HashMap<>();
        organisations.all().forEach(o -> byName.put(o.name(), o));
        for (OrganisationImport.Plan plan : found.added()) {
            byName.put(
                    plan.name(),
                    organisations.add(idOf(plan.parent(), byName), plan.kind(), plan.name(), plan.pupils()));
        }
        found.changed().forEach(plan -> byName.get(plan.name())
                .change(idOf(plan.parent(), byName), plan.name(), plan.pupils()));
        organisations.flush();
    }

    /** Null for what stands directly below the bureau. */
    private static String idOf(String parent, Map<String, Organisation> byName) {
        return parent == null ? null : byName.get(parent).id();
    }
}
