package org.airclass.timetable;

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

    private final RowTimes times;
    private final SubjectNames subjects;
    private final Consumer<ImportProblem> problems;
    private final Map<String, List<Grade>> gradesRead = new HashMap<>();
    private final Set<String> unknownSubjects = new HashSet<>();

    RowReader(Term term, SubjectNames subjects, Consumer<ImportProblem> problems) {
        this.times = new RowTimes(term, problems);
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
        Optional<DateText.Day> day = times.day(raw);
        List<Grade> grades = grades(raw);
        Optional<Slot> slot = times.slot(raw);
        Subjects.Recognised subject = subject(raw);
        if (day.isEmpty() || grades.isEmpty() || slot.isEmpty() || subject == null || !TextLimits.hold(raw, problems)) {
            return Optional.empty();
        }
        times.remarkOnDay(raw, day.get());
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
                pack ? null : RowTimes.untilPeriod(raw),
                subject.subject(),
                title.title(),
                textbook,
                pack ? null : extras.livePoint(),
                pack ? List.of() : extras.teachers(),
                pack ? extras.packSources() : extras.sources(),
                times.lastDay(raw, day.get().date()),
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

    private <T> Optional<T> refuse(RawRow raw, SheetField field, String code, String zh, String en) {
        problems.accept(raw.problem(Severity.ERROR, field, code, zh, en));
        return Optional.empty();
    }

    private static String firstNonNull(String one, String other) {
        return one != null ? one : other;
    }
}
