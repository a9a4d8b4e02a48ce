package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.airclass.access.Role;

/**
 * The report per lesson: JSON, or the same rows as CSV or Excel by {@code Accept} or, for links, by
 * {@code format=csv} and {@code format=xlsx}.
 */
@Path("/api/v1/reports/lessons")
@RolesAllowed(Role.READS_REPORTS)
class LessonReportResource {

    private final LessonReports reports;
    private final Questions questions;

    LessonReportResource(LessonReports reports, Questions questions) {
        this.reports = reports;
        this.questions = questions;
    }

    /**
     * The lessons and handouts dated from {@code from} to {@code to}, with all their viewings up to now; of a kind of source or
     * of a school's viewers where that is asked for. A school's staff see the lessons of its teachers, or with {@code
     * viewerSchool} all lessons as its own viewers watched them.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response lessons(@BeanParam ReportFilters filters, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(filters.format, headers);
        ReportQuestion question = questions.read(filters, null);
        return answer.isFile()
                ? answer.file(LessonTable.of(
                        question,
                        reports.narrowedTo(question, answer.language()),
                        answer.language(),
                        rows -> reports.each(question, rows)))
                : answer.json(reports.answer(question, answer.language()));
    }
}
