package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The report per lesson: JSON, or the same rows as CSV or Excel by {@code Accept} or, for links, by
 * {@code format=csv} and {@code format=xlsx}.
 */
@Path("/api/v1/reports/lessons")
@RolesAllowed(Role.READS_REPORTS)
class LessonReportResource {

    private final LessonReports reports;
    private final ReportWords words;
    private final SiteClock clock;

    LessonReportResource(LessonReports reports, ReportWords words, SiteClock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response lessons(
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String grade,
            @RestQuery String subject,
            @RestQuery String format,
            HttpHeaders headers) {
        ReportFormat wanted = format == null
                ? ReportFormat.accepted(headers.getAcceptableMediaTypes())
                : ReportFormat.named(format)
                        .orElseThrow(() -> Refused.unreadable(
                                "bad-format", "格式应为 json、csv 或 xlsx", "The format must be json, csv or xlsx"));
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        ReportQuestion question = ReportQuestion.read(from, to, grade, words.properSubject(subject), clock.today());
        LessonReport report = reports.answer(question, language);
        Response.ResponseBuilder answer = Response.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        if (wanted == ReportFormat.JSON) {
            return answer.type(MediaType.APPLICATION_JSON_TYPE).entity(report).build();
        }
        String file = "airclass-lessons-" + question.from() + "-" + question.to() + "." + wanted.extension();
        StreamingOutput rows = out -> wanted.write(report, language, out);
        return answer.type(wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .entity(rows)
                .build();
    }
}
