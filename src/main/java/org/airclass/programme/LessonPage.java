package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.airclass.school.Grade;

/** One lesson: when, who, and every way to watch it. */
final class LessonPage {

    public record Back(String text, String href) {}

    /** @param first the source to begin with; @param json all of them in the order to try them, for the script */
    public record Video(Playable first, String json) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lesson(
            String id,
            String title,
            String subject,
            String hue,
            String textbook,
            String state,
            String status,
            String date,
            String start,
            String end,
            Integer period,
            String grades,
            String teachers,
            String livePoint,
            String school,
            String note,
            List<Way> ways,
            Video video,
            List<Back> backs,
            List<DayPage.HandoutRow> handouts,
            String jsonLd,
            String edition)
            implements TemplateInstance {}

    private final Index index;
    private final PublishedLesson lesson;
    private final LocalDateTime now;
    private final EditionLine editionLine;

    LessonPage(Index index, PublishedLesson lesson, LocalDateTime now, EditionLine editionLine) {
        this.index = index;
        this.lesson = lesson;
        this.now = now;
        this.editionLine = editionLine;
    }

    Lesson screen() {
        LessonState state = LessonState.of(lesson, now);
        Broadcast broadcast = Broadcast.of(lesson, index.streams(), now, editionLine.zone());
        List<String> names =
                lesson.grades().stream().map(n -> new Grade(n).chineseName()).toList();
        return new Lesson(
                lesson.id(),
                lesson.title(),
                lesson.subject(),
                SubjectColour.of(lesson.subject()),
                lesson.textbook(),
                state.name().toLowerCase(Locale.ROOT),
                status(state, broadcast),
                Words.fullDate(lesson.date(), today()),
                Words.time(lesson.start()),
                Words.time(lesson.end()),
                lesson.period(),
                String.join("、", names),
                Words.teachers(lesson.teachers()),
                lesson.livePoint(),
                index.nameOfSchool(lesson.forSchool()),
                LessonNote.of(lesson, state, today()),
                state == LessonState.CANCELLED ? List.of() : Way.of(lesson, state, index.streams()),
                video(broadcast),
                lesson.grades().stream().map(this::back).toList(),
                handouts(),
                new LessonEvent(lesson, editionLine.zone()).json(),
                editionLine.of(index.edition(), today()));
    }

    /** The page stays as it is until the lesson begins or ends, or the day does. */
    LocalDateTime validUntil() {
        return Stream.of(lesson.start(), lesson.end())
                .map(lesson.date()::atTime)
                .filter(time -> time.isAfter(now))
                .min(LocalDateTime::compareTo)
                .filter(time -> time.isBefore(midnight()))
                .orElse(midnight());
    }

    private LocalDateTime midnight() {
        return today().plusDays(1).atStartOfDay();
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private String status(LessonState state, Broadcast broadcast) {
        return switch (state) {
            case NOW -> broadcast == Broadcast.ON_AIR ? "正在上课" : "直播已结束";
            case AHEAD -> lesson.date().equals(today()) ? Words.time(lesson.start()) + " 开始" : "未开始";
            case PAST -> "已结束";
            case CANCELLED -> "已取消";
        };
    }

    private Back back(int grade) {
        String query = lesson.date().equals(today()) ? "" : "?date=" + lesson.date();
        return new Back(
                new Grade(grade).chineseName() + " " + Words.nearDate(lesson.date(), today()) + "的课",
                "/grades/" + grade + query);
    }

    /** Null for nothing to play. */
    private Video video(Broadcast broadcast) {
        List<Playable> playable = Playable.of(lesson, broadcast, index.streams());
        return playable.isEmpty()
                ? null
                : new Video(playable.get(0), PlayerSources.array(playable).encode());
    }

    private List<DayPage.HandoutRow> handouts() {
        return lesson.grades().stream()
                .flatMap(grade -> index.handouts(grade, lesson.date()).stream())
                .distinct()
                .map(h -> new DayPage.HandoutRow(h.title(), Way.of(h)))
                .toList();
    }
}
