package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.airclass.school.Grade;
import org.airclass.school.Stage;

/** The door for whoever comes for the first time: which grade? */
final class HomePage {

    public record StageGroup(String name, List<Choice> grades) {}

    /** @param lessons how many are on today; 0 for none */
    public record Choice(String name, String href, long lessons) {}

    /** A grade that was looked at from here, and the way to have it offered no longer. */
    public record Known(Choice grade, String forget) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(String date, List<Known> known, List<StageGroup> stages, String edition) implements TemplateInstance {}

    private HomePage() {}

    /** @param remembered the grades to offer first */
    static Home screen(Index index, List<Grade> remembered, LocalDate today, EditionLine editionLine) {
        return new Home(
                Words.fullDate(today, today),
                remembered.stream()
                        .map(grade -> new Known(choice(index, grade, today), "/grades?forget=" + grade))
                        .toList(),
                Stream.of(Stage.values())
                        .map(stage -> new StageGroup(stage.chinese(), choices(index, stage, today)))
                        .toList(),
                editionLine.of(index.edition(), today));
    }

    private static List<Choice> choices(Index index, Stage stage, LocalDate today) {
        return Grade.all().stream()
                .filter(grade -> grade.stage() == stage)
                .map(grade -> choice(index, grade, today))
                .toList();
    }

    private static Choice choice(Index index, Grade grade, LocalDate today) {
        return new Choice(
                grade.chineseName(),
                "/grades/" + grade,
                index.lessons(grade.number(), today).stream()
                        .filter(l -> !l.cancelled())
                        .count());
    }
}
