package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.airclass.watching.Figure;
import org.jboss.resteasy.reactive.RestQuery;

/** 当日总览: what is on air, who is there, and how that compares. */
@Path("/api/v1/reports/day")
@RolesAllowed(Role.READS_REPORTS)
class DayResource {

    /**
     * @param at up to which all three days are told: now, or the day's end for a day that is over
     * @param asOf everything that was added up by then is in {@code today}
     * @param concurrent players that reported in the last whole minute; null for a day that is not today
     */
    record Day(
            List<ReportDefinitions.Definition> definitions,
            List<Narrowing> narrowedTo,
            LocalDate date,
            Instant at,
            Instant asOf,
            List<OnAir> onAir,
            Long concurrent,
            Sofar today,
            Sofar yesterday,
            Sofar lastWeek,
            Summary.Error error) {}

    /** @param start {@code 10:40} */
    record OnAir(
            String lesson,
            String title,
            String subject,
            List<Integer> grades,
            String start,
            String end,
            long concurrent) {}

    /**
     * What was watched from midnight until the time of day of {@code at}.
     *
     * @param viewers null before the end of another day than this: who watched is kept by the day
     * @param viewersOfDay of the whole day
     */
    record Sofar(LocalDate date, long opens, long plays, double watchMinutes, Long viewers, Long viewersOfDay) {}

    private final DayReports reports;
    private final Questions questions;
    private final SiteClock clock;

    DayResource(DayReports reports, Questions questions, SiteClock clock) {
        this.reports = reports;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * A day beside the day before and the same weekday of the week before, each until the same time of day. A school's staff see
     * the lessons of its teachers.
     *
     * @param date today where none is given
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response day(@RestQuery String date, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        LocalDate day = ReportQuestion.isGiven(date) ? ReportQuestion.date("date", date) : clock.today();
        ReportFilters filters = new ReportFilters();
        filters.from = day.toString();
        filters.to = day.toString();
        Day told = reports.answer(questions.read(filters, null), definitions(language), language);
        return Response.ok(told)
                .header("Cache-Control", "no-store")
                .header("Content-Language", language.toLanguageTag())
                .build();
    }

    private static List<ReportDefinitions.Definition> definitions(Locale language) {
        return List.of(
                ReportDefinitions.definition(Figure.OPENS, language),
                ReportDefinitions.definition(Figure.PLAYS, language),
                ReportDefinitions.definition(Figure.VIEWERS, language),
                ReportDefinitions.definition(Figure.WATCH_MINUTES, language),
                ReportDefinitions.definition(Figure.PEAK_CONCURRENT, language));
    }
}
