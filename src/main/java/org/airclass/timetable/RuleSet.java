package org.airclass.timetable;

import java.time.LocalDate;
import java.util.List;

/**
 * Limits that hold together, in the words of one authority.
 *
 * @param preset code of the preset it came from; null where the bureau wrote it itself
 * @param from the first day it holds for
 * @param to the last one; null where it holds until further notice
 */
record RuleSet(String code, String preset, String name, Source source, LocalDate from, LocalDate to, List<Rule> rules) {

    /** @param date of the document, as exactly as it is known: a year, a month or a day */
    record Source(String authority, String document, String date) {}

    /**
     * @param grades it is for, ascending
     * @param limit minutes, a count, or the minute of the day, as the kind has it
     */
    record Rule(RuleKind kind, List<Integer> grades, int limit, Level level) {

        boolean concerns(int grade) {
            return grades.contains(grade);
        }
    }

    /** BLOCK keeps a draft from being published; WARN is told. */
    enum Level {
        BLOCK,
        WARN
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
