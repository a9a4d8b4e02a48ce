package org.airclass.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.airclass.streaming.StreamStates;

/**
 * An edition, arranged for looking up, and how its streams are. Immutable. As it is, it shows what everybody sees; that
 * {@link #ofSchool}, a school's own additions too.
 */
final class Index {

    static final Edition NONE = new Edition(0, Instant.EPOCH, "", null, List.of(), List.of(), List.of());

    /** As students read a day: by time, parallel lessons by textbook. */
    static final Comparator<PublishedLesson> BY_TIME = Comparator.comparing(PublishedLesson::start)
            .thenComparing(PublishedLesson::end)
            .thenComparing(PublishedLesson::subject, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PublishedLesson::textbook, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PublishedLesson::id);

    private static final DayIndex NOTHING = new DayIndex();

    private final Edition edition;
    private final StreamStates streams;
    private final Map<String, PublishedLesson> lessons;
    private final Map<String, Map<String, Programme.Watchable>> sources;
    private final DayIndex everybodys;
    private final Map<String, DayIndex> additions;
    private final Carried.School school;

    Index(Edition edition) {
        this.edition = edition;
        this.streams = StreamStates.NONE;
        this.lessons = new HashMap<>();
        this.sources = new HashMap<>();
        this.everybodys = new DayIndex();
        this.additions = new HashMap<>();
        this.school = null;
        for (PublishedLesson lesson : edition.lessons()) {
            lessons.put(lesson.id(), lesson);
            sources.put(lesson.id(), watchables(lesson.id(), lesson.sources(), lesson.cancelled()));
            audience(lesson.forSchool()).add(lesson);
        }
        for (PublishedHandout handout : edition.handouts()) {
            sources.put(handout.id(), watchables(handout.id(), handout.sources(), false));
            audience(handout.forSchool()).add(handout);
        }
        everybodys.sort();
        additions.values().forEach(DayIndex::sort);
    }

    private Index(Index all, StreamStates streams, Carried.School school) {
        this.edition = all.edition;
        this.streams = streams;
        this.lessons = all.lessons;
        this.sources = all.sources;
        this.everybodys = all.everybodys;
        this.additions = all.additions;
        this.school = school;
    }

    private DayIndex audience(String forSchool) {
        return forSchool == null ? everybodys : additions.computeIfAbsent(forSchool, s -> new DayIndex());
    }

    /** With that school's own additions; this where it has none. Shares everything: it costs nothing. */
    Index ofSchool(String code) {
        return edition.carried().schools().stream()
                .filter(known -> known.code().equals(code) && additions.containsKey(code))
                .findFirst()
                .map(known -> new Index(this, streams, known))
                .orElse(this);
    }

    /** The school where it has additions of its own for one of these grades; null for any other: it sees what all see. */
    String schoolThatAdds(String code, List<Integer> grades) {
        DayIndex own = code == null ? NOTHING : additions.getOrDefault(code, NOTHING);
        return grades.stream().anyMatch(own::hasGrade) ? code : null;
    }

    /** Whose additions are among what is shown; empty for nobody's. */
    Optional<Carried.School> school() {
        return Optional.ofNullable(school);
    }

    /** Null where the edition knows none of that id. */
    String nameOfSchool(String code) {
        return edition.carried().schools().stream()
                .filter(known -> known.code().equals(code))
                .map(Carried.School::name)
                .findFirst()
                .orElse(null);
    }

    /** The same edition while its streams are so. */
    Index with(StreamStates now) {
        return new Index(this, now, school);
    }

    Edition edition() {
        return edition;
    }

    /** How the streams are. */
    StreamStates streams() {
        return streams;
    }

    Optional<PublishedLesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** The lesson is everybody's, or of the school whose additions are shown. What is no lesson is not hidden. */
    boolean shows(String lesson) {
        PublishedLesson known = lessons.get(lesson);
        return known == null || shows(known);
    }

    private boolean shows(PublishedLesson lesson) {
        return lesson.forSchool() == null
                || school != null && lesson.forSchool().equals(school.code());
    }

    /** All lessons that are shown, by day and time. */
    Stream<PublishedLesson> shown() {
        return edition.lessons().stream().filter(this::shows);
    }

    boolean has(String id) {
        return sources.containsKey(id);
    }

    Optional<Programme.Watchable> watchable(String lesson, String source) {
        return Optional.ofNullable(sources.getOrDefault(lesson, Map.of()).get(source));
    }

    Optional<Carried.Channel> channel(String code) {
        return edition.carried().channels().stream()
                .filter(c -> c.code().equals(code))
                .findFirst();
    }

    /** A grade's lessons from that day on, in the order of days and time. */
    List<PublishedLesson> lessonsFrom(int grade, LocalDate date) {
        return together(everybodys.lessonsFrom(grade, date), own().lessonsFrom(grade, date));
    }

    /** A grade's lessons of a day in the order of time, cancelled ones among them. */
    List<PublishedLesson> lessons(int grade, LocalDate date) {
        return together(everybodys.lessons(grade, date), own().lessons(grade, date));
    }

    /** The handouts whose days include that one, the school's own first, the newest first. */
    List<PublishedHandout> handouts(int grade, LocalDate date) {
        return Stream.concat(own().handouts(grade, date).stream(), everybodys.handouts(grade, date).stream())
                .toList();
    }

    /** The first day after that one on which a lesson of the grade is on. */
    Optional<LocalDate> nextDay(int grade, LocalDate after) {
        return Stream.of(everybodys, own())
                .flatMap(days -> days.nextDay(grade, after).stream())
                .min(LocalDate::compareTo);
    }

    private DayIndex own() {
        return school == null ? NOTHING : additions.get(school.code());
    }

    private static List<PublishedLesson> together(List<PublishedLesson> all, List<PublishedLesson> own) {
        return own.isEmpty()
                ? all
                : Stream.concat(all.stream(), own.stream())
                        .sorted(Comparator.comparing(PublishedLesson::date).thenComparing(BY_TIME))
                        .toList();
    }

    private static Map<String, Programme.Watchable> watchables(String id, List<Source> sources, boolean cancelled) {
        Map<String, Programme.Watchable> map = new HashMap<>();
        for (Source source : sources) {
            map.put(source.id(), new Programme.Watchable(id, source.id(), source.kind(), source.url(), cancelled));
        }
        return map;
    }
}
