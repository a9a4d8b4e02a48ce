package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTextTest {

    @Test
    void theTextbookStandsInBracketsAtTheHead() {
        assertThat(TitleText.read("(统编版)《琥珀》第一课时")).isEqualTo(new TitleText("统编版", "《琥珀》第一课时"));
        assertThat(TitleText.read("（选修2-2-人教B版） 复数")).isEqualTo(new TitleText("选修2-2-人教B版", "复数"));
    }

    @Test
    void otherBracketsAreTheTitles() {
        for (String title :
                new String[] {"（一）复数", "(2)复数", "(上)识字", "《琥珀》（统编版）", "【推荐学生下载】当日学习任务单", "(统编版)", "(复习)分数"}) {
            assertThat(TitleText.read(title)).isEqualTo(new TitleText(null, title));
        }
    }
}
