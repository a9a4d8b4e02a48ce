package org.airclass.viewership;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.airclass.school.Grade;
import org.airclass.site.Refused;

/**
 * What is asked for.
 *
 * @param from first day of the lessons
 * @param to last day, included
 * @param grade null for all
 * @param subject null for all
 * @param others what it is narrowed to beside grade and subject
 */
record ReportQuestion(LocalDate from, LocalDate to, Grade grade, String subject, Map<Dimension, String> others) {

    ReportQuestion(LocalDate from, LocalDate to, Grade grade, String subject) {
        this(from, to, grade, subject, Map.of());
    }

    ReportQuestion {
        others = Map.copyOf(others);
    }

    /** Three school years. */
    static final int LONGEST_DAYS = 1_100;

    private static final int USUAL_DAYS = 7;

    /**
     * Reads the parameters of an address; absent and blank are alike. Without dates: the week up to today.
     *
     * @throws Refused 400 for what is no date, no grade, ends before it starts or is longer than can be told at once
     */
    static ReportQuestion read(String from, String to, String grade, String subject, LocalDate today) {
        LocalDate last = date("to", to);
        LocalDate first = date("from", from);
        if (last == null) {
            last = first == null || first.isBefore(today) ? today : first;
        }
        if (first == null) {
            first = last.minusDays(USUAL_DAYS - 1);
        }
        endsAfterItStarts(first, last);
        isNotTooLong(first, last);
        return new ReportQuestion(first, last, grade(grade), isGiven(subject) ? subject.strip() : null);
    }

    ReportQuestion with(Dimension dimension, String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(others);
        more.put(dimension, value);
        return new ReportQuestion(from, to, grade, subject, more);
    }

    /** The same of fewer days; null where none of its own are among them. */
    ReportQuestion within(LocalDate first, LocalDate last) {
        LocalDate later = first.isAfter(from) ? first : from;
        LocalDate earlier = last.isBefore(to) ? last : to;
        return later.isAfter(earlier) ? null : new ReportQuestion(later, earlier, grade, subject, others);
    }

    /** Whether it is narrowed by who watched, or by what: then not all viewings of a lesson are asked for. */
    boolean isOfSomeViewings() {
        return others.containsKey(Dimension.KIND) || others.containsKey(Dimension.VIEWER_SCHOOL);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** All that it is narrowed to. */
    Map<Dimension, String> filters() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.putAll(others);
        if (grade != null) {
            filters.put(Dimension.GRADE, Integer.toString(grade.number()));
        }
        if (subject != null) {
            filters.put(Dimension.SUBJECT, subject);
        }
        return filters;
    }

    private static void endsAfterItStarts(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.unreadable(
                    "range-reversed",
                    "结束日期 " + to + " 早于开始日期 " + from,
                    "The range ends on " + to + ", before it starts on " + from);
        }
    }

    private static void isNotTooLong(LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Refused.unreadable(
                    "range-too-long",
                    "一次最多统计 " + LONGEST_DAYS + " 天",
                    "A report covers at most " + LONGEST_DAYS + " days");
        }
    }

    /** Null for none. @throws Refused 400 for what is no date */
    static LocalDate date(String field, String text) {
        if (!isGiven(text)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw Refused.unreadable(
                "bad-date",
                "参数 " + field + " 不是有效日期，应写作 2026-04-15",
                "Parameter " + field + " is no date; write it as 2026-04-15");
    }

    private static Grade grade(String text) {
        if (!isGiven(text)) {
            return null;
        }
        return Grade.parse(text)
                .orElseThrow(() -> Refused.unreadable(
                        "bad-grade", "没有这个年级，应为 1 到 12", "There is no such grade; it must be 1 to 12"));
    }

    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
