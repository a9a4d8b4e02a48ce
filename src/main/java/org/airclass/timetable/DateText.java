package org.airclass.timetable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.airclass.school.Term;

/** Reads a day as sheets write it; the year, where it is left out, is the term's. */
final class DateText {

    sealed interface Reading permits Day, NoSuchDay, OutsideTerm, Unreadable {}

    /**
     * @param time the time of day that stood beside it, null for none
     * @param weekday the weekday that stood beside it, null for none
     */
    record Day(LocalDate date, LocalTime time, DayOfWeek weekday) implements Reading {
        boolean contradictsItself() {
            return weekday != null && date.getDayOfWeek() != weekday;
        }
    }

    /** A date that no calendar has, such as 2020-02-30. */
    record NoSuchDay() implements Reading {}

    record OutsideTerm() implements Reading {}

    record Unreadable() implements Reading {}

    private static final String WEEKDAY = "(?:星期|周|礼拜)([一二三四五六日天])";
    private static final String FULL = "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?";
    private static final String SHORT = "(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?";
    private static final String TAIL =
            "(?:[t ]?(\\d{1,2}:\\d{2})(?::\\d{2}(?:\\.0+)?)?)?[ (]*(?:" + WEEKDAY + ")?[ )]*";
    private static final Pattern FULL_DATE = Pattern.compile(FULL + TAIL);
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TAIL);
    private static final Pattern SHORT_DATE = Pattern.compile(SHORT + TAIL);
    private static final Pattern SERIAL = Pattern.compile("[34567]\\d{4}(?:\\.0+)?");
    private static final Pattern IN_TEXT =
            Pattern.compile("(\\d{4} ?年 ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);

    private DateText() {}

    static Reading read(String written, Term term) {
        String text = Spelling.digits(Spelling.plain(written));
        Matcher full = FULL_DATE.matcher(text);
        if (full.matches()) {
            return day(full, term);
        }
        Matcher compact = COMPACT_DATE.matcher(text);
        if (compact.matches()) {
            return day(compact, term);
        }
        Matcher brief = SHORT_DATE.matcher(text);
        if (brief.matches()) {
            return dayOfTerm(brief, term);
        }
        if (SERIAL.matcher(text).matches()) {
            return within(term, SPREADSHEET_DAY_0.plusDays((long) Double.parseDouble(text)), null, null);
        }
        return new Unreadable();
    }

    /** The first day named in a running text such as a title. */
    static Optional<String> find(String title) {
        Matcher found = IN_TEXT.matcher(Spelling.digits(Spelling.plain(title)));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Reading day(Matcher m, Term term) {
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            return within(term, date, time(m.group(4)), weekday(m.group(5)));
        } catch (DateTimeException e) {
            return new NoSuchDay();
        }
    }

    private static Reading dayOfTerm(Matcher m, Term term) {
        int month = number(m, 1);
        int dayOfMonth = number(m, 2);
        Optional<LocalDate> day = term.dayOf(month, dayOfMonth);
        if (day.isPresent()) {
            return new Day(day.get(), time(m.group(3)), weekday(m.group(4)));
        }
        try {
            LocalDate.of(2000, month, dayOfMonth);
            return new OutsideTerm();
        } catch (DateTimeException e) {
            return new NoSuchDay();
        }
    }

    private static Reading within(Term term, LocalDate date, LocalTime time, DayOfWeek weekday) {
        return term.contains(date) ? new Day(date, time, weekday) : new OutsideTerm();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static LocalTime time(String text) {
        LocalTime time = text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        return LocalTime.MIDNIGHT.equals(time) ? null : time;
    }

    private static DayOfWeek weekday(String character) {
        if (character == null) {
            return null;
        }
        int index = "一二三四五六日".indexOf(character.equals("天") ? "日" : character);
        return DayOfWeek.of(index + 1);
    }
}
