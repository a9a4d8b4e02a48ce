package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.airclass.school.Grade;

/** A grade's day: what is on now first, then what comes, then what was. */
final class DayPage {

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
     * @param note why it is cancelled; null unless it is
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
            String title,
            String teachers,
            String livePoint,
            String note,
            List<Way> ways) {

        Row withoutPause() {
            return new Row(null, id, state, start, end, subject, hue, textbook, title, teachers, livePoint, note, ways);
        }
    }

    public record GradeLink(String name, String href, boolean current) {}

    public record DayLink(String name, String number, String href, boolean current, boolean today, boolean lessons) {}

    /** A link to another day. */
    public record Turn(String text, String href) {}

    public record HandoutRow(String title, List<Way> ways) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Day(
            String gradeName,
            String heading,
            String date,
            String fullDate,
            boolean today,
            String todayHref,
            List<GradeLink> grades,
            List<DayLink> week,
            String weekBefore,
            String weekAfter,
            List<String> changes,
            List<Section> sections,
            String empty,
            Turn next,
            Turn dayBefore,
            Turn dayAfter,
            List<HandoutRow> handouts,
            String edition)
            implements TemplateInstance {}

    private final Index index;
    private final Grade grade;
    private final LocalDate date;
    private final LocalDateTime now;
    private final EditionLine editionLine;

    DayPage(Index index, Grade grade, LocalDate date, LocalDateTime now, EditionLine editionLine) {
        this.index = index;
        this.grade = grade;
        this.date = date;
        this.now = now;
        this.editionLine = editionLine;
    }

    Day screen() {
        List<PublishedLesson> lessons = lessons();
        return new Day(
                grade.chineseName(),
                heading(lessons),
                Words.isNear(date, today()) ? Words.fullDate(date, today()) : Words.shortDate(date, today()),
                Words.fullDate(date, today()),
                isToday(),
                href(today()),
                Grade.all().stream()
                        .filter(g -> g.stage() == grade.stage())
                        .map(g -> new GradeLink(g.chineseName(), "/grades/" + g, g.equals(grade)))
                        .toList(),
                week(),
                href(date.minusWeeks(1)),
                href(date.plusWeeks(1)),
                ChangeNotice.sentences(index, grade.number(), date),
                sections(lessons),
                empty(lessons),
                next(lessons),
                turn(date.minusDays(1)),
                turn(date.plusDays(1)),
                index.handouts(grade.number(), date).stream()
                        .map(h -> new HandoutRow(h.title(), Way.of(h)))
                        .toList(),
                editionLine.of(index.edition(), today()));
    }

    /** The page stays as it is until then: a lesson of today begins or ends, or the day does. */
    LocalDateTime validUntil() {
        LocalDateTime midnight = today().plusDays(1).atStartOfDay();
        if (!isToday()) {
            return midnight;
        }
        return lessons().stream()
                .flatMap(l -> java.util.stream.Stream.of(l.start(), l.end()))
                .map(date::atTime)
                .filter(time -> time.isAfter(now))
                .min(LocalDateTime::compareTo)
                .orElse(midnight);
    }

    private List<PublishedLesson> lessons() {
        return index.lessons(grade.number(), date);
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private boolean isToday() {
        return date.equals(today());
    }

    private String href(LocalDate day) {
        return "/grades/" + grade + (day.equals(today()) ? "" : "?date=" + day);
    }

    private String heading(List<PublishedLesson> lessons) {
        long on = lessons.stream().filter(l -> !l.cancelled()).count();
        String day = Words.isNear(date, today()) ? Words.nearDate(date, today()) : "星期" + Words.dayOfWeek(date);
        if (on > 0) {
            return day + " " + on + " 节课";
        }
        return lessons.isEmpty() ? day + "没有课" : day + "的课都取消了";
    }

    private Turn turn(LocalDate day) {
        return new Turn(Words.nearDate(day, today()), href(day));
    }

    private List<DayLink> week() {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(day -> new DayLink(
                        Words.dayOfWeek(day),
                        Integer.toString(day.getDayOfMonth()),
                        href(day),
                        day.equals(date),
                        day.equals(today()),
                        index.lessons(grade.number(), day).stream().anyMatch(l -> !l.cancelled())))
                .toList();
    }

    private List<Section> sections(List<PublishedLesson> lessons) {
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
        if (!isToday() || over.isEmpty() && onNow.isEmpty()) {
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

    private static Row row(PublishedLesson lesson, LessonState state, String pause) {
        boolean cancelled = state == LessonState.CANCELLED;
        return new Row(
                pause,
                lesson.id(),
                state.name().toLowerCase(java.util.Locale.ROOT),
                Words.time(lesson.start()),
                Words.time(lesson.end()),
                lesson.subject(),
                SubjectColour.of(lesson.subject()),
                lesson.textbook(),
                lesson.title(),
                Words.teachers(lesson.teachers()),
                lesson.livePoint(),
                !cancelled ? null : lesson.cancelReason() == null ? "本节课不上了" : lesson.cancelReason(),
                cancelled ? List.of() : Way.of(lesson, state));
    }

    /** Why there is nothing; null where there is something. */
    private String empty(List<PublishedLesson> lessons) {
        if (!lessons.isEmpty()) {
            return null;
        }
        if (index.edition().number() == 0) {
            return "课程表还没有发布，发布后会出现在这里。";
        }
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return weekend ? "周末，" + grade.chineseName() + "没有安排课程。" : grade.chineseName() + "这一天没有安排课程。";
    }

    /** Told where the day has nothing more to offer; null where it has, or nothing comes. */
    private Turn next(List<PublishedLesson> lessons) {
        boolean more = lessons.stream().anyMatch(l -> !l.cancelled() && !LessonState.isOver(l, now));
        boolean asksForMore = lessons.stream().allMatch(PublishedLesson::cancelled) || isToday() && !more;
        Optional<LocalDate> day = asksForMore ? index.nextDay(grade.number(), date) : Optional.empty();
        return day.map(d -> {
                    List<PublishedLesson> on = index.lessons(grade.number(), d).stream()
                            .filter(l -> !l.cancelled())
                            .toList();
                    String text = Words.fullDate(d, today()) + "，" + on.size() + " 节课，"
                            + Words.time(on.get(0).start()) + " 开始";
                    return new Turn(text, href(d));
                })
                .orElse(null);
    }
}
