package org.airclass.viewership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Days that are rolled up together, the longer from the shorter ones. */
enum Unit {
    DAY("D") {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusDays(1);
        }
    },
    /** 旬: a month's first ten days, second ten, and the rest. */
    TEN_DAYS("X") {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(day.getDayOfMonth() <= 10 ? 1 : day.getDayOfMonth() <= 20 ? 11 : 21);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.getDayOfMonth() == 21 ? MONTH.after(start.withDayOfMonth(1)) : start.plusDays(10);
        }
    },
    MONTH("M") {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    QUARTER("Q") {
        @Override
        LocalDate startOf(LocalDate day) {
            return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(3);
        }
    };

    /** From the shortest on, so that each is made after those it is made from. */
    static final List<Unit> LONGER = List.of(TEN_DAYS, MONTH, QUARTER);

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    static Unit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    /** First day of the unit in which this day is. */
    abstract LocalDate startOf(LocalDate day);

    /** First day of the next one. */
    abstract LocalDate after(LocalDate start);

    /** What it is made from. */
    Unit shorter() {
        return values()[ordinal() - 1];
    }
}
