package org.airclass.viewership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.site.Text;

/** A summary as a file. */
final class SummaryTable {

    private SummaryTable() {}

    static ReportTable of(Summary summary, By by, Locale language) {
        String title = by.title().in(language);
        List<ReportTable.Head> heads = new ArrayList<>();
        heads.add(new ReportTable.Head(title, 28));
        heads.add(new ReportTable.Head(title + " " + by.code(), 16));
        summary.definitions().forEach(definition -> heads.add(ReportTable.Head.of(definition)));
        return new ReportTable(
                "airclass-summary-" + by.code() + "-" + summary.from() + "-" + summary.to(),
                new Text("收视汇总", "Summary").in(language),
                heads,
                row -> summary.rows().forEach(line -> row.accept(cells(line))),
                () -> about(summary.from() + " – " + summary.to(), summary.narrowedTo(), summary.asOf(), language),
                () -> totals(summary),
                summary.definitions());
    }

    /** What stands above the definitions of every such file. */
    static List<List<Object>> about(String range, List<Narrowing> narrowedTo, Object asOf, Locale language) {
        List<List<Object>> about = new ArrayList<>();
        about.add(List.of(new Text("起止日期", "Range").in(language), range));
        narrowedTo.forEach(one -> about.add(one.line()));
        about.add(List.of(
                new Text("数据截至", "As of").in(language),
                asOf == null ? new Text("尚未汇总", "Nothing is rolled up yet").in(language) : asOf.toString()));
        return about;
    }

    private static List<Object> cells(Summary.Row row) {
        return Arrays.asList(
                row.name(),
                row.key(),
                row.lessons(),
                orHidden(row, row.opens()),
                orHidden(row, row.plays()),
                orHidden(row, row.viewers()),
                orHidden(row, row.watchMinutes()),
                orHidden(row, row.peakConcurrent()));
    }

    private static Object orHidden(Summary.Row row, Object figure) {
        return row.hidden() == null ? figure : row.hidden();
    }

    private static Map<String, Object> totals(Summary summary) {
        Map<String, Object> totals = new HashMap<>();
        List<Object> cells = cells(summary.totals());
        List<String> keys = summary.definitions().stream()
                .map(ReportDefinitions.Definition::key)
                .toList();
        Stream.iterate(0, i -> i < keys.size(), i -> i + 1).forEach(i -> totals.put(keys.get(i), cells.get(i + 2)));
        return totals;
    }
}
