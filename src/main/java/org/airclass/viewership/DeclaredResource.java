package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.SheetFile;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Figures of cable, IPTV, other apps and stream servers: declared by whoever counted them, shown beside what is counted here. */
@Path("/api/v1/declared")
@Produces(MediaType.APPLICATION_JSON)
class DeclaredResource {

    private final Declared declared;
    private final DeclaredList list;
    private final CurrentStaff staff;
    private final SiteClock clock;

    DeclaredResource(Declared declared, DeclaredList list, CurrentStaff staff, SiteClock clock) {
        this.declared = declared;
        this.list = list;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param kind CABLE, IPTV, APP, STREAM_SERVER or OTHER
     * @param source who counted it; null for the batch's
     * @param unit OPENS, PLAYS, DEVICES, WATCH_MINUTES, PEAK_CONCURRENT, HITS, PEOPLE, HOUSEHOLDS, RATING or TRAFFIC_GB
     * @param to last day, included; null for the one day {@code from}
     * @param value from 0 on, with two decimals at most
     * @param organisation id or name; null for all
     * @param evidence id of an uploaded file
     * @param corrects id of the entry whose place it takes
     */
    record Entry(
            String kind,
            String source,
            String unit,
            String from,
            String to,
            String value,
            String lesson,
            String channel,
            String organisation,
            String evidence,
            String note,
            String corrects) {

        DeclaredLine line(int position, String batchSource) {
            Map<DeclaredField, String> texts = new EnumMap<>(DeclaredField.class);
            texts.put(DeclaredField.SOURCE, source == null ? batchSource : source);
            texts.put(DeclaredField.KIND, kind);
            texts.put(DeclaredField.UNIT, unit);
            texts.put(DeclaredField.FROM, from);
            texts.put(DeclaredField.TO, to);
            texts.put(DeclaredField.VALUE, value);
            texts.put(DeclaredField.LESSON, lesson);
            texts.put(DeclaredField.CHANNEL, channel);
            texts.put(DeclaredField.ORGANISATION, organisation);
            texts.put(DeclaredField.EVIDENCE, evidence);
            texts.put(DeclaredField.NOTE, note);
            texts.put(DeclaredField.CORRECTS, corrects);
            return new DeclaredLine(field -> Map.of("field", "entries[" + position + "]." + field.key()), texts);
        }
    }

    /** @param batch chosen by the caller; the same again changes nothing. @param source of entries that name none */
    record Batch(String batch, String source, List<Entry> entries) {}

    /** @param entries ids in the order of the batch */
    record Answer(String batch, Instant declaredAt, String declaredBy, List<String> entries) {}

    /** 201; 200 for a batch that is there already, word for word; 409 for another under its id; 422 naming all problems. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DECLARES)
    public Response declare(Batch batch) {
        if (batch == null || batch.batch() == null || batch.entries() == null) {
            throw Refused.unreadable("empty", "请写上批号 batch 和数据 entries", "Name the batch and its entries");
        }
        List<DeclaredLine> lines = new ArrayList<>();
        for (Entry entry : batch.entries()) {
            if (entry == null) {
                throw Refused.unreadable("empty", "entries 里有空的一条", "There is an empty one among the entries");
            }
            lines.add(entry.line(lines.size(), batch.source()));
        }
        return take(batch.batch(), null, lines);
    }

    /** The same from a sheet (.xlsx, .csv); problems name their cells. {@code source} and {@code evidence} are of rows that name none. */
    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.DECLARES)
    public Response declareSheet(
            @RestForm("file") FileUpload file,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String batch,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String source,
            @RestForm @PartType(MediaType.TEXT_PLAIN) String evidence) {
        if (file == null) {
            throw Refused.invalidField("file", "invalid-field", "没有文件", "There is no file");
        }
        if (batch == null) {
            throw Refused.invalidField("batch", "missing", "缺少批号", "batch is missing");
        }
        DeclaredSheet sheet = new DeclaredSheet(source, evidence);
        SheetFile.read(file.uploadedFile(), sheet);
        return take(batch, Evidences.shortened(file.fileName()), sheet.lines());
    }

    /**
     * What was declared of the days asked for, the latest first, corrected entries included and marked. An operator sees
     * what they declared themselves; somebody of a school or district what is declared of it.
     */
    @GET
    @RolesAllowed({Role.READS_REPORTS, Role.DECLARES})
    public Response list(@RestQuery String from, @RestQuery String to, @Context HttpHeaders headers) {
        ReportQuestion asked = ReportQuestion.read(from, to, null, null, clock.today());
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return Response.ok(list.answer(asked.from(), asked.to(), DeclaredSight.of(staff), language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response take(String batch, String fileName, List<DeclaredLine> lines) {
        boolean ofTheBureau = staff.role() != Role.OPERATOR;
        Declared.Outcome outcome =
                declared.take(new Declared.Request(batch.strip(), fileName, lines, staff.username(), ofTheBureau));
        DeclaredBatch taken = outcome.batch();
        return Response.status(outcome instanceof Declared.Taken ? 201 : 200)
                .entity(new Answer(taken.batch(), taken.declaredAt(), taken.declaredBy(), outcome.entries()))
                .build();
    }
}
