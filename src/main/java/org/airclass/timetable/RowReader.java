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
import org.airclass.school.Grade;
import org.airclass.school.Subjects;
import org.airclass.school.Term;

/** Reads what a layout found. What can't be read, or needs a remark, is told to the problems. */
final class RowReader {

    /** Without these a row is no lesson; a broken cell elsewhere only loses that cell. */
    private static final Set<SheetField> NEEDED = Set.of(
            SheetField.DATE, SheetField.GRADE, SheetField.PERIOD, SheetField.START, SheetField.END, SheetField.SUBJECT);

    private final Term term;
    private final SubjectNames subjects;
    private final Consumer<ImportProblem> problems;
    private final Map<String, List<Grade>> gradesRead = new HashMap<>();
    private final Map<String, DateText.Reading> datesRead = new HashMap<>();
    private final Set<LocalDate> offDays = new HashSet<>();
    private final Set<String> unknownSubjects = new HashSet<>();

    RowReader(Term term, SubjectNames subjects, Consumer<ImportProblem> problems) {
        this.term = term;
        this.subjects = subjects;
        this.problems = problems;
    }

    /** Empty when the row can't be used; at least one problem of severity ERROR then says why. */
    Optional<ImportRow> read(RawRow raw) {
        if (raw.texts().isEmpty()) {
            return refuse(
                    raw, null, "no-known-column", "这一行的内容都不在可识别的列里", "Nothing in this row stands below a known header");
        }
        if (isDamaged(raw) || !cellsAreSound(raw)) {
            return Optional.empty();
        }
        Optional<DateText.Day> day = day(raw);
        List<Grade> grades = grades(raw);
        Optional<Slot> slot = slot(raw);
        Subjects.Recognised subject = subject(raw);
        if (day.isEmpty() || grades.isEmpty() || slot.isEmpty() || subject == null || !TextLimits.hold(raw, problems)) {
            return Optional.empty();
        }
        remarkOnDay(raw, day.get());
        boolean pack = PackText.isPack(subject.subject());
        TitleText title = title(raw);
        String textbook = firstNonNull(title.textbook(), subject.textbook());
        Extras extras = new Extras(raw, problems);
        return Optional.of(new ImportRow(
                raw.sheet(),
                raw.row(),
                raw.columns(),
                pack,
                day.get().date(),
                grades,
                slot.get(),
                pack ? null : untilPeriod(raw),
                subject.subject(),
                title.title(),
                textbook,
                pack ? null : extras.livePoint(),
                pack ? List.of() : extras.teachers(),
                pack ? extras.packSources() : extras.sources(),
                lastDay(raw, day.get().date()),
                Said.of(raw)));
    }

    private boolean isDamaged(RawRow raw) {
        boolean damaged = false;
        for (Map.Entry<SheetField, String> entry : raw.texts().entrySet()) {
            if (Spelling.isDamaged(entry.getValue())) {
                damaged = true;
                refuse(
                        raw,
                        entry.getKey(),
                        "unreadable-text",
                        "文字已损坏（乱码），请在原表中改正",
                        "The text is damaged; correct it in the sheet");
            }
        }
        return damaged;
    }

    private boolean cellsAreSound(RawRow raw) {
        boolean sound = true;
        for (SheetField field : raw.broken()) {
            String error = Spelling.text(raw.text(field));
            if (NEEDED.contains(field)) {
                refuse(raw, field, "cell-error", "单元格出错：" + error, "The cell holds an error: " + error);
                sound = false;
            } else {
                raw.texts().remove(field);
                problems.accept(raw.problem(
                        Severity.WARNING,
                        field,
                        "cell-error",
                        "单元格出错（" + error + "），按空白处理",
                        "The cell holds an error (" + error + ") and counts as blank"));
            }
        }
        return sound;
    }

    private Optional<DateText.Day> day(RawRow raw) {
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

    private LocalDate lastDay(RawRow raw, LocalDate first) {
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

    private List<Grade> grades(RawRow raw) {
        String shown = Spelling.text(raw.text(SheetField.GRADE));
        if (shown.isEmpty()) {
            refuse(raw, SheetField.GRADE, "no-grade", "没有年级", "There is no grade");
            return List.of();
        }
        List<Grade> grades = gradesRead.computeIfAbsent(shown, GradeText::read);
        if (grades.isEmpty()) {
            refuse(raw, SheetField.GRADE, "no-such-grade", "没有年级“" + shown + "”", "There is no grade " + shown);
        }
        return grades;
    }

    /** Empty when a time is written that can't be read. */
    private Optional<Slot> slot(RawRow raw) {
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

    private static Integer untilPeriod(RawRow raw) {
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

    /** Null when there is none. A name that nobody knows is kept, with a remark the first time. */
    private Subjects.Recognised subject(RawRow raw) {
        String written = Spelling.text(raw.text(SheetField.SUBJECT));
        if (written.isEmpty()) {
            refuse(raw, SheetField.SUBJECT, "no-subject", "没有学科", "There is no subject");
            return null;
        }
        if (PackText.isPack(written)) {
            return new Subjects.Recognised(PackText.PACK, null);
        }
        Optional<Subjects.Recognised> known = subjects.recognise(written);
        if (known.isEmpty() && unknownSubjects.add(written)) {
            problems.accept(raw.problem(
                    Severity.WARNING,
                    SheetField.SUBJECT,
                    "unknown-subject",
                    "学科“" + written + "”不在学科表中，按原样保留",
                    "The subject " + written + " is not on the list; it is kept as written"));
        }
        return known.orElseGet(() -> new Subjects.Recognised(written, null));
    }

    /** A column of its own says the textbook; the brackets at the head of the title say it otherwise. */
    private static TitleText title(RawRow raw) {
        TitleText title = TitleText.read(raw.text(SheetField.TITLE));
        String column = Spelling.text(raw.text(SheetField.TEXTBOOK));
        if (column.isEmpty()) {
            return title;
        }
        boolean same =
                title.textbook() != null && Spelling.key(title.textbook()).equals(Spelling.key(column));
        return new TitleText(column, same ? title.title() : Spelling.text(raw.text(SheetField.TITLE)));
    }

    private void remarkOnDay(RawRow raw, DateText.Day day) {
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

    private static String firstNonNull(String one, String other) {
        return one != null ? one : other;
    }
}
