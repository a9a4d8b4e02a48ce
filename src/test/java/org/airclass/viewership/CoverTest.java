package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {

    @Test
    void theLongestAreTakenWholeAndTheRestByDay() {
        List<Cover.Made> made = List.of(
                made(Unit.TEN_DAYS, "2026-03-01"),
                made(Unit.MONTH, "2026-03-01"),
                made(Unit.MONTH, "2026-05-01"),
                made(Unit.TEN_DAYS, "2026-06-01"));
        Cover cover = Cover.of(made, day("2026-02-10"), day("2026-06-12"));
        assertThat(cover.longer())
                .containsOnlyKeys(Unit.MONTH, Unit.TEN_DAYS)
                .containsEntry(Unit.MONTH, List.of(day("2026-03-01"), day("2026-05-01")))
                .containsEntry(Unit.TEN_DAYS, List.of(day("2026-06-01")));
        assertThat(cover.days())
                .containsExactly(
                        day("2026-02-10"),
                        day("2026-02-28"),
                        day("2026-04-01"),
                        day("2026-04-30"),
                        day("2026-06-11"),
                        day("2026-06-12"));
    }

    @Test
    void everyDayOfARangeIsTakenOnce() {
        LocalDate from = day("2025-08-27");
        LocalDate to = day("2026-07-09");
        List<Cover.Made> made = new ArrayList<>();
        for (Unit unit : Unit.LONGER) {
            for (LocalDate at = unit.startOf(from); !at.isAfter(to); at = unit.after(at)) {
                made.add(new Cover.Made(unit, at, unit.after(at).minusDays(1)));
            }
        }
        made.removeIf(unit -> unit.start().isBefore(from) || unit.last().isAfter(to));
        Cover cover = Cover.of(made, from, to);

        List<LocalDate> taken = new ArrayList<>();
        cover.longer()
                .forEach((unit, starts) -> starts.forEach(
                        start -> start.datesUntil(unit.after(start)).forEach(taken::add)));
        for (int i = 0; i < cover.days().size(); i += 2) {
            cover.days().get(i).datesUntil(cover.days().get(i + 1).plusDays(1)).forEach(taken::add);
        }
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        from.datesUntil(to.plusDays(1)).toList());
        assertThat(cover.longer().get(Unit.QUARTER)).hasSize(3);
        assertThat(cover.parameters()).hasSizeLessThan(12);
    }

    @Test
    void aRangeOfDaysIsDays() {
        assertThat(Cover.of(List.of(), day("2026-02-10"), day("2026-02-10")).days())
                .containsExactly(day("2026-02-10"), day("2026-02-10"));
    }

    @Test
    void aRangeOfMonthsHasNoDays() {
        Cover cover = Cover.of(List.of(made(Unit.MONTH, "2026-03-01")), day("2026-03-01"), day("2026-03-31"));
        assertThat(cover.days()).isEmpty();
        assertThat(cover.where()).isEqualTo("(unit = 'M' AND start IN (?))");
    }

    @Test
    void tenDaysPartAMonthInThree() {
        assertThat(Unit.TEN_DAYS.startOf(day("2024-02-10"))).isEqualTo("2024-02-01");
        assertThat(Unit.TEN_DAYS.startOf(day("2024-02-20"))).isEqualTo("2024-02-11");
        assertThat(Unit.TEN_DAYS.startOf(day("2024-02-29"))).isEqualTo("2024-02-21");
        assertThat(Unit.TEN_DAYS.after(day("2024-02-11"))).isEqualTo("2024-02-21");
        assertThat(Unit.TEN_DAYS.after(day("2024-02-21"))).isEqualTo("2024-03-01");
        assertThat(Unit.QUARTER.startOf(day("2024-12-31"))).isEqualTo("2024-10-01");
    }

    private static Cover.Made made(Unit unit, String start) {
        return new Cover.Made(unit, day(start), unit.after(day(start)).minusDays(1));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
