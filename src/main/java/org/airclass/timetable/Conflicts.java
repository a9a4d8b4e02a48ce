package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;

/**
 * Finds double bookings among lessons: of a teacher, a live point, a registered channel, or a grade's
 * pupils. Intervals are half-open, so a lesson may begin the minute another ends. Cancelled lessons want
 * nothing. A school's own addition and the bureau's lesson share pupils without a clash. One lesson with several grades or teachers is one lesson; lessons of one grade and subject
 * at one time are allowed when each names another textbook edition.
 */
final class Conflicts {

    private final Set<String> channels;

    /** @param channels names of registered channels; other labels of TV sources are just words */
    Conflicts(Set<String> channels) {
        this.channels = channels;
    }

    /** Every clash among these lessons, each pair once per resource; the later of the list is {@code lesson}. */
    List<Clash> among(List<LessonPlan> lessons) {
        List<Clash> clashes = new ArrayList<>();
        clashes.addAll(teacherConflict(lessons));
        clashes.addAll(livePointConflict(lessons));
        clashes.addAll(channelConflict(lessons));
        clashes.addAll(gradeConflict(lessons));
        return clashes;
    }

    List<Clash> teacherConflict(List<LessonPlan> lessons) {
        return overlaps(
                Clash.Kind.TEACHER,
                lessons,
                lesson -> lesson.teachers().stream()
                        .map(t -> t.school() == null ? t.name() : t.name() + "（" + t.school() + "）")
                        .distinct()
                        .toList(),
                (a, b) -> true);
    }

    List<Clash> livePointConflict(List<LessonPlan> lessons) {
        return overlaps(
                Clash.Kind.LIVE_POINT,
                lessons,
                lesson -> lesson.livePoint() == null ? List.of() : List.of(lesson.livePoint()),
                (a, b) -> true);
    }

    List<Clash> channelConflict(List<LessonPlan> lessons) {
        return overlaps(
                Clash.Kind.CHANNEL,
                lessons,
                lesson -> lesson.sources().stream()
                        .filter(s -> s.kind() == SourceKind.TV && channels.contains(s.label()))
                        .map(LessonPlan.SourcePlan::label)
                        .distinct()
                        .toList(),
                (a, b) -> true);
    }

    /**
     * Only among lessons of one audience: a school that puts its own lesson over the bureau's means that its pupils choose,
     * or go there instead, and another school's pupils never see it.
     */
    List<Clash> gradeConflict(List<LessonPlan> lessons) {
        return overlaps(
                Clash.Kind.GRADE,
                lessons,
                lesson -> lesson.grades().stream()
                        .map(g -> new Grade(g).chineseName())
                        .toList(),
                (a, b) -> Objects.equals(a.forSchool(), b.forSchool()) && !areParallelEditions(a, b));
    }

    /** Pupils of one grade follow one textbook: lessons of one subject in different ones do not meet. */
    static boolean areParallelEditions(LessonPlan a, LessonPlan b) {
        return a.subject().equals(b.subject())
                && a.textbook() != null
                && b.textbook() != null
                && !a.textbook().equals(b.textbook());
    }

    private record Booking(int order, LessonPlan lesson) {}

    private record Place(LocalDate date, String resource) {}

    private static List<Clash> overlaps(
            Clash.Kind kind,
            List<LessonPlan> lessons,
            Function<LessonPlan, List<String>> resources,
            BiPredicate<LessonPlan, LessonPlan> excludeEachOther) {
        Map<Place, List<Booking>> bookings = new HashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            LessonPlan lesson = lessons.get(i);
            if (lesson.cancelled()) {
                continue;
            }
            for (String resource : resources.apply(lesson)) {
                bookings.computeIfAbsent(new Place(lesson.date(), resource), p -> new ArrayList<>())
                        .add(new Booking(i, lesson));
            }
        }
        List<Clash> clashes = new ArrayList<>();
        bookings.forEach((place, list) -> {
            list.sort(Comparator.comparing(b -> b.lesson().start()));
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    LessonPlan first = list.get(i).lesson();
                    LessonPlan second = list.get(j).lesson();
                    if (!second.start().isBefore(first.end())) {
                        break; // sorted by start: nothing later meets the first
                    }
                    if (excludeEachOther.test(first, second)) {
                        boolean inOrder = list.get(i).order() < list.get(j).order();
                        clashes.add(new Clash(
                                kind,
                                inOrder ? second : first,
                                inOrder ? first : second,
                                place.resource(),
                                second.start(),
                                earlier(first.end(), second.end())));
                    }
                }
            }
        });
        return clashes;
    }

    private static LocalTime earlier(LocalTime a, LocalTime b) {
        return a.isBefore(b) ? a : b;
    }
}
