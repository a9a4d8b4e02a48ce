package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/** What a search found. */
final class SearchPage {

    public record Hit(
            String id,
            String state,
            String date,
            String start,
            String subject,
            String hue,
            String title,
            String grades,
            String teachers) {}

    public record Choice(String value, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Results(String question, List<Choice> grades, String heading, List<Hit> hits, boolean more, String edition)
            implements TemplateInstance {}

    private SearchPage() {}

    /** @param grade 0 for all */
    static Results screen(Index index, String question, int grade, LocalDateTime now, EditionLine editionLine) {
        List<PublishedLesson> found = new Search(index.shown().toList(), now).find(question, grade);
        LocalDate today = now.toLocalDate();
        return new Results(
                question,
                Grade.all().stream()
                        .map(g -> new Choice(g.toString(), g.chineseName(), g.number() == grade))
                        .toList(),
                question.isBlank() ? "找一节课" : found.isEmpty() ? "没有找到“" + question.strip() + "”" : "找到的课",
                found.stream().map(lesson -> hit(lesson, now, today)).toList(),
                found.size() == Search.AT_MOST,
                editionLine.of(index.edition(), today));
    }

    private static Hit hit(PublishedLesson lesson, LocalDateTime now, LocalDate today) {
        String date = Words.isNear(lesson.date(), today)
                ? Words.nearDate(lesson.date(), today)
                : Words.shortDate(lesson.date(), today);
        return new Hit(
                lesson.id(),
                LessonState.of(lesson, now).name().toLowerCase(Locale.ROOT),
                date,
                Words.time(lesson.start()),
                lesson.subject(),
                SubjectColour.of(lesson.subject()),
                lesson.title(),
                lesson.grades().stream().map(g -> new Grade(g).chineseName()).collect(Collectors.joining("、")),
                Words.teachers(lesson.teachers()));
    }
}
