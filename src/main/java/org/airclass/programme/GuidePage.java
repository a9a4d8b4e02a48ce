package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Grade;
import org.airclass.streaming.ViewingGuide;

/** 收看指南: where each grade is seen, on the web and on television. */
final class GuidePage {

    /** @param channels the television channels of its lessons in this edition, registered ones first */
    public record Line(String grade, String href, List<String> channels) {}

    /** An operator's numbers, county by county. */
    public record OperatorTable(String name, List<CountyLine> counties) {}

    /** Counties whose numbers are the same. */
    public record CountyLine(List<String> counties, List<Number> numbers) {}

    /** @param channel null where the number says enough */
    public record Number(String grades, String number, String channel) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Guide(List<Line> lines, List<OperatorTable> operators, List<String> unused, String edition)
            implements TemplateInstance {}

    private GuidePage() {}

    /** A label that is no registered channel's name is shown after those that are. */
    static Guide screen(Index index, LocalDate today, EditionLine editionLine) {
        List<String> registered = index.edition().carried().channels().stream()
                .map(Carried.Channel::name)
                .toList();
        List<Line> lines = taught(index)
                .map(grade -> new Line(grade.chineseName(), "/grades/" + grade, channels(index, grade, registered)))
                .toList();
        Set<String> unused = new TreeSet<>(registered);
        lines.forEach(line -> line.channels().forEach(unused::remove));
        return new Guide(
                lines,
                operators(index.edition().carried().guide()),
                List.copyOf(unused),
                editionLine.of(index.edition(), today));
    }

    /** Who has no lessons here looks in vain; before the first edition nobody is known to have none. */
    private static Stream<Grade> taught(Index index) {
        Set<Integer> taught = index.edition().lessons().stream()
                .filter(lesson -> !lesson.cancelled())
                .flatMap(lesson -> lesson.grades().stream())
                .collect(Collectors.toSet());
        return Grade.all().stream().filter(grade -> taught.isEmpty() || taught.contains(grade.number()));
    }

    /** Operators and counties in the order they were put. */
    private static List<OperatorTable> operators(ViewingGuide guide) {
        Map<String, Map<String, List<Number>>> operators = new LinkedHashMap<>();
        for (ViewingGuide.Line line : guide.lines()) {
            operators
                    .computeIfAbsent(line.operator(), o -> new LinkedHashMap<>())
                    .computeIfAbsent(line.county() == null ? "全部地区" : line.county(), c -> new ArrayList<>())
                    .add(new Number(Words.grades(line.grades()), line.number(), line.channel()));
        }
        List<OperatorTable> tables = new ArrayList<>();
        operators.forEach((name, counties) -> tables.add(new OperatorTable(name, lines(counties))));
        return tables;
    }

    private static List<CountyLine> lines(Map<String, List<Number>> counties) {
        Map<List<Number>, List<String>> byNumbers = new LinkedHashMap<>();
        counties.forEach((county, numbers) ->
                byNumbers.computeIfAbsent(numbers, n -> new ArrayList<>()).add(county));
        return byNumbers.entrySet().stream()
                .map(line -> new CountyLine(line.getValue(), line.getKey()))
                .toList();
    }

    private static List<String> channels(Index index, Grade grade, List<String> registered) {
        Set<String> used = new TreeSet<>();
        for (PublishedLesson lesson : index.edition().lessons()) {
            if (!lesson.cancelled() && lesson.grades().contains(grade.number())) {
                tv(lesson).forEach(used::add);
            }
        }
        List<String> channels = new ArrayList<>(used);
        channels.removeIf(name -> !registered.contains(name));
        used.removeAll(channels);
        channels.addAll(used);
        return List.copyOf(channels);
    }

    private static Stream<String> tv(PublishedLesson lesson) {
        return lesson.sources().stream()
                .filter(source -> source.kind() == SourceKind.TV)
                .map(Source::label);
    }
}
