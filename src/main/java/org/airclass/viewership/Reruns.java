package org.airclass.viewership;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.programme.RerunTitle;
import org.airclass.viewership.LessonReport.Kind;

/**
 * 首播与重播. A lesson is a rerun when its title says so, or when the same day has it earlier: same grades, subject, textbook and title.
 * A replay that is watched is no rerun: it is a source of its first run, whatever the hour.
 */
final class Reruns {

    private static final Comparator<LessonFacts> AS_THE_DAY_RUNS = Comparator.comparing(
                    LessonFacts::start, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LessonFacts::id);

    private Reruns() {}

    /** The ids of those that are reruns. @param lessons of one day, all of them */
    static Set<String> among(Collection<LessonFacts> lessons) {
        Set<String> reruns = new HashSet<>();
        Map<List<Object>, LocalTime> shown = new HashMap<>();
        for (LessonFacts lesson : lessons.stream().sorted(AS_THE_DAY_RUNS).toList()) {
            if (lesson.kind() != Kind.LESSON || lesson.cancelled() || lesson.start() == null) {
                continue;
            }
            LocalTime first = shown.putIfAbsent(content(lesson), lesson.start());
            boolean again = first != null && lesson.start().isAfter(first);
            if (again || RerunTitle.saysSo(lesson.title())) {
                reruns.add(lesson.id());
            }
        }
        return reruns;
    }

    private static List<Object> content(LessonFacts lesson) {
        List<Object> content = new ArrayList<>();
        content.add(lesson.grades());
        content.add(lesson.subject());
        content.add(lesson.textbook());
        content.add(RerunTitle.plain(lesson.title()));
        return content;
    }
}
