package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.site.Text;
import org.airclass.watching.Figure;

/**
 * 参与率: how many watched, against how many there are.
 *
 * @param schools of how many of them pupils are known
 */
record Participation(
        LocalDate from,
        LocalDate to,
        List<Narrowing> narrowedTo,
        Instant asOf,
        Schools schools,
        List<ReportDefinitions.Definition> definitions,
        List<Row> rows,
        Summary.Error error) {

    /** @param told those of {@code all} that have told how many pupils they have */
    record Schools(int told, int all) {}

    /**
     * @param key a grade, or a school's code
     * @param pupils null where nobody has told them
     * @param viewers null where hidden, or not known
     * @param percent null without either
     * @param hidden such as {@code < 5}; absent where viewers are told
     */
    record Row(
            String key,
            String name,
            Long pupils,
            Long viewers,
            Double percent,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

        /** @param instead what stands in place of the viewers; null where they are told */
        static Row of(String key, String name, Long pupils, Figures figures, String instead) {
            Long viewers = instead == null ? figures.viewers() : null;
            boolean known = viewers != null && pupils != null && pupils > 0;
            Double percent = known ? Math.round(1000.0 * viewers / pupils) / 10.0 : null;
            return new Row(key, name, pupils, viewers, percent, instead);
        }

        private List<Object> cells() {
            return Arrays.asList(name, key, pupils, hidden == null ? viewers : hidden, percent);
        }
    }

    static List<ReportDefinitions.Definition> definitions(Locale language) {
        ReportDefinitions.Definition viewers = ReportDefinitions.definition(Figure.VIEWERS, language);
        return List.of(
                new ReportDefinitions.Definition(
                        "pupils",
                        new Text("在校学生数", "Pupils").in(language),
                        new Text("人", "pupils").in(language),
                        new Text(
                                        "各校按年级填报的在校学生数；没有填报的学校不计入。",
                                        "As the schools told them by grade; schools that have not are left out.")
                                .in(language),
                        new Text("学校填报", "Told by the schools").in(language)),
                viewers,
                new ReportDefinitions.Definition(
                        "percent",
                        new Text("参与率", "Participation").in(language),
                        "%",
                        new Text(
                                        "观看设备数 ÷ 在校学生数。设备不等于学生：一家人可共用一台，一人可有几台，因此可能超过 100%。"
                                                + "按学校统计只含已选择学校的设备；按年级统计含全部设备，未填报学生数的学校也在其中，"
                                                + "所以有学校未填报时，按年级的参与率偏高。",
                                        "Devices that watched, divided by pupils. Devices are no pupils: a family may share one, and"
                                                + " somebody have several, so it may be above 100 %. By school only devices that"
                                                + " have chosen theirs; by grade all, those of schools that have not told their pupils"
                                                + " included: where some have not, it is too high.")
                                .in(language),
                        new Text("本站计算", "Calculated by this site").in(language)));
    }

    private List<List<Object>> about(Locale language) {
        List<List<Object>> about = new ArrayList<>(SummaryTable.about(from + " – " + to, narrowedTo, asOf, language));
        about.add(List.of(
                new Text("已填报学生数的学校", "Schools that have told their pupils").in(language),
                schools.told() + " / " + schools.all()));
        return about;
    }

    ReportTable table(String head, Locale language) {
        Stream<ReportTable.Head> facts =
                Stream.of(new ReportTable.Head(head, 28), new ReportTable.Head(head + " key", 14));
        return new ReportTable(
                "airclass-participation-" + from + "-" + to,
                new Text("参与率", "Participation").in(language),
                Stream.concat(facts, definitions.stream().map(ReportTable.Head::of))
                        .toList(),
                sink -> rows.forEach(row -> sink.accept(row.cells())),
                () -> about(language),
                Map::of,
                definitions);
    }
}
