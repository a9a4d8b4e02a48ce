package org.airclass.viewership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.airclass.site.Text;

/** The report of lessons as a file. */
final class LessonTable {

    private LessonTable() {}

    static ReportTable of(LessonReport report, Locale language) {
        ReportQuestion question = new ReportQuestion(report.from(), report.to(), report.grade(), report.subject());
        return of(question, report.narrowedTo(), language, rows -> {
            report.rows().forEach(rows);
            return report.totals();
        });
    }

    /** @param rows tells each row and answers with the totals */
    static ReportTable of(
            ReportQuestion question,
            List<Narrowing> narrowedTo,
            Locale language,
            Function<Consumer<LessonReport.Row>, LessonReport.Totals> rows) {
        List<ReportColumn> columns = ReportColumn.all(language);
        List<LessonReport.Totals> totals = new ArrayList<>();
        return new ReportTable(
                "airclass-lessons-" + question.from() + "-" + question.to(),
                new Text("收视", "Lessons").in(language),
                columns.stream()
                        .map(column -> new ReportTable.Head(column.head(), column.width()))
                        .toList(),
                sink -> totals.add(rows.apply(row -> sink.accept(cells(columns, row)))),
                () -> about(question, narrowedTo, totals.get(0), language),
                () -> values(totals.get(0)),
                ReportDefinitions.in(language));
    }

    private static List<Object> cells(List<ReportColumn> columns, LessonReport.Row row) {
        Object[] cells =
                columns.stream().map(column -> column.value().apply(row)).toArray();
        return Arrays.asList(cells);
    }

    private static List<List<Object>> about(
            ReportQuestion question, List<Narrowing> narrowedTo, LessonReport.Totals totals, Locale language) {
        List<List<Object>> about = new ArrayList<>();
        about.add(List.of(new Text("起止日期", "Range").in(language), question.from() + " – " + question.to()));
        narrowedTo.forEach(one -> about.add(one.line()));
        about.add(List.of(
                new Text("课与学习资料", "Lessons and handouts").in(language), totals.lessons() + " + " + totals.handouts()));
        about.add(List.of(
                new Text("统计范围", "Scope").in(language),
                "",
                "",
                ReportDefinitions.scope(question.isOfSomeViewings(), language)));
        return about;
    }

    private static Map<String, Object> values(LessonReport.Totals totals) {
        Map<String, Object> values = new TreeMap<>();
        values.put("opens", totals.opens());
        values.put("plays", totals.plays());
        values.put("viewers", totals.viewers());
        values.put("watchMinutes", totals.watchMinutes());
        values.put("peakConcurrent", totals.peakConcurrent());
        values.put("robotOpens", totals.robotOpens());
        return values;
    }
}
