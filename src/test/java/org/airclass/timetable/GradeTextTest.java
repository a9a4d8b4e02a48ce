package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.airclass.school.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "四年级:4",
                "4:4",
                "４年级:4",
                "初一:7",
                "高三:12",
                "高二年级:11",
                "Grade 4:4",
                "七、八年级:7 8",
                "7-9年级:7 8 9",
                "七—九年级:7 8 9",
                "四/五年级:4 5",
                "四年级/五年级:4 5",
                "初一、二:7 8",
                "高一、高二:10 11",
                "高一至高三:10 11 12",
                "初一至三年级:7 8 9",
                "小学一、二年级:1 2",
                "五、四年级:4 5",
                "四年级和五年级:4 5",
                "初中:7 8 9",
                "1，2，3:1 2 3",
            })
    void gradesAreReadInAllTheirSpellings(String written, String expected) {
        List<Grade> grades = Arrays.stream(expected.split(" "))
                .map(n -> new Grade(Integer.parseInt(n)))
                .toList();
        assertThat(GradeText.read(written)).isEqualTo(grades);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "0", "十三年级", "语文", "4-13", "九-七年级", "高四", "年级", "2020-07-09", "四年级、家长"})
    void whatIsNoGradeIsNotGuessed(String written) {
        assertThat(GradeText.read(written)).isEmpty();
    }

    @Test
    void aGradeIsFoundInATitle() {
        assertThat(GradeText.find("高二课程表（第17周）")).contains("高二");
        assertThat(GradeText.find("2020 年四年级空中课堂")).contains("四年级");
        assertThat(GradeText.find("第17周课程表")).isEmpty();
    }
}
