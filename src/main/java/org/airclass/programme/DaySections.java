package org.airclass.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.airclass.streaming.StreamStates;

/** A day's lessons in the order they are asked for: on now, to come, over; and the pauses between them. */
final class DaySections {

    /** A shorter pause is no news. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(30);

    /** A longer one is no pause: another part of the day begins. */
    private static final Duration ANOTHER_PART = Duration.ofHours(4);

    private static final LocalTime EVENING = LocalTime.of(17, 30);

    /** A title with a hint, and rows under it; null for none: most days are told in one piece. */
    public record Section(String title, String hint, String style, List<Row> rows) {}

    /**
     * A lesson.
     *
     * @param pause what to say of the time before it; null for nothing
     * @param own the school's own addition
     * @param note why it can't be taken; null where it can
     */
    public record Row(
            String pause,
            String id,
            String state,
            String start,
            String end,
            String subject,
            String hue,
            String textbook,
            boolean own,
            String title,
            String teachers,
            String livePoint,
            String note,
            List<Way> ways) {

        Row withoutPause() {
            return new Row(
                    null, id, state, start, end, subject, hue, textbook, own, title, teachers, livePoint, note, ways);
        }
    }

    private final LocalDateTime now;
    private final boolean today;
    private final StreamStates streams;

    DaySections(LocalDateTime now, boolean today, StreamStates streams) {
        this.now = now;
        this.today = today;
        this.streams = streams;
    }

    /** The lessons in order of time; in one section for any day but today. */
    List<Section> sections(List<PublishedLesson> lessons) {
        List<Row> onNow = new ArrayList<>();
        List<Row> ahead = new ArrayList<>();
        List<Row> over = new ArrayList<>();
        LocalTime free = null;
        for (PublishedLesson lesson : lessons) {
            LessonState state = LessonState.of(lesson, now);
            boolean isOver = LessonState.isOver(lesson, now);
            Row row = row(lesson, state, isOver ? null : pause(free, lesson));
            (state == LessonState.NOW ? onNow : isOver ? over : ahead).add(row);
            if (!lesson.cancelled() && (free == null || lesson.end().isAfter(free))) {
                free = lesson.end();
            }
        }
        if (!today || over.isEmpty() && onNow.isEmpty()) {
            return lessons.isEmpty() ? List.of() : List.of(new Section(null, null, "all", both(over, ahead)));
        }
        List<Section> sections = new ArrayList<>();
        add(sections, "正在上课", "now", onNow);
        if (!ahead.isEmpty()) {
            Row first = ahead.remove(0);
            ahead.add(0, first.withoutPause());
            sections.add(new Section("接下来", first.pause(), "ahead", List.copyOf(ahead)));
        }
        add(sections, ahead.isEmpty() && onNow.isEmpty() ? "今天的课已经上完" : "已经上完", "over", over);
        return List.copyOf(sections);
    }

    private static List<Row> both(List<Row> first, List<Row> second) {
        List<Row> rows = new ArrayList<>(first);
        rows.addAll(second);
        return rows;
    }

    private static void add(List<Section> sections, String title, String style, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(title, null, style, List.copyOf(rows)));
        }
    }

    private static String pause(LocalTime free, PublishedLesson lesson) {
        if (free == null || lesson.cancelled()) {
            return null;
        }
        Duration pause = Duration.between(free, lesson.start());
        if (pause.compareTo(WORTH_TELLING) < 0) {
            return null;
        }
        if (pause.compareTo(ANOTHER_PART) > 0) {
            return lesson.start().isBefore(EVENING) ? "下午" : "晚上";
        }
        boolean noon = !free.isAfter(LocalTime.of(13, 0)) && !lesson.start().isBefore(LocalTime.of(13, 0));
        return (noon ? "午间休息 " : "课间 ") + Words.span(pause);
    }

    private Row row(PublishedLesson lesson, LessonState state, String pause) {
        return new Row(
                pause,
                lesson.id(),
                state.name().toLowerCase(java.util.Locale.ROOT),
                Words.time(lesson.start()),
                Words.time(lesson.end()),
                lesson.subject(),
                SubjectColour.of(lesson.subject()),
                lesson.textbook(),
                lesson.forSchool() != null,
                lesson.title(),
                Words.teachers(lesson.teachers()),
                lesson.livePoint(),
                LessonNote.of(lesson, state, now.toLocalDate()),
                state == LessonState.CANCELLED ? List.of() : Way.of(lesson, state, streams));
    }
}
