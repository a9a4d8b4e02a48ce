package org.airclass.viewership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.Text;

/** Declared beside counted, as a file: both with their units, and without totals, since units differ. */
final class ReconciliationTable {

    private record Column(String zh, String en, int width) {
        ReportTable.Head head(Locale language) {
            return new ReportTable.Head(new Text(zh, en).in(language), width);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("起始日期 from", "From", 12),
            new Column("截止日期 to", "To", 12),
            new Column("来源 source", "Source", 20),
            new Column("种类 kind", "Kind", 12),
            new Column("课 lesson", "Lesson", 28),
            new Column("频道 channel", "Channel", 12),
            new Column("单位（学校、学区）organisation", "Organisation", 20),
            new Column("申报数 declared", "Declared", 14),
            new Column("申报数的单位 unit", "Its unit", 16),
            new Column("本站计数 counted", "Counted here", 14),
            new Column("本站计数的指标 countedUnit", "Its figure", 16),
            new Column("申报 − 计数 difference", "Declared − counted", 14),
            new Column("相差百分比 differencePercent (%)", "Difference (%)", 14),
            new Column("能否相比 comparison", "Comparison", 22),
            new Column("可能重复申报 repeated", "Perhaps declared twice", 12),
            new Column("凭证 evidence", "Evidence", 16),
            new Column("编号 entry", "Entry", 16),
            new Column("申报数的计量单位 unitMeasure", "Measure declared in", 12),
            new Column("本站计数的计量单位 countedUnitMeasure", "Measure counted in", 12),
            new Column("说明 note", "Note", 28));

    private ReconciliationTable() {}

    static ReportTable of(Reconciliation.Answer answer, Locale language) {
        return new ReportTable(
                "airclass-reconciliation-" + answer.from() + "-" + answer.to(),
                new Text("双向校核", "Reconciliation").in(language),
                COLUMNS.stream().map(column -> column.head(language)).toList(),
                sink -> answer.rows().forEach(row -> sink.accept(cells(row, language))),
                () -> List.of(List.of(new Text("起止日期", "Range").in(language), answer.from() + " – " + answer.to())),
                Map::of,
                answer.definitions());
    }

    private static List<Object> cells(Reconciliation.Row row, Locale language) {
        return Arrays.asList(
                row.from(),
                row.to(),
                row.source(),
                row.kindName(),
                row.lessonTitle() == null ? row.lesson() : row.lessonTitle(),
                row.channel(),
                row.organisationName(),
                row.declared(),
                row.unitName(),
                row.counted(),
                row.countedUnitName(),
                row.difference(),
                row.differencePercent(),
                row.comparisonName(),
                row.repeated() ? new Text("是", "yes").in(language) : null,
                row.evidence(),
                row.entry(),
                row.unitMeasure(),
                row.countedUnitMeasure(),
                row.note());
    }
}
