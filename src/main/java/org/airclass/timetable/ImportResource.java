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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A sheet comes in, is looked at, and is applied. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITS)
class ImportResource {

    private final Imports imports;
    private final CurrentStaff staff;
    private final SiteClock clock;

    ImportResource(Imports imports, CurrentStaff staff, SiteClock clock) {
        this.imports = imports;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param column its letter; @param header what stands above the column */
    record Problem(
            Severity severity, String code, String sheet, Integer row, String column, String header, String message) {
        static Problem of(ImportProblem problem, Locale language) {
            return new Problem(
                    problem.severity(),
                    problem.code(),
                    problem.sheet(),
                    problem.row(),
                    problem.column(),
                    problem.header(),
                    problem.message().in(language));
        }
    }

    /**
     * An import in numbers.
     *
     * @param rows lessons and packs found in the file, used or not
     * @param lessons of those, the lessons that can be used
     * @param downloads packs and materials, those of lessons and those of days
     * @param changes of lessons: what applying does to the draft
     * @param handouts the same of handouts
     * @param appliedAt null until it is applied
     */
    record Summary(
            String id,
            String term,
            String file,
            String layout,
            int rows,
            int lessons,
            int downloads,
            List<Problem> problems,
            Preview.Counts changes,
            Preview.Counts handouts,
            OffsetDateTime appliedAt) {}

    /** @param counts as {@code changes} and {@code handouts} of the summary */
    record Details(
            String id,
            String term,
            String file,
            String layout,
            int rows,
            int lessons,
            int downloads,
            List<Problem> problems,
            Map<String, Preview.Counts> counts,
            Changes changes,
            Handouts handouts,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime appliedAt) {}

    record Changes(
            List<Preview.Added> added,
            List<Preview.Changed> changed,
            List<LessonPlan> removed,
            List<LessonPlan> unchanged) {}

    record Handouts(List<HandoutPlan> added, List<HandoutPlan> changed, List<HandoutPlan> unchanged) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(
            @RestForm("file") FileUpload file,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String term,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String mapping,
            @RestForm @DefaultValue("false") @PartType(MediaType.TEXT_PLAIN) String removeMissing,
            @Context HttpHeaders headers) {
        complete(file, term, removeMissing);
        String name = file.fileName() == null ? "" : file.fileName();
        Imports.Found found = imports.preview(new Imports.Request(
                file.uploadedFile(),
                name,
                term.strip(),
                mapping,
                Boolean.parseBoolean(removeMissing.strip()),
                staff.username()));
        return Response.created(URI.create("/api/v1/imports/" + found.record().id))
                .entity(summary(found, headers))
                .build();
    }

    @GET
    @Path("/{id}")
    public Details details(@PathParam("id") String id, @Context HttpHeaders headers) {
        Imports.Found found = imports.find(id);
        ImportRecord record = found.record();
        Preview preview = found.preview();
        return new Details(
                record.id,
                record.term,
                record.fileName,
                record.layout,
                record.rows,
                record.lessons,
                record.downloads,
                problems(preview, headers),
                Map.of("changes", preview.lessonCounts(), "handouts", preview.handoutCounts()),
                new Changes(preview.added(), preview.changed(), preview.removed(), preview.unchanged()),
                new Handouts(preview.handoutsAdded(), preview.handoutsChanged(), preview.handoutsUnchanged()),
                record.createdBy,
                record.createdAt.atZone(clock.zone()).toOffsetDateTime(),
                appliedAt(record));
    }

    @POST
    @Path("/{id}/apply")
    public Summary apply(@PathParam("id") String id, @Context HttpHeaders headers) {
        return summary(imports.apply(id, Author.of(staff)), headers);
    }

    private Summary summary(Imports.Found found, HttpHeaders headers) {
        ImportRecord record = found.record();
        return new Summary(
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
                appliedAt(record));
    }

    private static List<Problem> problems(Preview preview, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return preview.problems().stream().map(p -> Problem.of(p, language)).toList();
    }

    private OffsetDateTime appliedAt(ImportRecord record) {
        return record.appliedAt == null
                ? null
                : record.appliedAt.atZone(clock.zone()).toOffsetDateTime();
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
