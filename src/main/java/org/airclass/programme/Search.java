package org.airclass.programme;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds lessons by words of their title, subject, textbook, teachers and schools. Plain looking through: a term is thousands. */
final class Search {

    /** More than a phone is scrolled through. */
    static final int AT_MOST = 60;

    /** Longer is no question. */
    static final int LONGEST = 60;

    private final List<PublishedLesson> lessons;
    private final LocalDateTime now;

    Search(List<PublishedLesson> lessons, LocalDateTime now) {
        this.lessons = lessons;
        this.now = now;
    }

    /**
     * Lessons in which every word occurs: those to come by time, then those past, the latest first.
     *
     * @param grade 0 for all
     */
    List<PublishedLesson> find(String question, int grade) {
        String[] words = fold(question).strip().split("\\s+");
        if (words[0].isEmpty()) {
            return List.of();
        }
        List<PublishedLesson> found = lessons.stream()
                .filter(lesson -> grade == 0 || lesson.grades().contains(grade))
                .filter(lesson -> Stream.of(words).allMatch(text(lesson)::contains))
                .sorted(Comparator.comparing(PublishedLesson::date).thenComparing(Index.BY_TIME))
                .toList();
        Predicate<PublishedLesson> over = lesson -> LessonState.isOver(lesson, now);
        Stream<PublishedLesson> past = found.stream()
                .filter(over)
                .sorted(Comparator.comparing(PublishedLesson::date).reversed().thenComparing(Index.BY_TIME));
        return Stream.concat(found.stream().filter(over.negate()), past)
                .limit(AT_MOST)
                .toList();
    }

    private static String text(PublishedLesson lesson) {
        StringBuilder text = new StringBuilder(lesson.subject()).append(' ').append(lesson.title());
        if (lesson.textbook() != null) {
            text.append(' ').append(lesson.textbook());
        }
        for (Teacher teacher : lesson.teachers()) {
            text.append(' ').append(teacher.name());
            if (teacher.school() != null) {
                text.append(' ').append(teacher.school());
            }
        }
        return fold(text.toString());
    }

    /** Full-width letters and capitals are typed as they come. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
