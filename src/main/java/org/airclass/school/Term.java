package org.airclass.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A term as the rest of Airclass sees it: a range of days (both included) with its phases, bell
 * schedules, holidays and make-up days.
 */
public record Term(
        String code,
        String name,
        LocalDate from,
        LocalDate to,
        List<Phase> phases,
        List<BellSchedule> bellSchedules,
        Set<LocalDate> holidays,
        List<MakeUpDay> makeUpDays) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** The bell schedule of a grade; {@link BellSchedule#NONE} where the term gives none. */
    public BellSchedule bellSchedule(Grade grade) {
        return bellSchedules.stream()
                .filter(s -> s.grades().contains(grade))
                .findFirst()
                .orElse(BellSchedule.NONE);
    }

    /** School is held: on a make-up day, else on Monday to Friday that is no holiday. */
    public boolean isSchoolDay(LocalDate date) {
        if (!contains(date)) {
            return false;
        }
        if (makeUpDays.stream().anyMatch(m -> m.date().equals(date))) {
            return true;
        }
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }

    /**
     * The day of this term with that month and day of month; where the term has two (a term longer
     * than a year), the first. Empty when no year of the term has it, such as 02-30.
     */
    public Optional<LocalDate> dayOf(int month, int dayOfMonth) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month)) {
                LocalDate day = LocalDate.of(year, month, dayOfMonth);
                if (contains(day)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private static int lengthOfMonth(int year, int month) {
        return java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    static boolean isPlausibleYear(int year) {
        return year >= 2000 && year <= Year.MAX_VALUE && year < 2200;
    }
}
