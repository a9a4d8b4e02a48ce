package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.airclass.school.Term;

/** Reads when a row's lesson is: its day and its time, as far as they are written. */
final class RowTimes {

    private final Term term;
    private final Consumer<ImportProblem> problems;
    private final Map<String, DateText.Reading> datesRead = new HashMap<>();
    private final Set<LocalDate> offDays = new HashSet<>();

    RowTimes(Term term, Consumer<ImportProblem> problems) {
        this.term = term;
        this.problems = problems;
    }

    /** Empty when there is none in the term that can be read. */
    Optional<DateText.Day> day(RawRow raw) {
        String text = raw.text(SheetField.DATE);
        String shown = Spelling.text(text);
        if (shown.isEmpty()) {
            return refuse(raw, SheetField.DATE, "no-date", "没有日期", "There is no date");
        }
        DateText.Reading reading = datesRead.computeIfAbsent(text, t -> DateText.read(t, term));
        if (reading instanceof DateText.Day day) {
            return Optional.of(day);
        }
        if (reading instanceof DateText.NoSuchDay) {
            return refuse(
                    raw, SheetField.DATE, "no-such-date", "没有“" + shown + "”这一天", "There is no such day: " + shown);
        }
        if (reading instanceof DateText.OutsideTerm) {
            return refuse(
                    raw,
                    SheetField.DATE,
                    "date-out-of-term",
                    "“" + shown + "”不在学期内（" + term.from() + " 至 " + term.to() + "）",
                    shown + " is outside the term (" + term.from() + " to " + term.to() + ")");
        }
        return refuse(
                raw,
                SheetField.DATE,
                "unreadable-date",
                "日期“" + shown + "”无法识别",
                "The date " + shown + " can't be read");
    }

    /** The day itself where no later one is written. */
    LocalDate lastDay(RawRow raw, LocalDate first) {
        if (!raw.has(SheetField.LAST_DAY)) {
            return first;
        }
        if (DateText.read(raw.text(SheetField.LAST_DAY), term) instanceof DateText.Day last
                && !last.date().isBefore(first)) {
            return last.date();
        }
        String shown = Spelling.text(raw.text(SheetField.LAST_DAY));
        problems.accept(raw.problem(
                Severity.WARNING,
                SheetField.LAST_DAY,
                "unreadable-date",
                "截止日期“" + shown + "”无法使用，按当天处理",
                "The last day " + shown + " can't be used; it is taken for that day alone"));
        return first;
    }

    /** Empty when a time is written that can't be read. */
    Optional<Slot> slot(RawRow raw) {
        Slot slot = Slot.UNKNOWN;
        for (SheetField field : List.of(SheetField.PERIOD, SheetField.START)) {
            if (!raw.has(field)) {
                continue;
            }
            Optional<Slot> read = SlotText.read(raw.text(field), field == SheetField.PERIOD);
            if (read.isEmpty()) {
                return unreadableTime(raw, field);
            }
            slot = slot.or(read.get());
        }
        if (slot.start() == null && slot.period() == null) {
            DateText.Reading day = datesRead.get(raw.text(SheetField.DATE));
            if (day instanceof DateText.Day d && d.time() != null) {
                slot = slot.or(new Slot(null, null, d.time(), null));
            }
        }
        if (!raw.has(SheetField.END)) {
            return ordered(raw, slot);
        }
        Optional<Slot> until = SlotText.read(raw.text(SheetField.END), false);
        if (until.isEmpty()) {
            return unreadableTime(raw, SheetField.END);
        }
        LocalTime end =
                until.get().end() != null ? until.get().end() : until.get().start();
        return ordered(raw, end == null ? slot : new Slot(slot.part(), slot.period(), slot.start(), end));
    }

    private Optional<Slot> ordered(RawRow raw, Slot slot) {
        if (slot.start() != null && slot.end() != null && !slot.start().isBefore(slot.end())) {
            return refuse(
                    raw,
                    raw.has(SheetField.END) ? SheetField.END : SheetField.START,
                    "end-before-start",
                    "结束（" + slot.end() + "）不晚于开始（" + slot.start() + "）",
                    "It ends at " + slot.end() + ", not after its start at " + slot.start());
        }
        return Optional.of(slot);
    }

    /** The last period of a lesson that takes several; null for one. */
    static Integer untilPeriod(RawRow raw) {
        return SlotText.read(raw.text(SheetField.END), false).map(Slot::period).orElse(null);
    }

    private Optional<Slot> unreadableTime(RawRow raw, SheetField field) {
        String shown = Spelling.text(raw.text(field));
        return field == SheetField.PERIOD
                ? refuse(
                        raw,
                        field,
                        "unreadable-period",
                        "节次“" + shown + "”无法识别",
                        "The period " + shown + " can't be read")
                : refuse(
                        raw, field, "unreadable-time", "时间“" + shown + "”无法识别", "The time " + shown + " can't be read");
    }

    void remarkOnDay(RawRow raw, DateText.Day day) {
        if (day.contradictsItself()) {
            problems.accept(raw.problem(
                    Severity.WARNING,
                    SheetField.DATE,
                    "weekday-differs",
                    day.date() + " 不是所写的星期",
                    day.date() + " is not the weekday written beside it"));
        }
        if (!term.isSchoolDay(day.date()) && offDays.add(day.date())) {
            problems.accept(raw.problem(
                    Severity.WARNING,
                    SheetField.DATE,
                    "no-school-day",
                    day.date() + " 不是上课日（周末或假期，也不是调休）",
                    day.date() + " is no school day: a weekend or holiday, and no make-up day"));
        }
    }

    private <T> Optional<T> refuse(RawRow raw, SheetField field, String code, String zh, String en) {
        problems.accept(raw.problem(Severity.ERROR, field, code, zh, en));
        return Optional.empty();
    }
}
