package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.ShortId;
import org.airclass.site.Transactions;

/** Copies of weeks and days, and series: thought out on the draft as it stands, looked at or written. */
@ApplicationScoped
class Repeating {

    private static final int MOST_LESSONS = 5_000;
    private static final int MOST_TARGETS = 60;
    private static final int MOST_DAYS = 400;

    private final Desk desk;
    private final Draft draft;
    private final Completion completion;
    private final Terms terms;

    Repeating(Desk desk, Draft draft, Completion completion, Terms terms) {
        this.desk = desk;
        this.draft = draft;
        this.completion = completion;
        this.terms = terms;
    }

    /**
     * @param from first of the days that are copied
     * @param to the days on which the copies begin
     * @param days 7 for a week (where none is given), 1 for a day
     * @param grades only lessons of these; null or empty for all
     * @param dryRun tell what would be made, and make nothing
     */
    record Copy(LocalDate from, List<LocalDate> to, Integer days, List<Integer> grades, boolean dryRun) {}

    /**
     * @param lesson without a date
     * @param weekdays on which it is held
     * @param from first day, {@code to} the last
     * @param titles of the lessons in turn; null for the lesson's own
     */
    record Series(
            LessonPlan lesson,
            List<DayOfWeek> weekdays,
            LocalDate from,
            LocalDate to,
            List<String> titles,
            boolean dryRun) {}

    /** What would be made, and the clashes in its way. */
    record Outlook(Repetition repetition, List<Clash> clashes) {}

    /** @param done what was written */
    record Made(Written.Done done, Repetition repetition) {}

    Outlook look(Copy copy) {
        return Transactions.run(() -> look(plan(copy)));
    }

    Outlook look(Series series) {
        return Transactions.run(() -> look(plan(series)));
    }

    /** @throws Refused 409 naming each clash; 422 for a request that makes no sense */
    Made make(Copy copy) {
        List<Repetition> made = new ArrayList<>();
        Written.Done done = desk.write(() -> {
            Repetition repetition = plan(copy);
            made.add(repetition);
            String label = copy.from() + " → " + copy.to().get(0) + (copy.to().size() > 1 ? " …" : "");
            return DraftEdit.putting(desk.signature().as(ChangeKind.COPY, label), repetition.lessons(), List.of());
        });
        return new Made(done, made.get(made.size() - 1));
    }

    /** @throws Refused as {@link #make(Copy)} */
    Made make(Series series) {
        List<Repetition> made = new ArrayList<>();
        Written.Done done = desk.write(() -> {
            Repetition repetition = plan(series);
            made.add(repetition);
            String title = repetition.lessons().isEmpty()
                    ? ""
                    : repetition.lessons().get(0).subject() + "《"
                            + repetition.lessons().get(0).title() + "》";
            return DraftEdit.putting(
                    desk.signature().as(ChangeKind.SERIES, title + " " + series.from() + " — " + series.to()),
                    repetition.lessons(),
                    List.of());
        });
        return new Made(done, made.get(made.size() - 1));
    }

    private Outlook look(Repetition repetition) {
        DraftEdit edit = DraftEdit.putting(desk.signature(), repetition.lessons(), List.of());
        return new Outlook(repetition, draft.clashesOf(edit));
    }

    private Repetition plan(Copy copy) {
        int days = copy.days() == null ? 7 : copy.days();
        require(isPlausible(copy.from()), "from", "缺少被复制的日期", "from is missing");
        require(days == 1 || days == 7, "days", "days 应为 1 或 7", "days must be 1 or 7");
        List<LocalDate> to = copy.to() == null
                ? List.of()
                : copy.to().stream().filter(Objects::nonNull).distinct().toList();
        require(!to.isEmpty(), "to", "缺少目标日期", "to is missing");
        require(to.stream().allMatch(Repeating::isPlausible), "to", "目标日期无效", "to holds no dates of a term");
        require(to.size() <= MOST_TARGETS, "to", "目标日期太多", "Too many days in to");
        require(!to.contains(copy.from()), "to", "不能复制到原来的日期", "A day can't be copied onto itself");
        List<LessonPlan> lessons = draft.lessonsBetween(copy.from(), copy.from().plusDays(days - 1L)).stream()
                .filter(l -> copy.grades() == null
                        || copy.grades().isEmpty()
                        || l.grades().stream().anyMatch(copy.grades()::contains))
                .toList();
        require(
                lessons.size() * (long) to.size() <= MOST_LESSONS,
                "to",
                "一次最多复制 " + MOST_LESSONS + " 节课",
                "At most " + MOST_LESSONS + " lessons at once");
        return Repetition.copies(lessons, copy.from(), days, to, new SchoolDays(terms.all()));
    }

    private Repetition plan(Series series) {
        require(series.lesson() != null, "lesson", "缺少课", "lesson is missing");
        require(isPlausible(series.from()), "from", "缺少开始日期", "from is missing");
        require(isPlausible(series.to()), "to", "缺少结束日期", "to is missing");
        require(!series.to().isBefore(series.from()), "to", "结束日期早于开始日期", "It ends before it begins");
        require(
                series.to().isBefore(series.from().plusDays(MOST_DAYS)),
                "to",
                "一个系列最长 " + MOST_DAYS + " 天",
                "A series is " + MOST_DAYS + " days at most");
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        if (series.weekdays() != null) {
            series.weekdays().stream().filter(Objects::nonNull).forEach(weekdays::add);
        }
        require(!weekdays.isEmpty(), "weekdays", "至少选一个星期几", "weekdays is missing");
        List<String> titles = series.titles() == null ? List.of() : series.titles();
        LessonPlan lesson = series.lesson().with(l -> {
            l.id = null;
            l.term = null;
            l.series = ShortId.next();
            l.revision = 0;
        });
        Repetition made =
                Repetition.series(lesson, weekdays, series.from(), series.to(), titles, new SchoolDays(terms.all()));
        return new Repetition(completion.of(made.lessons()), made.skipped());
    }

    private static boolean isPlausible(LocalDate date) {
        return date != null && date.getYear() >= 2000 && date.getYear() < 2200;
    }

    private static void require(boolean holds, String field, String zh, String en) {
        if (!holds) {
            throw Refused.invalidField(field, "required", zh, en);
        }
    }
}
