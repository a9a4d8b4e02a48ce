package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        List<Narrowing> narrowedTo,
        Instant asOf,
        List<ReportDefinitions.Definition> definitions,
        List<Row> rows,
        Summary.Error error) {

    /**
     * @param period null outside the bell schedule
     * @param start of the lessons, {@code 10:40}
     * @param lessons null where only viewers of a school are told
     * @param opens null where hidden, as viewers and all else is then
     * @param hidden why, such as {@code < 5}; absent where figures are told
     */
    record Row(
            int grade,
            String gradeName,
            Integer period,
            String start,
            Long lessons,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

        /**
         * @param member of {@link Summaries#BLOCKS}
         * @param ofSchool only viewers of a school are told
         * @param hidden why figures are not told; null where they are
         */
        static Row of(String member, Figures figures, Names names, boolean ofSchool, String hidden) {
            String grade = Summaries.BLOCKS.value(member, Dimension.GRADE);
            String[] block = Summaries.BLOCKS.value(member, Dimension.BLOCK).split(" ");
            return new Row(
                    Integer.parseInt(grade),
                    names.grade(grade),
                    block[0].isEmpty() ? null : Integer.valueOf(block[0]),
                    block[1],
                    ofSchool ? null : Long.valueOf(figures.lessons()),
                    hidden == null ? figures.opens() : null,
                    hidden == null ? figures.plays() : null,
                    hidden == null ? figures.viewers() : null,
                    hidden == null ? LessonReport.minutes(figures.seconds()) : null,
                    hidden);
        }

        private List<Object> cells() {
            return Arrays.asList(
                    gradeName,
                    period,
                    start,
                    lessons,
                    orHidden(opens),
                    orHidden(plays),
                    orHidden(viewers),
                    orHidden(watchMinutes));
        }

        private Object orHidden(Object figure) {
            return hidden == null ? figure : hidden;
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
                () -> SummaryTable.about(from + " – " + to, narrowedTo, asOf, language),
                Map::of,
                definitions);
    }
}
