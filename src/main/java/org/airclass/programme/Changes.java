package org.airclass.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What publishing a content makes of the edition before.
 *
 * @param lessons those of the content, and those it lacks, cancelled; by day and time
 * @param list what differs, by day and time
 */
record Changes(List<PublishedLesson> lessons, List<PublishedHandout> handouts, List<Change> list) {

    private static final Comparator<PublishedLesson> BY_DAY =
            Comparator.comparing(PublishedLesson::date).thenComparing(Index.BY_TIME);

    static Changes between(Edition before, Content content) {
        Map<String, PublishedLesson> missing = new LinkedHashMap<>();
        before.lessons().forEach(lesson -> missing.put(lesson.id(), lesson));
        Map<String, Change> changes = new HashMap<>();
        List<PublishedLesson> lessons = new ArrayList<>();
        for (PublishedLesson lesson : content.lessons()) {
            lessons.add(lesson);
            note(changes, lesson.id(), compare(missing.remove(lesson.id()), lesson));
        }
        for (PublishedLesson gone : missing.values()) {
            PublishedLesson cancelled = cancelled(gone);
            lessons.add(cancelled);
            note(changes, gone.id(), compare(gone, cancelled));
        }
        lessons.sort(BY_DAY);
        List<Change> list = new ArrayList<>();
        lessons.stream().map(l -> changes.get(l.id())).filter(Objects::nonNull).forEach(list::add);
        list.addAll(handoutChanges(before.handouts(), content.handouts()));
        return new Changes(List.copyOf(lessons), content.handouts(), List.copyOf(list));
    }

    private static void note(Map<String, Change> changes, String id, Change change) {
        if (change != null) {
            changes.put(id, change);
        }
    }

    private static PublishedLesson cancelled(PublishedLesson l) {
        return l.cancelled()
                ? l
                : new PublishedLesson(
                        l.id(),
                        l.date(),
                        l.grades(),
                        l.period(),
                        l.start(),
                        l.end(),
                        l.subject(),
                        l.title(),
                        l.textbook(),
                        true,
                        null,
                        l.livePoint(),
                        l.teachers(),
                        l.sources(),
                        l.forSchool());
    }

    /** Null where nothing differs. */
    private static Change compare(PublishedLesson before, PublishedLesson after) {
        if (before == null) {
            return change(Change.Kind.ADDED, after, List.of());
        }
        List<Change.Field> fields = new Fields()
                .add("date", before.date(), after.date())
                .add("start", before.start(), after.start())
                .add("end", before.end(), after.end())
                .add("period", before.period(), after.period())
                .add("grades", numbers(before.grades()), numbers(after.grades()))
                .add("subject", before.subject(), after.subject())
                .add("title", before.title(), after.title())
                .add("textbook", before.textbook(), after.textbook())
                .add("teachers", teachers(before), teachers(after))
                .add("livePoint", before.livePoint(), after.livePoint())
                .add("sources", sources(before.sources()), sources(after.sources()))
                .add("forSchool", before.forSchool(), after.forSchool())
                .add("cancelReason", before.cancelReason(), after.cancelReason())
                .list();
        if (after.cancelled() != before.cancelled()) {
            return change(after.cancelled() ? Change.Kind.CANCELLED : Change.Kind.RESTORED, after, fields);
        }
        if (fields.isEmpty()) {
            return null;
        }
        return change(moved(before, after) ? Change.Kind.MOVED : Change.Kind.CHANGED, after, fields);
    }

    private static boolean moved(PublishedLesson before, PublishedLesson after) {
        return !before.date().equals(after.date())
                || !before.start().equals(after.start())
                || !before.end().equals(after.end());
    }

    private static Change change(Change.Kind kind, PublishedLesson l, List<Change.Field> fields) {
        return new Change(kind, l.id(), l.date().toString(), l.grades(), l.subject(), l.title(), fields);
    }

    private static List<Change> handoutChanges(List<PublishedHandout> before, List<PublishedHandout> after) {
        Map<String, PublishedHandout> missing = before.stream()
                .collect(Collectors.toMap(PublishedHandout::id, h -> h, (a, b) -> a, LinkedHashMap::new));
        List<Change> list = new ArrayList<>();
        for (PublishedHandout handout : after) {
            PublishedHandout old = missing.remove(handout.id());
            if (old == null) {
                list.add(change(Change.Kind.ADDED, handout, List.of()));
            } else {
                List<Change.Field> fields = compare(old, handout);
                if (!fields.isEmpty()) {
                    list.add(change(Change.Kind.CHANGED, handout, fields));
                }
            }
        }
        missing.values().forEach(gone -> list.add(change(Change.Kind.CANCELLED, gone, List.of())));
        return list;
    }

    private static List<Change.Field> compare(PublishedHandout before, PublishedHandout after) {
        return new Fields()
                .add("from", before.from(), after.from())
                .add("to", before.to(), after.to())
                .add("grades", numbers(before.grades()), numbers(after.grades()))
                .add("title", before.title(), after.title())
                .add("sources", sources(before.sources()), sources(after.sources()))
                .add("forSchool", before.forSchool(), after.forSchool())
                .list();
    }

    private static Change change(Change.Kind kind, PublishedHandout h, List<Change.Field> fields) {
        LocalDate day = h.from();
        return new Change(kind, h.id(), day.toString(), h.grades(), null, h.title(), fields);
    }

    private static String numbers(List<Integer> grades) {
        return grades.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String teachers(PublishedLesson lesson) {
        return lesson.teachers().stream()
                .map(t -> t.school() == null ? t.name() : t.name() + "（" + t.school() + "）")
                .collect(Collectors.joining("、"));
    }

    /** Address and all: a changed link is a change, though its label stays. */
    private static String sources(List<Source> sources) {
        return sources.stream()
                .map(s -> Stream.of(s.label(), s.url(), s.subtitles())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("、"));
    }

    private static final class Fields {
        private final List<Change.Field> list = new ArrayList<>();

        Fields add(String name, Object before, Object after) {
            if (!Objects.equals(before, after)) {
                list.add(new Change.Field(name, text(before), text(after)));
            }
            return this;
        }

        List<Change.Field> list() {
            return List.copyOf(list);
        }

        private static String text(Object value) {
            return value == null || value.toString().isEmpty() ? null : value.toString();
        }
    }
}
