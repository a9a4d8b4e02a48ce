package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Organisations;
import org.airclass.school.Phase;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** 时段总结: the daily reports of a month or a phase, for one's organisation and all below it. */
@Path("/api/v1/period-reports")
@RolesAllowed(Role.READS_REPORTS)
class PeriodReportResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final PeriodReports reports;
    private final PeriodDocuments documents;
    private final Terms terms;
    private final CurrentStaff staff;
    private final Organisations organisations;
    private final SiteClock clock;

    PeriodReportResource(
            PeriodReports reports,
            PeriodDocuments documents,
            Terms terms,
            CurrentStaff staff,
            Organisations organisations,
            SiteClock clock) {
        this.reports = reports;
        this.documents = documents;
        this.terms = terms;
        this.staff = staff;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * JSON, or on paper by {@code format=xlsx} and {@code format=pdf}.
     *
     * @param month 2026-11; of this and phase one must be given
     * @param phase its code
     * @param term the phase's; null for the latest term that has such a phase and has begun, else the next
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ExcelReport.MEDIA_TYPE, PaperFormat.PDF_TYPE})
    public Response report(
            @RestQuery String month,
            @RestQuery String phase,
            @RestQuery String term,
            @RestQuery String format,
            @Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        PaperFormat paper = paper(format);
        PeriodReports.Period period = month != null && !month.isBlank() ? month(month, language) : phase(phase, term);
        DailyAuthor author = DailyAuthor.of(staff, organisations);
        PeriodReport report = reports.of(period, new DailyBoard.Reader(staff.sight(), author, language));
        if (paper != null) {
            return paper.answer(documents.of(report, language), report.name() + "-" + report.from());
        }
        return Response.ok(report)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Null for JSON. */
    private static PaperFormat paper(String format) {
        return switch (format == null ? "json" : format.strip()) {
            case "json" -> null;
            case "xlsx" -> PaperFormat.XLSX;
            case "pdf" -> PaperFormat.PDF;
            default ->
                throw Refused.unreadable("bad-format", "格式应为 json、xlsx 或 pdf", "The format must be json, xlsx or pdf");
        };
    }

    private static PeriodReports.Period month(String text, Locale language) {
        try {
            YearMonth month = YearMonth.parse(text.strip());
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                String name =
                        new Text(month.getYear() + "年" + month.getMonthValue() + "月", month.toString()).in(language);
                return new PeriodReports.Period(name, month.atDay(1), month.atEndOfMonth());
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Refused.unreadable("bad-month", "月份应写作 2026-11", "Write the month as 2026-11");
    }

    private PeriodReports.Period phase(String code, String termCode) {
        if (code == null || code.isBlank()) {
            throw Refused.unreadable("no-period", "请写明 month 或 phase", "Name a month or a phase");
        }
        boolean anyTerm = termCode == null || termCode.isBlank();
        return terms.begunFirst(clock.today()).stream()
                .filter(term -> anyTerm || term.code().equals(termCode.strip()))
                .map(Term::phases)
                .flatMap(phases -> phases.stream().filter(p -> p.code().equals(code.strip())))
                .findFirst()
                .map(this::period)
                .orElseThrow(
                        () -> Refused.notFound("no-such-phase", "没有时段“" + code + "”", "There is no phase " + code));
    }

    private PeriodReports.Period period(Phase phase) {
        return new PeriodReports.Period(phase.name(), phase.from(), phase.to());
    }
}
