package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.airclass.viewership.SealedDocument.Column;
import org.airclass.viewership.SealedDocument.Words;

/** Puts a daily report on paper. */
@ApplicationScoped
class DailyDocuments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SiteClock clock;

    DailyDocuments(SiteClock clock) {
        this.clock = clock;
    }

    /** The report itself in the first row, below it those that report to it. */
    SealedDocument of(DailyBoard.Details details, Locale language) {
        DailyRow report = details.report();
        return new SealedDocument(
                report.name() + say(language, " 空中课堂日报告", ": daily report"),
                List.of(
                        say(language, "日期：", "Day: ")
                                + report.date()
                                + say(language, "　统计至：", "   Counted until: ")
                                + at(report.countedUntil())
                                + say(language, "　第 ", "   Version ")
                                + report.version()
                                + say(language, " 版", ""),
                        say(language, "状态：", "State: ")
                                + report.statusName()
                                + say(language, "　应签：", "   Due: ")
                                + at(report.dueAt())),
                columns(language),
                Stream.concat(Stream.of(report), details.below().stream())
                        .map(row -> row(row, language))
                        .toList(),
                notes(details, language),
                seal(report.name(), report.signed(), language),
                details.definitions(),
                words(language));
    }

    /** What every paper of this kind says of itself. */
    static Words words(Locale language) {
        return new Words(
                say(language, "日报告", "Report"),
                say(language, "口径", "Definitions"),
                List.of(
                        say(language, "指标", "Figure"),
                        say(language, "单位", "Unit"),
                        say(language, "口径", "Definition"),
                        say(language, "来源", "Source")),
                say(language, "第 %d 页，共 %d 页", "Page %d of %d"));
    }

    /** Where it is signed and sealed. @param signed null while nobody has */
    List<String> seal(String name, DailyRow.Signed signed, Locale language) {
        String who = signed == null ? "____________" : signed.name();
        String when = signed == null ? "____________" : at(signed.at());
        return List.of(
                say(language, "单位（盖章）：", "Organisation (seal): ") + name,
                say(
                                language,
                                "填报人：____________　审核人：____________　签发人：",
                                "Filled in: ____________   Checked: ____________   Signed: ")
                        + who
                        + say(language, "　签发时间：", "   On: ")
                        + when);
    }

    private static List<Column> columns(Locale language) {
        return List.of(
                new Column(say(language, "单位", "Organisation"), 26),
                new Column(say(language, "状态", "State"), 10),
                new Column(say(language, "应播课", "Planned"), 9),
                new Column(say(language, "已播课", "On air"), 9),
                new Column(say(language, "有人看的课", "Watched"), 11),
                new Column(say(language, "访问人次（次）", "Opens (times)"), 12),
                new Column(say(language, "播放次数（次）", "Plays (times)"), 12),
                new Column(say(language, "观看人数（台设备）", "Viewers (devices)"), 13),
                new Column(say(language, "观看时长（分钟）", "Watch time (minutes)"), 13),
                new Column(say(language, "签报", "Signed"), 22));
    }

    private List<Object> row(DailyRow row, Locale language) {
        return Arrays.asList(
                row.name(),
                row.statusName(),
                row.planned(),
                row.onAir(),
                orHidden(row.watched(), row),
                orHidden(row.opens(), row),
                orHidden(row.plays(), row),
                orHidden(row.viewers(), row),
                orHidden(row.watchMinutes(), row),
                signed(row, language));
    }

    private static Object orHidden(Object figure, DailyRow row) {
        return row.hidden() == null ? figure : row.hidden();
    }

    private static Object told(Object figure) {
        return figure == null ? SealedDocument.UNKNOWN : figure;
    }

    private String signed(DailyRow row, Locale language) {
        if (row.signed() != null) {
            return row.signed().name() + " " + at(row.signed().at());
        }
        return row.late() ? say(language, "逾期未签", "late") : say(language, "未签", "not signed");
    }

    private List<String> notes(DailyBoard.Details details, Locale language) {
        List<String> notes = new ArrayList<>();
        if (details.report().nil() != null) {
            String reason = Objects.requireNonNullElse(details.report().nil().reason(), "");
            notes.add(say(language, "零报告：", "Nil declared: ")
                    + called(details.report().nil().by(), details) + " "
                    + at(details.report().nil().at()) + " " + reason);
        }
        for (int i = 1; i < details.versions().size(); i++) {
            notes.add(
                    correction(details.versions().get(i - 1), details.versions().get(i), details, language));
        }
        details.exceptions()
                .forEach(e -> notes.add(
                        say(language, "例外：", "Exception: ") + e.name() + say(language, "未签，", ": ") + e.reason()));
        return notes;
    }

    private String correction(
            DailyBoard.Version old, DailyBoard.Version fresh, DailyBoard.Details details, Locale language) {
        return say(language, "更正（第 ", "Correction (version ") + fresh.version() + say(language, " 版，", ", ")
                + at(fresh.madeAt()) + " " + called(fresh.madeBy(), details) + say(language, "）：", "): ")
                + fresh.reason()
                + say(language, "　访问人次 ", "   opens ") + told(old.opens()) + " → " + told(fresh.opens())
                + say(language, "，观看人数 ", ", viewers ") + told(old.viewers()) + " → " + told(fresh.viewers())
                + say(language, "，观看时长 ", ", watch minutes ") + told(old.watchMinutes()) + " → "
                + told(fresh.watchMinutes())
                + (fresh.stated() ? say(language, "（人工填写）", " (stated)") : "");
    }

    private static String called(String username, DailyBoard.Details details) {
        return details.names().getOrDefault(username, username);
    }

    private String at(Instant moment) {
        return moment.equals(Instant.MAX) ? "" : MOMENT.format(moment.atZone(clock.zone()));
    }

    private static String say(Locale language, String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
