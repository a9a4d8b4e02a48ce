package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.airclass.school.Grade;
import org.airclass.site.Refused;
import org.junit.jupiter.api.Test;

class ReportQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @Test
    void withoutDatesItIsTheWeekUpToToday() {
        assertThat(read(null, " ", null, ""))
                .isEqualTo(new ReportQuestion(LocalDate.of(2026, 4, 9), TODAY, null, null));
    }

    @Test
    void withAStartAloneItGoesUpToToday() {
        assertThat(read("2026-04-01", null, null, null).to()).isEqualTo(TODAY);
        assertThat(read("2026-05-01", null, null, null).to()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void gradesAreReadAsPeopleWriteThem() {
        assertThat(read(null, null, "4", null).grade()).isEqualTo(new Grade(4));
        assertThat(read(null, null, "初一", null).grade()).isEqualTo(new Grade(7));
    }

    @Test
    void endsAfterItStarts() {
        assertRefused("range-reversed", "2026-04-16", "2026-04-15", null);
        assertThat(read("2026-04-15", "2026-04-15", null, null).to()).isEqualTo(TODAY);
    }

    @Test
    void isNotTooLong() {
        assertRefused("range-too-long", "2020-01-01", "2026-04-15", null);
    }

    @Test
    void nonsenseIsRefused() {
        for (String date : new String[] {"2020-02-30", "15.4.2026", "tomorrow", "+999999999-12-31", "2026-4-5"}) {
            assertRefused("bad-date", date, "2026-04-15", null);
            assertRefused("bad-date", null, date, null);
        }
        for (String grade : new String[] {"0", "13", "-1", "x", "4.5"}) {
            assertRefused("bad-grade", null, null, grade);
        }
    }

    private static ReportQuestion read(String from, String to, String grade, String subject) {
        return ReportQuestion.read(from, to, grade, subject, TODAY);
    }

    private static void assertRefused(String code, String from, String to, String grade) {
        assertThatThrownBy(() -> read(from, to, grade, null)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.status()).isEqualTo(400);
        });
    }
}
