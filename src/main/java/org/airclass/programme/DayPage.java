package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.airclass.school.Grade;

/** A grade's day: what is on now first, then what comes, then what was. */
final class DayPage {

    public record GradeLink(String name, String href, boolean current) {}

    public record DayLink(String name, String number, String href, boolean current, boolean today, boolean lessons) {}

    /** A link to another day. */
    public record Turn(String text, String href) {}

    public record HandoutRow(String title, List<Way> ways) {}

    /** Whose additions are shown. @param leave the way to have them shown no longer */
    public record School(String name, String leave) {

        /** @return null where nobody's are */
        static School of(Index index, String page) {
            String leave = page + (page.contains("?") ? "&" : "?") + "school=";
            return index.school()
                    .map(school -> new School(school.name(), leave))
                    .orElse(null);
        }
    }

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Day(
            String gradeName,
            String gradeNumber,
            int number,
            String until,
            String weekHref,
            School school,
            List<Since.News> news,
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
            List<DaySections.Section> sections,
            String empty,
            Turn next,
            Turn dayBefore,
            Turn dayAfter,
            List<HandoutRow> handouts,
            String picture,
            String edition)
            implements TemplateInstance {}

    private final Index index;
    private final Grade grade;
    private final LocalDate date;
    private final LocalDateTime now;
    private final Reader reader;
    private final EditionLine editionLine;

    DayPage(Index index, Grade grade, LocalDate date, LocalDateTime now, Reader reader, EditionLine editionLine) {
        this.index = index;
        this.grade = grade;
        this.date = date;
        this.now = now;
        this.reader = reader;
        this.editionLine = editionLine;
    }

    Day screen() {
        List<PublishedLesson> lessons = lessons();
        return new Day(
                grade.chineseName(),
                grade.toString(),
                index.edition().number(),
                validUntil().atZone(editionLine.zone()).toInstant().toString(),
                "/grades/" + grade + "/week" + query(date),
                School.of(index, href(date)),
                isToday() ? Since.news(index, grade.number(), today()) : List.of(),
                heading(lessons),
                Words.isNear(date, today()) ? Words.fullDate(date, today()) : Words.shortDate(date, today()),
                Words.fullDate(date, today()),
                isToday(),
                href(today()),
                offered().stream()
                        .map(g -> new GradeLink(g.chineseName(), "/grades/" + g + query(date), g.equals(grade)))
                        .toList(),
                week(),
                href(date.minusWeeks(1)),
                href(date.plusWeeks(1)),
                ChangeNotice.sentences(index, grade.number(), date),
                new DaySections(now, isToday(), index.streams()).sections(lessons),
                empty(lessons),
                next(lessons),
                turn(date.minusDays(1)),
                turn(date.plusDays(1)),
                index.handouts(grade.number(), date).stream()
                        .map(h -> new HandoutRow(h.title(), Way.of(h)))
                        .toList(),
                lessons.isEmpty() && index.handouts(grade.number(), date).isEmpty()
                        ? null
                        : "/grades/" + grade + ".png?date=" + date,
                editionLine.of(index.edition(), today()));
    }

    /** The grades to go to with a tap: the family's, or those of the stage. */
    private List<Grade> offered() {
        return reader.grades().isEmpty()
                ? Grade.all().stream().filter(g -> g.stage() == grade.stage()).toList()
                : reader.grades();
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
        return "/grades/" + grade + query(day);
    }

    private String query(LocalDate day) {
        return day.equals(today()) ? "" : "?date=" + day;
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
