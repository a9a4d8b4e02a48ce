package org.airclass.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.airclass.school.Grade;

/** A grade's week on one page, to look ahead and to hang on the wall. */
final class WeekPage {

    /** @param lessons empty for a day without */
    public record Day(String name, String date, String href, boolean today, List<Row> lessons) {}

    public record Row(
            String id,
            String state,
            String start,
            String end,
            String subject,
            String hue,
            String textbook,
            boolean own,
            String title,
            String teachers) {}

    @CheckedTemplate(basePath = "programme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Week(
            String gradeName,
            String heading,
            String span,
            String dayHref,
            DayPage.School school,
            List<Day> days,
            DayPage.Turn before,
            DayPage.Turn after,
            String picture,
            String edition)
            implements TemplateInstance {}

    private final Index index;
    private final Grade grade;
    private final LocalDate monday;
    private final LocalDateTime now;
    private final EditionLine editionLine;

    /** @param date any day of the week */
    WeekPage(Index index, Grade grade, LocalDate date, LocalDateTime now, EditionLine editionLine) {
        this.index = index;
        this.grade = grade;
        this.monday = monday(date);
        this.now = now;
        this.editionLine = editionLine;
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Week screen() {
        LocalDate today = now.toLocalDate();
        long lessons = days().flatMap(day -> index.lessons(grade.number(), day).stream())
                .filter(lesson -> !lesson.cancelled())
                .count();
        return new Week(
                grade.chineseName(),
                name(today) + (lessons == 0 ? "没有课" : " " + lessons + " 节课"),
                Words.shortDate(monday, today) + "–" + Words.date(monday.plusDays(6)),
                "/grades/" + grade,
                DayPage.School.of(index, href(monday)),
                days().map(this::day).toList(),
                new DayPage.Turn("上一周", href(monday.minusWeeks(1))),
                new DayPage.Turn("下一周", href(monday.plusWeeks(1))),
                days().allMatch(day -> index.lessons(grade.number(), day).isEmpty())
                        ? null
                        : "/grades/" + grade + "/week.png?date=" + monday,
                editionLine.of(index.edition(), today));
    }

    private Stream<LocalDate> days() {
        return monday.datesUntil(monday.plusWeeks(1));
    }

    /** The page stays as it is until the day ends: it tells no lesson as on now. */
    LocalDateTime validUntil() {
        return now.toLocalDate().plusDays(1).atStartOfDay();
    }

    private String name(LocalDate today) {
        LocalDate thisMonday = monday(today);
        if (monday.equals(thisMonday)) {
            return "本周";
        }
        return monday.equals(thisMonday.plusWeeks(1)) ? "下周" : "这一周";
    }

    private String href(LocalDate day) {
        boolean thisWeek = monday(day).equals(monday(now.toLocalDate()));
        return "/grades/" + grade + "/week" + (thisWeek ? "" : "?date=" + day);
    }

    private Day day(LocalDate date) {
        boolean today = date.equals(now.toLocalDate());
        return new Day(
                "星期" + Words.dayOfWeek(date),
                Words.date(date),
                "/grades/" + grade + (today ? "" : "?date=" + date),
                today,
                index.lessons(grade.number(), date).stream().map(WeekPage::row).toList());
    }

    private static Row row(PublishedLesson lesson) {
        return new Row(
                lesson.id(),
                (lesson.cancelled() ? LessonState.CANCELLED : LessonState.AHEAD)
                        .name()
                        .toLowerCase(Locale.ROOT),
                Words.time(lesson.start()),
                Words.time(lesson.end()),
                lesson.subject(),
                SubjectColour.of(lesson.subject()),
                lesson.textbook(),
                lesson.forSchool() != null,
                lesson.title(),
                Words.teachers(lesson.teachers()));
    }
}
