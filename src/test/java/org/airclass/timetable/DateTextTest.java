package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-04-15",
                "2020/4/15",
                "2020.4.15",
                "20200415",
                "2020年4月15日",
                "2020 年 04 月 15 日",
                "２０２０－０４－１５",
                "4月15日",
                "04月15日",
                "04月15日（星期三）",
                "4月15日 周三",
                "四月十五日",
                "4/15",
                "4.15",
                "4-15",
                "4月15号",
                "43936",
                "2020-04-15 00:00:00",
            })
    void daysAreReadInAllTheirSpellings(String written) {
        assertThat(DateText.read(written, Sheets.TERM))
                .isInstanceOfSatisfying(
                        DateText.Day.class, day -> assertThat(day.date()).isEqualTo(LocalDate.of(2020, 4, 15)));
    }

    @Test
    void aTimeBesideTheDayIsKept() {
        assertThat(DateText.read("2020-04-15 08:20", Sheets.TERM))
                .isEqualTo(new DateText.Day(LocalDate.of(2020, 4, 15), LocalTime.of(8, 20), null));
    }

    @Test
    void aWeekdayThatIsNotTheDaysIsNoticed() {
        DateText.Day day = (DateText.Day) DateText.read("4月15日（星期四）", Sheets.TERM);
        assertThat(day.contradictsItself()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "2月30日", "2020-13-01", "4月31日", "2020/4/0"})
    void aDayThatNoCalendarHas(String written) {
        assertThat(DateText.read(written, Sheets.TERM)).isInstanceOf(DateText.NoSuchDay.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-04-15", "1月5日", "2020-07-16", "30000"})
    void aDayOutsideTheTerm(String written) {
        assertThat(DateText.read(written, Sheets.TERM)).isInstanceOf(DateText.OutsideTerm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"星期三", "第17周", "04/15/2020", "明天", "4"})
    void whatIsNoDayIsNotGuessed(String written) {
        assertThat(DateText.read(written, Sheets.TERM)).isInstanceOf(DateText.Unreadable.class);
    }

    @Test
    void aDayIsFoundInATitle() {
        assertThat(DateText.find("空中课堂课程表（4月27日）")).contains("4月27日");
        assertThat(DateText.find("高二课程表（第17周）")).isEmpty();
    }
}
