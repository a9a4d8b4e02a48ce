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
import org.jboss.resteasy.reactive.RestQuery;

/** 收视汇总: how much was watched on some days, told apart by one thing. */
@Path("/api/v1/reports/summary")
@RolesAllowed(Role.READS_REPORTS)
class SummaryResource {

    private final Summaries summaries;
    private final Questions questions;

    SummaryResource(Summaries summaries, Questions questions) {
        this.summaries = summaries;
        this.questions = questions;
    }

    /**
     * Of what was watched from {@code from} to {@code to}, whenever the lesson was held; without dates of the week up to
     * today. A joint lesson stands in the row of each of its grades and teachers: rows need not add up to the totals. Viewers
     * never add up. A school's staff see the lessons of its teachers, or with {@code viewerSchool} its own viewers.
     *
     * @param by date, hour, phase, grade, subject, teacher, teacherSchool, viewerSchool, kind or run
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response summary(@RestQuery String by, @BeanParam ReportFilters filters, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(filters.format, headers);
        By rows = By.read(by == null ? By.DATE.code() : by);
        Summary summary = summaries.answer(questions.read(filters, rows.dimension()), rows, answer.language());
        return answer.of(summary, () -> SummaryTable.of(summary, rows, answer.language()));
    }
}
