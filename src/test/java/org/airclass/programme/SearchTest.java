package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final List<PublishedLesson> lessons = List.of(
            lesson("amber").lesson(),
            lesson("past").on(DAY.minusDays(1)).lesson(),
            lesson("older").on(DAY.minusDays(2)).lesson(),
            lesson("decimals")
                    .at("10:00", "10:25")
                    .about("数学", "小数的意义（一）", "北师大版")
                    .by(new Teacher("王强", "中心小学"))
                    .lesson(),
            lesson("five").grades(5).at("11:00", "11:25").lesson());

    private List<String> found(String question, int grade) {
        return new Search(lessons, DAY.atTime(8, 0))
                .find(question, grade).stream().map(PublishedLesson::id).toList();
    }

    @Test
    void lessonsToComeStandBeforeThosePastAndThePastBeginsWithTheLatest() {
        assertThat(found("琥珀", 0)).containsExactly("amber", "five", "past", "older");
    }

    @Test
    void everyWordHasToOccurSomewhere() {
        assertThat(found("王强 小数", 0)).containsExactly("decimals");
        assertThat(found("王强 琥珀", 0)).isEmpty();
    }

    @Test
    void teachersSchoolsAndTextbooksAreLookedThrough() {
        assertThat(found("中心小学", 0)).containsExactly("decimals");
        assertThat(found("北师大", 0)).containsExactly("decimals");
    }

    @Test
    void fullWidthSpellingIsTheSame() {
        assertThat(found("小数的意义(一)", 0)).containsExactly("decimals");
    }

    @Test
    void oneGradeOnly() {
        assertThat(found("琥珀", 5)).containsExactly("five");
    }

    @Test
    void noQuestionFindsNothing() {
        assertThat(found("  ", 0)).isEmpty();
    }

    @Test
    void aLongListEnds() {
        List<PublishedLesson> many = IntStream.range(0, 200)
                .mapToObj(i -> lesson("l" + i).on(DAY.plusDays(i)).lesson())
                .toList();
        assertThat(new Search(many, DAY.atTime(8, 0)).find("琥珀", 0)).hasSize(Search.AT_MOST);
    }
}
