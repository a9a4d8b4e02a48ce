package org.airclass.viewership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.site.Text;

/** 年级 × 时间段: what was watched of the lessons of a grade that begin at a time. */
record Heat(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        List<ReportDefinitions.Definition> definitions,
        List<Row> rows,
        Summary.Error error) {

    /**
     * @param period null outside the bell schedule
     * @param start of the lessons, {@code 10:40}
     */
    record Row(
            int grade,
            String gradeName,
            Integer period,
            String start,
            long lessons,
            long opens,
            long plays,
            Long viewers,
            double watchMinutes) {

        /** @param member of {@link Summaries#BLOCKS} */
        static Row of(String member, Figures figures, Names names) {
            String grade = Summaries.BLOCKS.value(member, Dimension.GRADE);
            String[] block = Summaries.BLOCKS.value(member, Dimension.BLOCK).split(" ");
            return new Row(
                    Integer.parseInt(grade),
                    names.grade(grade),
                    block[0].isEmpty() ? null : Integer.valueOf(block[0]),
                    block[1],
                    figures.lessons(),
                    figures.opens(),
                    figures.plays(),
                    figures.viewers(),
                    LessonReport.minutes(figures.seconds()));
        }

        private List<Object> cells() {
            return Arrays.asList(gradeName, period, start, lessons, opens, plays, viewers, watchMinutes);
        }
    }

    ReportTable table(Locale language) {
        Stream<ReportTable.Head> facts = Stream.of(
                        new Text("年级 grade", "Grade grade"),
                        new Text("节次 period", "Period period"),
                        new Text("开始 start", "Start start"))
                .map(text -> new ReportTable.Head(text.in(language), 14));
        return new ReportTable(
                "airclass-heat-" + from + "-" + to,
                new Text("年级与时间段", "Grades and times").in(language),
                Stream.concat(facts, definitions.stream().map(ReportTable.Head::of))
                        .toList(),
                sink -> rows.forEach(row -> sink.accept(row.cells())),
                () -> SummaryTable.about(from + " – " + to, asOf, language),
                Map::of,
                definitions);
    }
}
