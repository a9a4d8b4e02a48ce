package org.airclass.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    @ParameterizedTest
    @CsvSource({
        "一年级, 1",
        "小学六年级, 6",
        "4, 4",
        "４, 4",
        "初一, 7",
        "七年级, 7",
        "初中三年级, 9",
        "高三, 12",
        "高中二年级, 11",
        "G10, 10",
        "Grade 12, 12",
        "十一, 11",
        "7年级, 7",
        "' 四 年 级 ', 4"
    })
    void aGradeIsReadAsPeopleWriteIt(String written, int number) {
        assertThat(Grade.parse(written)).contains(new Grade(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "13", "小学七年级", "初四", "年级", "四班", "-1"})
    void whatIsNoGradeIsNotMadeOne(String written) {
        assertThat(Grade.parse(written)).isEmpty();
    }
}
