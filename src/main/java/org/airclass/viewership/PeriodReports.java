package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.airclass.school.Organisation.Kind;
import org.airclass.site.Text;
import org.airclass.viewership.DailyDay.Entry;
import org.airclass.viewership.ReportDefinitions.Definition;
import org.airclass.watching.Figure;
import org.airclass.watching.ViewerSet;

/** Adds daily reports up over a month or a phase. */
@ApplicationScoped
class PeriodReports {

    /** @param to last day, included */
    record Period(String name, LocalDate from, LocalDate to) {}

    private static final Comparator<PeriodTally> FROM_THE_BUREAU_DOWN = Comparator.comparing(
                    (PeriodTally tally) -> tally.latest().kind())
            .thenComparing(tally -> tally.latest().name());

    private static final Text DAYS = new Text(
            "按日报告累计：缺报的日子不计入次数和时长合计，单列天数。",
            "Daily reports added up: days that are missing add nothing and are counted apart.");

    private static final Text VIEWERS = new Text(
            "整个时段内打开或播放过的不同设备数，跨日去重合并，不是各日之和。含没有日报告的日子（如周末）和当日统计时刻以后的观看，"
                    + "因此范围大于由日报告累计的次数和时长。去重估算，95% 的数字误差在 "
                    + ViewerSet.ERROR_PERCENT + "% 以内。学校、学区只计已选择本校（所辖学校）的设备；全局计全部设备，含未选学校的。"
                    + DailyDefinitions.HIDDEN_ZH,
            "Distinct devices that opened or played something in the whole time, united over its days and no sum of them. Days"
                    + " without a daily report, such as weekends, are included, and what was watched after a day was counted: more"
                    + " than what the times and minutes, added up from daily reports, are of. Estimated: 95 of 100 figures are"
                    + " within " + ViewerSet.ERROR_PERCENT
                    + " %. Of a school or district: devices that have chosen it or one of its schools; of the bureau: all devices."
                    + DailyDefinitions.HIDDEN_EN);

    private final EntityManager entities;
    private final SchoolViews schoolViews;
    private final ViewershipConfig config;

    PeriodReports(EntityManager entities, SchoolViews schoolViews, ViewershipConfig config) {
        this.entities = entities;
        this.config = config;
        this.schoolViews = schoolViews;
    }

    PeriodReport of(Period period, DailyBoard.Reader reader) {
        FewDevices few = new FewDevices(config.smallest());
        Map<LocalDate, List<Entry>> days = days(period);
        Map<String, PeriodTally> tallies = new TreeMap<>();
        days.values().forEach(all -> {
            DailyDay day = new DailyDay(all, Instant.MAX, Instant.MIN, few, reader::sees);
            all.stream().filter(entry -> reader.sees(entry.report())).forEach(entry -> tallies.computeIfAbsent(
                            entry.report().organisation(), id -> new PeriodTally())
                    .add(entry, day.status(entry)));
        });
        Map<String, Long> viewers = schoolViews.viewers(period.from(), period.to());
        Map<String, String> hidden = few.hidden(tallies.entrySet().stream()
                .filter(tally -> tally.getValue().latest().kind() != Kind.BUREAU)
                .map(tally -> tally.getValue().part(viewers.getOrDefault(tally.getKey(), 0L)))
                .toList());
        return new PeriodReport(
                period.name(),
                period.from(),
                period.to(),
                days.size(),
                definitions(reader.language()),
                PeriodReport.ErrorMargin.OF_UNIONS,
                tallies.values().stream()
                        .sorted(FROM_THE_BUREAU_DOWN)
                        .map(tally -> {
                            String organisation = tally.latest().organisation();
                            boolean isTheirs = reader.author().isOf(tally.latest());
                            return tally.row(
                                    viewers.getOrDefault(organisation, 0L), isTheirs ? null : hidden.get(organisation));
                        })
                        .toList());
    }

    private Map<LocalDate, List<Entry>> days(Period period) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        entities.createQuery(
                        """
                        select r, v from DailyReport r, DailyVersion v
                        where r.day between :first and :last and v.reportId = r.id and v.number = r.version""",
                        Object[].class)
                .setParameter("first", period.from())
                .setParameter("last", period.to())
                .getResultStream()
                .map(row -> new Entry((DailyReport) row[0], (DailyVersion) row[1]))
                .forEach(entry -> days.computeIfAbsent(entry.report().day(), day -> new ArrayList<>())
                        .add(entry));
        return days;
    }

    private static List<Definition> definitions(Locale language) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(
                "days",
                new Text("上报日", "Days reported").in(language),
                new Text("天", "days").in(language),
                DAYS.in(language),
                new Text("日报告", "Daily reports").in(language)));
        DailyDefinitions.in(language).stream()
                .map(definition -> definition.key().equals(ReportDefinitions.key(Figure.VIEWERS))
                        ? definition.saying(VIEWERS.in(language))
                        : definition)
                .forEach(definitions::add);
        return definitions;
    }
}
