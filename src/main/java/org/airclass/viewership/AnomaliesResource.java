package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.access.Role;
import org.airclass.school.Organisation;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** 异常提示: figures that somebody should look at. */
@Path("/api/v1/reports/anomalies")
@RolesAllowed(Role.READS_REPORTS)
class AnomaliesResource {

    record Answer(
            LocalDate from,
            LocalDate to,
            List<Narrowing> narrowedTo,
            Instant asOf,
            List<ReportDefinitions.Definition> definitions,
            List<Row> rows) {}

    /**
     * @param lesson null where it is about a school
     * @param school null where it is about a lesson
     * @param at null where it is about the whole day
     * @param sentence in the asker's language
     */
    record Row(
            Anomalies.Kind kind,
            LocalDate date,
            Lesson lesson,
            School school,
            LocalTime at,
            long figure,
            String sentence) {
        private List<Object> cells() {
            return Arrays.asList(
                    date,
                    at,
                    kind.name(),
                    lesson == null ? school.name() : lesson.title(),
                    lesson == null ? school.code() : lesson.id(),
                    figure,
                    sentence);
        }
    }

    record Lesson(String id, String title) {}

    record School(String code, String name) {}

    private final AnomalyList list;
    private final Summaries summaries;
    private final Questions questions;

    AnomaliesResource(AnomalyList list, Summaries summaries, Questions questions) {
        this.list = list;
        this.summaries = summaries;
        this.questions = questions;
    }

    /**
     * By day. REPEATED: plays by devices that had played more than usual that day; which device it was nobody knows. BURST: at
     * least half of a lesson's openings of the day, and 500, within one minute. WHOLE_SCHOOL: at least as many viewers of a school
     * as it has pupils. All of it stays in every figure. A school's staff see the lessons of its teachers, and their school.
     * What is narrowed to lessons tells no schools, and what is narrowed to viewers' schools no lessons.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response anomalies(@BeanParam ReportFilters filters, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(filters.format, headers);
        ReportQuestion question = questions.read(filters, null);
        if (question.others().containsKey(Dimension.KIND)) {
            throw Refused.unreadable("no-kind-here", "异常提示不分观看方式", "Anomalies are not told by kind of source");
        }
        SchoolTree tree = summaries.tree();
        Answer told = new Answer(
                question.from(),
                question.to(),
                narrowedTo(question, tree, answer.language()),
                summaries.asOf(),
                definitions(answer.language()),
                list.of(question, questions.own(), tree, answer.language()));
        return answer.of(told, () -> table(told, answer.language()));
    }

    /** A school's staff see what is marked of its own viewers as well, and not only of its teachers' lessons. */
    private List<Narrowing> narrowedTo(ReportQuestion question, SchoolTree tree, Locale language) {
        String home = questions.own().map(Organisation::id).orElse(null);
        String teachers = By.TEACHER_SCHOOL.code();
        return Narrowing.of(question, tree, language).stream()
                .map(one -> one.filter().equals(teachers) && one.key().equals(home)
                        ? new Narrowing("own", home, new Text("本单位", "Of").in(language), one.name())
                        : one)
                .toList();
    }

    private static List<ReportDefinitions.Definition> definitions(Locale language) {
        return Stream.of(Anomalies.Kind.values())
                .map(kind -> new ReportDefinitions.Definition(
                        kind.name(),
                        kind.title().in(language),
                        kind.unit().in(language),
                        kind.definition().in(language),
                        new Text("本站观看计数，只作提示，不从任何数字中扣除", "Counted by this site; a mark only, taken out of no figure")
                                .in(language)))
                .toList();
    }

    private static ReportTable table(Answer told, Locale language) {
        List<ReportTable.Head> heads = Stream.of(
                        new Text("日期 date", "Date date"),
                        new Text("时间 at", "Time at"),
                        new Text("类别 kind", "Kind kind"),
                        new Text("课或学校 name", "Lesson or school name"),
                        new Text("编号 id", "Id id"),
                        new Text("数值 figure", "Figure figure"),
                        new Text("说明 sentence", "Sentence sentence"))
                .map(text -> new ReportTable.Head(text.in(language), 18))
                .toList();
        return new ReportTable(
                "airclass-anomalies-" + told.from() + "-" + told.to(),
                new Text("异常提示", "Anomalies").in(language),
                heads,
                sink -> told.rows().forEach(row -> sink.accept(row.cells())),
                () -> SummaryTable.about(told.from() + " – " + told.to(), told.narrowedTo(), told.asOf(), language),
                Map::of,
                told.definitions());
    }
}
