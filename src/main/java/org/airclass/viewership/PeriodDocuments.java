package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.airclass.site.SiteConfig;
import org.airclass.site.Text;
import org.airclass.viewership.SealedDocument.Column;

/** Puts the summary of a month or a phase on paper. */
@ApplicationScoped
class PeriodDocuments {

    private final DailyDocuments daily;
    private final SiteConfig site;

    PeriodDocuments(DailyDocuments daily, SiteConfig site) {
        this.daily = daily;
        this.site = site;
    }

    SealedDocument of(PeriodReport report, Locale language) {
        String who =
                report.rows().isEmpty() ? site.name() : report.rows().get(0).name();
        return new SealedDocument(
                who + say(language, " 空中课堂总结：", ": summary of ") + report.name(),
                List.of(say(language, "起止：", "Days: ") + report.from() + " – " + report.to()
                        + say(language, "　上报日 ", "   reported: ") + report.days() + say(language, " 天", "")),
                columns(language),
                report.rows().stream().map(PeriodDocuments::row).toList(),
                List.of(),
                daily.seal(who, null, language),
                report.definitions(),
                DailyDocuments.words(language));
    }

    private static List<Column> columns(Locale language) {
        return List.of(
                new Column(say(language, "单位", "Organisation"), 26),
                new Column(say(language, "上报日（天）", "Days"), 9),
                new Column(say(language, "有数据", "Value"), 9),
                new Column(say(language, "零报告", "Zero"), 9),
                new Column(say(language, "缺报", "Missing"), 9),
                new Column(say(language, "已签", "Signed"), 9),
                new Column(say(language, "应播课", "Planned"), 10),
                new Column(say(language, "已播课", "On air"), 10),
                new Column(say(language, "访问人次（次）", "Opens (times)"), 13),
                new Column(say(language, "播放次数（次）", "Plays (times)"), 13),
                new Column(say(language, "观看人数（台设备，去重）", "Viewers (devices, united)"), 16),
                new Column(say(language, "观看时长（分钟）", "Watch time (minutes)"), 14));
    }

    private static List<Object> row(PeriodReport.Row row) {
        return Arrays.asList(
                row.name(),
                row.days(),
                row.value(),
                row.zeroDeclared(),
                row.missing(),
                row.signed(),
                row.planned(),
                row.onAir(),
                orHidden(row.opens(), row),
                orHidden(row.plays(), row),
                orHidden(row.viewers(), row),
                orHidden(row.watchMinutes(), row));
    }

    private static Object orHidden(Object figure, PeriodReport.Row row) {
        return row.hidden() == null ? figure : row.hidden();
    }

    private static String say(Locale language, String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
