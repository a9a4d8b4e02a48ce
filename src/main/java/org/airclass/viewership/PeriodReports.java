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
import org.airclass.site.Text;
import org.airclass.viewership.DailyDay.Entry;
import org.airclass.viewership.ReportDefinitions.Definition;

/** Adds daily reports up over a month or a phase. */
@ApplicationScoped
class PeriodReports {

    /** @param to last day, included */
    record Period(String name, LocalDate from, LocalDate to) {}

    private static final Comparator<PeriodTally> FROM_THE_BUREAU_DOWN = Comparator.comparing(
                    (PeriodTally tally) -> tally.latest().kind())
            .thenComparing(tally -> tally.latest().name());

    private static final Text DAYS = new Text(
            "按日报告累计：缺报的日子不计入任何合计，单列天数；观看人数按整个时段去重合并，不是各日之和。",
            "Daily reports added up: days that are missing add nothing and are counted apart; viewers are united over the whole"
                    + " time, no sum of days.");

    private final EntityManager entities;
    private final SchoolViews schoolViews;
    private final ViewershipConfig config;

    PeriodReports(EntityManager entities, SchoolViews schoolViews, ViewershipConfig config) {
        this.entities = entities;
        this.config = config;
        this.schoolViews = schoolViews;
    }

    PeriodReport of(Period period, DailyBoard.Reader reader) {
        Map<LocalDate, List<Entry>> days = days(period);
        Map<String, PeriodTally> tallies = new TreeMap<>();
        days.values().forEach(all -> {
            DailyDay day = new DailyDay(all, Instant.MAX, Instant.MIN, config.smallest());
            all.stream().filter(entry -> reader.sees(entry.report())).forEach(entry -> tallies.computeIfAbsent(
                            entry.report().organisation(), id -> new PeriodTally())
                    .add(entry, day.status(entry)));
        });
        Map<String, Long> viewers = schoolViews.viewers(period.from(), period.to());
        return new PeriodReport(
                period.name(),
                period.from(),
                period.to(),
                days.size(),
                definitions(reader.language()),
                PeriodReport.ErrorMargin.OF_UNIONS,
                tallies.values().stream()
                        .sorted(FROM_THE_BUREAU_DOWN)
                        .map(tally -> tally.row(
                                viewers.getOrDefault(tally.latest().organisation(), 0L),
                                config.smallest(),
                                reader.author()))
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
        definitions.addAll(DailyDefinitions.in(language));
        return definitions;
    }
}
