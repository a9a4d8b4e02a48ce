package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.access.Role;
import org.airclass.site.Text;
import org.airclass.watching.Figure;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 逐分钟曲线: a lesson minute by minute. */
@Path("/api/v1/reports/lessons/{id}/minutes")
@RolesAllowed(Role.READS_REPORTS)
class MinutesResource {

    /** @param rows in the order of time; a minute in which nothing came is left out */
    record Minutes(
            List<ReportDefinitions.Definition> definitions,
            Lesson lesson,
            LocalDate date,
            boolean forgotten,
            List<Row> rows) {}

    record Lesson(String id, LocalDate date, String start, String subject, String title, List<Integer> grades) {
        static Lesson of(LessonFacts lesson) {
            return new Lesson(
                    lesson.id(),
                    lesson.date(),
                    lesson.start() == null ? null : lesson.start().toString(),
                    lesson.subject(),
                    lesson.title(),
                    lesson.grades());
        }
    }

    /** @param minute {@code 08:31} */
    record Row(String minute, long concurrent, long opens, long plays) {
        private List<Object> cells() {
            return Arrays.asList(minute, concurrent, opens, plays);
        }
    }

    private final LessonMinutes minutes;
    private final Questions questions;

    MinutesResource(LessonMinutes minutes, Questions questions) {
        this.minutes = minutes;
        this.questions = questions;
    }

    /**
     * Up to the last view that was acknowledged. 404 for a lesson that was never published; 403 for one that no teacher of the
     * asker's schools gives.
     *
     * @param date on which it was watched; the lesson's own where none is given. Of days of long ago minutes are forgotten
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response minutes(
            @RestPath String id, @RestQuery String date, @RestQuery String format, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(format, headers);
        LessonFacts lesson = minutes.lesson(id);
        questions.requireOwn(lesson);
        LocalDate day = ReportQuestion.isGiven(date) ? ReportQuestion.date("date", date) : lesson.date();
        Minutes told = new Minutes(
                definitions(answer.language()),
                Lesson.of(lesson),
                day,
                minutes.areForgotten(day),
                minutes.of(lesson, day));
        return answer.of(told, () -> table(told, answer.language()));
    }

    private static List<ReportDefinitions.Definition> definitions(Locale language) {
        ReportDefinitions.Definition peak = ReportDefinitions.definition(Figure.PEAK_CONCURRENT, language);
        return List.of(
                new ReportDefinitions.Definition(
                        "concurrent",
                        new Text("同时在线", "Concurrent").in(language),
                        peak.unit(),
                        new Text(
                                        "该分钟收到的播放心跳数：每个播放器每 60 秒一次，各入口各节点合计。",
                                        "Beats received in the minute: a player sends one every 60 s; all sources and nodes.")
                                .in(language),
                        peak.source()),
                ReportDefinitions.definition(Figure.OPENS, language),
                ReportDefinitions.definition(Figure.PLAYS, language));
    }

    private static ReportTable table(Minutes told, Locale language) {
        Stream<ReportTable.Head> time =
                Stream.of(new ReportTable.Head(new Text("时间 minute", "Time minute").in(language), 12));
        return new ReportTable(
                "airclass-minutes-" + told.date(),
                new Text("逐分钟", "By the minute").in(language),
                Stream.concat(time, told.definitions().stream().map(ReportTable.Head::of))
                        .toList(),
                sink -> told.rows().forEach(row -> sink.accept(row.cells())),
                () -> List.of(List.of(told.lesson().title(), told.date().toString())),
                Map::of,
                told.definitions());
    }
}
