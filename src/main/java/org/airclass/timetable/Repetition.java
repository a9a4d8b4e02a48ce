package org.airclass.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.airclass.programme.SourceKind;
import org.airclass.site.Text;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.SchoolDays.Skipped;

/**
 * Lessons made after others, and what was passed over.
 *
 * @param lessons to be made
 */
record Repetition(List<LessonPlan> lessons, List<Skipped> skipped) {

    /**
     * 复制: the lessons of some days, again on others. A make-up day takes the lessons of the weekday it follows, where a
     * week is copied; a single day takes those it is given. Cancelled lessons are not copied; nor are replays, which
     * show the lesson that was.
     *
     * @param lessons of the days copied, cancelled ones too
     * @param days 1, or 7 for a week
     */
    static Repetition copies(
            List<LessonPlan> lessons, LocalDate from, int days, List<LocalDate> to, SchoolDays school) {
        Repetition made = new Repetition(new ArrayList<>(), new ArrayList<>());
        for (LocalDate target : to) {
            for (int i = 0; i < days; i++) {
                LocalDate day = target.plusDays(i);
                LocalDate source = days == 1 ? from : sameWeekday(from, day, i, school);
                List<LessonPlan> copied =
                        lessons.stream().filter(l -> l.date().equals(source)).toList();
                if (copied.isEmpty()) {
                    continue;
                }
                school.off(day)
                        .ifPresentOrElse(made.skipped::add, () -> copied.forEach(l -> made.copy(l, day, school)));
            }
        }
        return made;
    }

    /**
     * 系列: one lesson on these weekdays from day to day, both included; a make-up day counts as the weekday it follows.
     *
     * @param lesson without date; its title is that of lessons beyond the list of titles
     * @param titles of the lessons in turn
     */
    static Repetition series(
            LessonPlan lesson,
            Set<DayOfWeek> weekdays,
            LocalDate from,
            LocalDate to,
            List<String> titles,
            SchoolDays school) {
        Repetition made = new Repetition(new ArrayList<>(), new ArrayList<>());
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (weekdays.contains(school.weekday(day))) {
                LocalDate date = day;
                school.off(day).ifPresentOrElse(made.skipped::add, () -> made.next(lesson, date, titles, school));
            }
        }
        int left = titles.size() - made.lessons.size();
        if (left > 0) {
            made.skipped.add(new Skipped(
                    null,
                    "titles-left",
                    new Text("还有 " + left + " 个标题没有用上：日期不够", left + " titles are left: there are not enough days")));
        }
        return made;
    }

    private static LocalDate sameWeekday(LocalDate from, LocalDate day, int offset, SchoolDays school) {
        return school.weekday(day) == day.getDayOfWeek()
                ? from.plusDays(offset)
                : from.plusDays(Math.floorMod(
                        school.weekday(day).getValue() - from.getDayOfWeek().getValue(), 7));
    }

    private void copy(LessonPlan lesson, LocalDate day, SchoolDays school) {
        if (lesson.cancelled()) {
            skipped.add(new Skipped(
                    day,
                    "cancelled",
                    new Text(
                            "已停课，未复制：" + lesson.subject() + "《" + lesson.title() + "》",
                            "Cancelled, not copied: " + lesson.subject() + ", " + lesson.title())));
            return;
        }
        lessons.add(on(day, lesson, school).with(l -> {
            l.id = null;
            l.series = null;
            l.sources = lesson.sources().stream()
                    .filter(s -> s.kind() != SourceKind.REPLAY)
                    .map(s -> new SourcePlan(null, s.kind(), s.label(), s.url()))
                    .toList();
        }));
    }

    private void next(LessonPlan lesson, LocalDate day, List<String> titles, SchoolDays school) {
        int number = lessons.size();
        lessons.add(on(day, lesson, school)
                .with(l -> l.title = number < titles.size() ? titles.get(number) : lesson.title()));
    }

    /** In the term that has the day. */
    private static LessonPlan on(LocalDate day, LessonPlan lesson, SchoolDays school) {
        return lesson.with(l -> {
            l.date = day;
            l.term = school.term(day).orElseThrow().code();
        });
    }
}
