package org.airclass.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed of a grade's lessons to come, by edition: the page carries it, and its script shows what is newer than
 * the edition that this phone saw last.
 */
final class Since {

    private static final int AT_MOST = 12;

    public record News(int edition, String lesson, String text) {}

    private Since() {}

    /** The latest change of each lesson of today and later, the newest edition first. */
    static List<News> news(Index index, int grade, LocalDate today) {
        List<News> news = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Carried.News edition : index.edition().carried().news()) {
            for (Change change : edition.changes()) {
                boolean concerns = change.subject() != null
                        && change.grades().contains(grade)
                        && index.shows(change.lesson())
                        && !LocalDate.parse(change.date()).isBefore(today);
                if (concerns && news.size() < AT_MOST && told.add(change.lesson())) {
                    index.lesson(change.lesson())
                            .ifPresent(
                                    lesson -> news.add(new News(edition.edition(), lesson.id(), text(change, lesson))));
                }
            }
        }
        return List.copyOf(news);
    }

    private static String text(Change change, PublishedLesson now) {
        String what =
                Words.date(now.date()) + " " + now.subject() + "《" + now.title().replaceAll("[《》]", "") + "》";
        return switch (change.kind()) {
            case CANCELLED -> what + "取消";
            case RESTORED -> what + "恢复，" + Words.time(now.start()) + " 开始";
            case MOVED -> what + "改到 " + Words.time(now.start());
            case ADDED, CHANGED -> what + "有更新";
        };
    }
}
