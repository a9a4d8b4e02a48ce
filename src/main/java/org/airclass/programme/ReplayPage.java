package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/** 回看: a grade's recordings of the last two weeks, by subject: who was ill looks for what they missed, not for a day. */
final class ReplayPage {

    /** As long back as a missed lesson is made up for; the search finds older ones. */
    private static final int DAYS = 14;

    public record Recorded(String id, String date, String title, String textbook, String teachers) {}

    public record Subject(String name, String hue, List<Recorded> lessons) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Replays(String gradeName, String gradeNumber, String since, List<Subject> subjects, String edition)
            implements TemplateInstance {}

    private final Index index;
    private final Grade grade;
    private final LocalDateTime now;
    private final EditionLine editionLine;

    ReplayPage(Index index, Grade grade, LocalDateTime now, EditionLine editionLine) {
        this.index = index;
        this.grade = grade;
        this.now = now;
        this.editionLine = editionLine;
    }

    Replays screen() {
        LocalDate today = now.toLocalDate();
        LocalDate first = today.minusDays(DAYS);
        Map<String, List<PublishedLesson>> subjects = first.datesUntil(today.plusDays(1))
                .flatMap(day -> index.lessons(grade.number(), day).stream())
                .filter(lesson -> !lesson.cancelled() && LessonState.isOver(lesson, now))
                .filter(ReplayPage::isRecorded)
                .sorted(Comparator.comparing(PublishedLesson::date).reversed().thenComparing(Index.BY_TIME))
                .collect(Collectors.groupingBy(
                        PublishedLesson::subject,
                        () -> new TreeMap<>(SubjectColour.USUAL_FIRST),
                        Collectors.collectingAndThen(Collectors.toList(), ReplayPage::onceEach)));
        return new Replays(
                grade.chineseName(),
                grade.toString(),
                Words.shortDate(first, today),
                subjects.entrySet().stream()
                        .map(subject -> new Subject(
                                subject.getKey(),
                                SubjectColour.of(subject.getKey()),
                                subject.getValue().stream()
                                        .map(lesson -> recorded(lesson, today))
                                        .toList()))
                        .toList(),
                editionLine.of(index.edition(), today));
    }

    /** The page stays as it is until the next lesson of today is over, or the day is. */
    LocalDateTime validUntil() {
        LocalDate today = now.toLocalDate();
        return index.lessons(grade.number(), today).stream()
                .map(lesson -> today.atTime(lesson.end()))
                .filter(end -> end.isAfter(now))
                .min(LocalDateTime::compareTo)
                .orElse(today.plusDays(1).atStartOfDay());
    }

    /** Without reruns of what is there: of a day's the first one stays, of another day's the one whose title does not say 重播. */
    private static List<PublishedLesson> onceEach(List<PublishedLesson> lessons) {
        Set<List<Object>> first = lessons.stream()
                .filter(lesson -> !RerunTitle.saysSo(lesson.title()))
                .map(ReplayPage::content)
                .collect(Collectors.toSet());
        Map<List<Object>, LocalTime> ofDay = new HashMap<>();
        return lessons.stream()
                .filter(lesson -> !RerunTitle.saysSo(lesson.title()) || !first.contains(content(lesson)))
                .filter(lesson -> {
                    LocalTime earlier = ofDay.putIfAbsent(List.of(lesson.date(), content(lesson)), lesson.start());
                    return earlier == null || !lesson.start().isAfter(earlier);
                })
                .toList();
    }

    private static List<Object> content(PublishedLesson lesson) {
        return Arrays.asList(lesson.grades(), lesson.teachers(), lesson.textbook(), RerunTitle.plain(lesson.title()));
    }

    private static boolean isRecorded(PublishedLesson lesson) {
        return lesson.sources().stream().anyMatch(s -> s.kind() == SourceKind.REPLAY && s.url() != null);
    }

    private static Recorded recorded(PublishedLesson lesson, LocalDate today) {
        return new Recorded(
                lesson.id(),
                Words.nearDate(lesson.date(), today),
                lesson.title(),
                lesson.textbook(),
                Words.teachers(lesson.teachers()));
    }
}
