package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTextTest {

    @ParameterizedTest
    @CsvSource({
        "8:20, 08:20",
        "08:20, 08:20",
        "8:20:00, 08:20",
        "9：20, 09:20",
        "８：２０, 08:20",
        "8时40分, 08:40",
        "8时, 08:00",
        "8点, 08:00",
        "八点二十分, 08:20",
        "8点半, 08:30",
        "8点一刻, 08:15",
        "14.30, 14:30",
        "14.3, 14:30",
        "1430, 14:30",
        "0820, 08:20",
        "下午2时30分, 14:30",
        "下午 2:30, 14:30",
        "上午8:20, 08:20",
        "晚上7点, 19:00",
        "中午12:30, 12:30",
        "中午1点, 13:00",
        "2:30 pm, 14:30",
        "12:10 am, 00:10",
        "0.354166666666667, 08:30",
        "8:55—9:15, 08:55-09:15",
        "8:55-9:15, 08:55-09:15",
        "8:55～9:15, 08:55-09:15",
        "8：55 －9：15, 08:55-09:15",
        "8:55——9:15, 08:55-09:15",
        "8:55至9:15, 08:55-09:15",
        "8点55分—9点15分, 08:55-09:15",
        "下午2:30-3:10, 14:30-15:10",
        "上午11:30-下午1:10, 11:30-13:10",
        "第3节, 第3节",
        "第三节, 第3节",
        "第十二节, 第12节",
        "3节, 第3节",
        "第3课时, 第3节",
        "下午第1节, 下午第1节",
        "Period 2, 第2节",
        "第1节(8:00-8:40), 第1节 08:00-08:40",
        "第一节 8：00—8：40, 第1节 08:00-08:40",
    })
    void timesAreReadInAllTheirSpellings(String written, String expected) {
        assertThat(SlotText.read(written, false).orElseThrow().written()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "３", "三"})
    void aBareNumberIsAPeriodBelowItsHeaderOnly(String written) {
        assertThat(SlotText.read(written, true).orElseThrow().period()).isEqualTo(3);
        assertThat(SlotText.read(written, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "8:75", "第0节", "待定", "8:20-", "8:00-9:00-10:00", "2020-03-02", "-"})
    void whatIsNoTimeIsNotGuessed(String written) {
        assertThat(SlotText.read(written, false)).isEmpty();
    }

    @Test
    void aPartOfTheDayIsRecognised() {
        assertThat(SlotText.partOfDay("下 午")).contains(Slot.PartOfDay.AFTERNOON);
        assertThat(SlotText.partOfDay("课间操")).isEmpty();
    }
}
