package org.airclass.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.airclass.school.MakeUpDay;
import org.airclass.school.Term;
import org.airclass.site.Text;

/** On which days lessons are repeated, and after which weekday each goes. */
final class SchoolDays {

    private final List<Term> terms;

    /** @param terms of overlapping ones, the first that has a day counts */
    SchoolDays(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** A day, or something of it, that a repetition passes over. @param date null where it is about none */
    record Skipped(LocalDate date, String code, Text reason) {}

    Optional<Term> term(LocalDate day) {
        return terms.stream().filter(t -> t.contains(day)).findFirst();
    }

    /** 调休: a make-up day goes after the weekday it follows, any other after its own. */
    DayOfWeek weekday(LocalDate day) {
        return makeUp(day).map(MakeUpDay::follows).orElse(day.getDayOfWeek());
    }

    /** Why nothing is repeated on that day; empty for a day of lessons. Weekends are as good as any. */
    Optional<Skipped> off(LocalDate day) {
        Optional<Term> term = term(day);
        if (term.isEmpty()) {
            return Optional.of(new Skipped(day, "outside-term", new Text(day + " 不在任何学期内", day + " is in no term")));
        }
        boolean holiday = term.get().holidays().contains(day) && makeUp(day).isEmpty();
        return holiday
                ? Optional.of(new Skipped(day, "holiday", new Text(day + " 放假", day + " is a holiday")))
                : Optional.empty();
    }

    private Optional<MakeUpDay> makeUp(LocalDate day) {
        return term(day).flatMap(term -> term.makeUpDays().stream()
                .filter(m -> m.date().equals(day))
                .findFirst());
    }
}
