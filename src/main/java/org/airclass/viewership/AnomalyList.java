package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.airclass.school.Organisation;
import org.airclass.site.SiteClock;

/** Reads what was marked. */
@ApplicationScoped
class AnomalyList {

    private static final String FOUND =
            """
            SELECT kind, lesson, school, minute, figure, day FROM viewership_anomaly
            WHERE day BETWEEN ? AND ? ORDER BY day, kind, lesson, school""";

    private record Marked(LocalDate day, Anomalies.Found found) {}

    private final DataSource dataSource;
    private final SiteClock clock;
    private final ViewershipConfig config;

    AnomalyList(DataSource dataSource, SiteClock clock, ViewershipConfig config) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.config = config;
    }

    /** @param own whose teachers' lessons and whose schools they must be; empty for all */
    List<AnomaliesResource.Row> of(
            ReportQuestion question, Optional<Organisation> own, SchoolTree tree, Locale language) {
        try (Connection connection = dataSource.getConnection()) {
            List<Marked> marked = new ArrayList<>();
            Rows.each(
                    connection,
                    FOUND,
                    row -> marked.add(new Marked(
                            row.getObject(6, LocalDate.class),
                            new Anomalies.Found(
                                    Anomalies.Kind.valueOf(row.getString(1)),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, Integer.class),
                                    row.getLong(5)))),
                    question.from(),
                    question.to());
            Map<String, LessonFacts> lessons = ProgrammeFacts.byId(
                    connection,
                    marked.stream()
                            .map(one -> one.found().lesson())
                            .filter(id -> !id.isEmpty())
                            .distinct()
                            .toList());
            return marked.stream()
                    .map(one -> row(one, lessons, question, own, tree, language))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("what was marked can't be read", e);
        }
    }

    /** Null for another's, and for a school of so few that they could be people whom somebody knows. */
    private AnomaliesResource.Row row(
            Marked marked,
            Map<String, LessonFacts> lessons,
            ReportQuestion question,
            Optional<Organisation> own,
            SchoolTree tree,
            Locale language) {
        Anomalies.Found found = marked.found();
        if (found.kind() == Anomalies.Kind.WHOLE_SCHOOL && found.figure() < config.smallest()) {
            return null;
        }
        LessonFacts lesson = found.lesson().isEmpty()
                ? null
                : lessons.getOrDefault(found.lesson(), LessonFacts.unknown(found.lesson()));
        List<String> whose = lesson == null
                ? tree.upwards(found.school())
                : lesson.values(tree).get(Dimension.TEACHER_SCHOOL);
        String home = own.map(Organisation::id).orElse(null);
        if (home != null && !whose.contains(home) || !fits(question, home, lesson, whose, tree)) {
            return null;
        }
        String name = lesson == null ? tree.nameOf(found.school()) : lesson.title();
        return new AnomaliesResource.Row(
                found.kind(),
                marked.day(),
                lesson == null ? null : new AnomaliesResource.Lesson(lesson.id(), name),
                lesson == null ? new AnomaliesResource.School(found.school(), name) : null,
                found.minute() == null ? null : time(found.minute()),
                found.figure(),
                found.kind().sentence(name, found.figure()).in(language));
    }

    /**
     * @param home the question is narrowed to its teachers without having been asked for it
     * @param lesson null where it is about a school
     * @param whose that it is, with the districts above
     */
    private static boolean fits(
            ReportQuestion question, String home, LessonFacts lesson, List<String> whose, SchoolTree tree) {
        Map<Dimension, List<String>> values =
                lesson == null ? Map.of(Dimension.VIEWER_SCHOOL, whose) : lesson.values(tree);
        return question.filters().entrySet().stream()
                .filter(filter -> filter.getKey() != Dimension.TEACHER_SCHOOL
                        || !filter.getValue().equals(home))
                .allMatch(filter -> values.getOrDefault(filter.getKey(), List.of()).stream()
                        .anyMatch(value -> isAsked(filter.getKey(), filter.getValue(), value)));
    }

    private static boolean isAsked(Dimension dimension, String asked, String value) {
        return value.equals(asked) || dimension == Dimension.TEACHER && value.startsWith(asked + "@");
    }

    private LocalTime time(int minute) {
        return Instant.ofEpochSecond(minute * 60L).atZone(clock.zone()).toLocalTime();
    }
}
