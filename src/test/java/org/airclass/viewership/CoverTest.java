package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {

    @Test
    void monthsAreTakenWholeAndTheRestByDay() {
        Cover cover = Cover.of(List.of(day("2026-03-01"), day("2026-05-01")), day("2026-02-10"), day("2026-06-03"));
        assertThat(cover.months()).containsExactly(day("2026-03-01"), day("2026-05-01"));
        assertThat(cover.days())
                .containsExactly(
                        day("2026-02-10"),
                        day("2026-02-28"),
                        day("2026-04-01"),
                        day("2026-04-30"),
                        day("2026-06-01"),
                        day("2026-06-03"));
    }

    @Test
    void aRangeWithoutMonthsIsDays() {
        assertThat(Cover.of(List.of(), day("2026-02-10"), day("2026-02-10")).days())
                .containsExactly(day("2026-02-10"), day("2026-02-10"));
    }

    @Test
    void aRangeOfMonthsHasNoDays() {
        Cover cover = Cover.of(List.of(day("2026-03-01")), day("2026-03-01"), day("2026-03-31"));
        assertThat(cover.days()).isEmpty();
        assertThat(cover.where()).isEqualTo("(unit = 'M' AND start IN (?))");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
