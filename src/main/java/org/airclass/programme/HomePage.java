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

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(String date, List<StageGroup> stages, String edition) implements TemplateInstance {}

    private HomePage() {}

    static Home screen(Index index, LocalDate today, EditionLine editionLine) {
        return new Home(
                Words.fullDate(today, today),
                Stream.of(Stage.values())
                        .map(stage -> new StageGroup(stage.chinese(), choices(index, stage, today)))
                        .toList(),
                editionLine.of(index.edition(), today));
    }

    private static List<Choice> choices(Index index, Stage stage, LocalDate today) {
        return Grade.all().stream()
                .filter(grade -> grade.stage() == stage)
                .map(grade -> new Choice(
                        grade.chineseName(),
                        "/grades/" + grade,
                        index.lessons(grade.number(), today).stream()
                                .filter(l -> !l.cancelled())
                                .count()))
                .toList();
    }
}
