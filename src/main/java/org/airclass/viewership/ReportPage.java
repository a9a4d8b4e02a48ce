package org.airclass.viewership;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Grade;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.jboss.resteasy.reactive.RestQuery;

/** 收视报表: the report as a page, its question in the address so that it can be passed on. */
@Path("/reports")
@RolesAllowed(Role.READS_REPORTS)
class ReportPage {

    /** A table longer than this is for a spreadsheet; the page says so. */
    private static final int MOST_ROWS = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("M-d");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A figure of all rows, large. */
    record Card(String name, String value, String unit, String note) {}

    /** One row, ready to be read. */
    record Line(
            String day,
            String time,
            String grades,
            String subject,
            String title,
            String teachers,
            boolean handout,
            boolean cancelled,
            String opens,
            String plays,
            String viewers,
            String watchMinutes,
            String peak,
            String robots) {}

    record Choice(int number, String name, boolean chosen) {}

    record Screen(
            String site,
            String staff,
            String heading,
            String summary,
            LocalDate from,
            LocalDate to,
            String subject,
            List<Choice> grades,
            List<String> subjects,
            List<Card> cards,
            List<Line> lines,
            int left,
            List<ReportDefinitions.Definition> definitions,
            String scope,
            String csv,
            String xlsx,
            String now) {}

    @CheckedTemplate(basePath = "viewership", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(Screen screen);
    }

    private final LessonReports reports;
    private final Questions questions;
    private final CurrentStaff staff;
    private final SiteClock clock;
    private final SiteConfig site;

    ReportPage(LessonReports reports, Questions questions, CurrentStaff staff, SiteClock clock, SiteConfig site) {
        this.reports = reports;
        this.questions = questions;
        this.staff = staff;
        this.clock = clock;
        this.site = site;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response report(
            @RestQuery String from, @RestQuery String to, @RestQuery String grade, @RestQuery String subject) {
        ReportFilters filters = new ReportFilters();
        filters.from = from;
        filters.to = to;
        filters.grade = grade;
        filters.subject = subject;
        LessonReport report = reports.answer(questions.read(filters, null), Locale.CHINESE);
        return Response.ok(Templates.report(screen(report)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Screen screen(LessonReport report) {
        List<Line> lines =
                report.rows().stream().limit(MOST_ROWS).map(row -> line(row)).toList();
        return new Screen(
                site.name(),
                staff.displayName(),
                heading(report.from(), report.to()),
                summary(report),
                report.from(),
                report.to(),
                report.subject() == null ? "" : report.subject(),
                Grade.all().stream()
                        .map(grade -> new Choice(grade.number(), grade.chineseName(), grade.equals(report.grade())))
                        .toList(),
                report.rows().stream()
                        .map(LessonReport.Row::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                cards(report),
                lines,
                report.rows().size() - lines.size(),
                report.definitions(),
                ReportDefinitions.scope(false, Locale.CHINESE),
                link(report, ReportFormat.CSV),
                link(report, ReportFormat.XLSX),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(clock.now()));
    }

    private static String heading(LocalDate from, LocalDate to) {
        return from.equals(to) ? DAY.format(from) : DAY.format(from) + " 至 " + DAY.format(to);
    }

    private static String summary(LessonReport report) {
        String grade = report.grade() == null ? "全部年级" : report.grade().chineseName();
        String subject = report.subject() == null ? "全部学科" : report.subject();
        String handouts = report.totals().handouts() == 0
                ? ""
                : "，学习资料 " + report.totals().handouts() + " 份";
        // What the address asks for is said; here also what it does not, of a school's staff.
        String others = report.narrowedTo().stream()
                .filter(one -> one.filter().equals(By.TEACHER_SCHOOL.code()))
                .map(one -> " · 本单位教师的课：" + one.name())
                .collect(Collectors.joining());
        return grade + " · " + subject + others + " · 课 " + report.totals().lessons() + " 节" + handouts;
    }

    private static List<Card> cards(LessonReport report) {
        LessonReport.Totals totals = report.totals();
        String robots = "爬虫 " + whole(totals.robotOpens()) + " 次，另列";
        String each = totals.viewers() == 0
                ? "不同设备，跨课去重"
                : "每台设备 " + decimal(totals.watchMinutes() / totals.viewers()) + " 分钟";
        return List.of(
                new Card("访问人次", whole(totals.opens()), "次", robots),
                new Card("播放次数", whole(totals.plays()), "次", "播放满 10 秒"),
                new Card("观看人数", whole(totals.viewers()), "台设备", "跨课去重，误差 0.8% 以内"),
                new Card("观看时长", decimal(totals.watchMinutes() / 60), "小时", each),
                new Card("同时在线峰值", whole(totals.peakConcurrent()), "台设备", "所选各课合计最高的一分钟"));
    }

    private static Line line(LessonReport.Row row) {
        String day = SHORT_DAY.format(row.date());
        if (!row.until().equals(row.date())) {
            day = SHORT_DAY.format(row.date()) + " 至 " + SHORT_DAY.format(row.until());
        }
        return new Line(
                day,
                time(row.start()),
                row.gradeNames(),
                row.subject() == null ? "" : row.subject(),
                row.title(),
                byWhom(row),
                row.kind() == LessonReport.Kind.HANDOUT,
                row.cancelled(),
                whole(row.opens()),
                whole(row.plays()),
                whole(row.viewers()),
                format("#,##0.0", row.watchMinutes()),
                whole(row.peakConcurrent()),
                whole(row.robotOpens()));
    }

    /** With the textbook: parallel lessons differ in nothing else. */
    private static String byWhom(LessonReport.Row row) {
        return Stream.of(row.textbook(), row.teacherNames())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String time(LocalTime start) {
        return start == null ? "" : TIME.format(start);
    }

    private static String link(LessonReport report, ReportFormat format) {
        UriBuilder link = UriBuilder.fromPath("/api/v1/reports/lessons")
                .queryParam("from", report.from())
                .queryParam("to", report.to());
        if (report.grade() != null) {
            link.queryParam("grade", report.grade());
        }
        if (report.subject() != null) {
            link.queryParam("subject", "{subject}");
        }
        link.queryParam("format", format.extension());
        return (report.subject() == null ? link.build() : link.build(report.subject())).toString();
    }

    /** @param number null where it is not known */
    private static String whole(Long number) {
        return number == null ? "—" : format("#,##0", number);
    }

    private static String decimal(double number) {
        return format("#,##0.#", number);
    }

    private static String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.CHINA)).format(number);
    }
}
