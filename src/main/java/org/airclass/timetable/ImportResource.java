package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A sheet comes in, is looked at, and is applied. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITS)
class ImportResource {

    private static final int MOST = 200;

    private final Imports imports;
    private final ChangeSets sets;
    private final Undo undo;
    private final CurrentStaff staff;
    private final SiteClock clock;

    ImportResource(Imports imports, ChangeSets sets, Undo undo, CurrentStaff staff, SiteClock clock) {
        this.imports = imports;
        this.sets = sets;
        this.undo = undo;
        this.staff = staff;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(
            @RestForm("file") FileUpload file,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String term,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String mapping,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String mappingName,
            @RestForm @DefaultValue("false") @PartType(MediaType.TEXT_PLAIN) String removeMissing,
            @Context HttpHeaders headers) {
        complete(file, term, removeMissing);
        String name = file.fileName() == null ? "" : file.fileName();
        Imports.Found found = imports.preview(new Imports.Request(
                file.uploadedFile(),
                name,
                term.strip(),
                mapping,
                mappingName == null || mappingName.isBlank() ? null : mappingName.strip(),
                Boolean.parseBoolean(removeMissing.strip()),
                Author.of(staff)));
        return Response.created(URI.create("/api/v1/imports/" + found.record().id))
                .entity(summary(found, headers))
                .build();
    }

    /** The latest previews, newest first. @param limit 1 to 200 */
    @GET
    public List<ImportAnswers.Listed> latest(@RestQuery @DefaultValue("50") int limit) {
        List<ImportRecord> records = imports.latest(Math.max(1, Math.min(MOST, limit)));
        Map<Long, Instant> undone = sets.undone(
                records.stream().map(r -> r.changeSet).filter(Objects::nonNull).toList());
        return records.stream()
                .map(r -> new ImportAnswers.Listed(
                        r.id,
                        r.term,
                        r.fileName,
                        r.layout,
                        r.createdBy,
                        at(r.createdAt),
                        at(r.appliedAt),
                        r.changeSet == null ? null : at(undone.get(r.changeSet)),
                        changeSet(r),
                        r.rows,
                        r.lessons,
                        r.downloads))
                .toList();
    }

    /** Takes an applied import back: 201 with the change set that does; 409 where somebody changed its lessons since. */
    @POST
    @Path("/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        Long applied = imports.find(id).record().changeSet;
        if (applied == null) {
            throw Refused.conflict("nothing-to-undo", "这次导入没有改动草稿", "This import has not changed the draft", List.of());
        }
        return ChangeResource.made(sets.of(undo.undo(applied)));
    }

    @GET
    @Path("/{id}")
    public ImportAnswers.Details details(@PathParam("id") String id, @Context HttpHeaders headers) {
        Imports.Found found = imports.find(id);
        ImportRecord record = found.record();
        Preview preview = found.preview();
        return new ImportAnswers.Details(
                record.id,
                record.term,
                record.fileName,
                record.layout,
                record.rows,
                record.lessons,
                record.downloads,
                problems(preview, headers),
                Map.of("changes", preview.lessonCounts(), "handouts", preview.handoutCounts()),
                new ImportAnswers.Changes(preview.added(), preview.changed(), preview.removed(), preview.unchanged()),
                new ImportAnswers.Handouts(
                        preview.handoutsAdded(), preview.handoutsChanged(), preview.handoutsUnchanged()),
                preview.columns(),
                Arrays.stream(SheetField.values())
                        .map(f -> new ImportAnswers.Field(f.code(), f.chinese()))
                        .toList(),
                preview.sheetRows(),
                record.createdBy,
                at(record.createdAt),
                at(record.appliedAt),
                record.changeSet == null
                        ? null
                        : at(sets.undone(List.of(record.changeSet)).get(record.changeSet)),
                changeSet(record));
    }

    @POST
    @Path("/{id}/apply")
    public ImportAnswers.Summary apply(@PathParam("id") String id, @Context HttpHeaders headers) {
        return summary(imports.apply(id, Author.of(staff)), headers);
    }

    private ImportAnswers.Summary summary(Imports.Found found, HttpHeaders headers) {
        ImportRecord record = found.record();
        return new ImportAnswers.Summary(
                record.id,
                record.term,
                record.fileName,
                record.layout,
                record.rows,
                record.lessons,
                record.downloads,
                problems(found.preview(), headers),
                found.preview().lessonCounts(),
                found.preview().handoutCounts(),
                at(record.appliedAt),
                changeSet(record));
    }

    private static List<ImportAnswers.Problem> problems(Preview preview, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return preview.problems().stream()
                .map(p -> ImportAnswers.Problem.of(p, language))
                .toList();
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(clock.zone()).toOffsetDateTime();
    }

    private static String changeSet(ImportRecord record) {
        return record.changeSet == null ? null : Long.toString(record.changeSet);
    }

    private static void complete(FileUpload file, String term, String removeMissing) {
        List<Refused.Problem> problems = new ArrayList<>();
        if (file == null) {
            problems.add(missing("file", "没有文件", "There is no file"));
        }
        if (term == null || term.isBlank()) {
            problems.add(missing("term", "没有写学期", "There is no term"));
        }
        if (!removeMissing.strip().matches("true|false")) {
            problems.add(
                    missing("removeMissing", "removeMissing 应为 true 或 false", "removeMissing must be true or false"));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid("提交的内容有误", "The request has invalid fields", problems);
        }
    }

    private static Refused.Problem missing(String field, String zh, String en) {
        return new Refused.Problem("invalid-field", new Text(zh, en), Map.of("field", field));
    }
}
