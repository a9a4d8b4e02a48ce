package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.airclass.programme.Lettering.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Style TEXT = Style.plain(20, Color.BLACK);
    private static Lettering lettering;

    @BeforeAll
    static void read() {
        lettering = new Lettering();
    }

    @Test
    void namesThatPupilsAndTeachersHaveCanBeWritten() {
        "喆玥翀堃昇煊槿玘䶮王〇·（）《》、，。：？！“”—…–Unit 2: What's this?éü✓".codePoints().forEach(letter -> assertThat(
                        lettering.knows(letter))
                .as(Character.toString(letter))
                .isTrue());
    }

    @Test
    void chineseLettersAreAsWideAsTheyAreHigh() {
        assertThat(lettering.width("四年级", TEXT)).isEqualTo(60);
        assertThat(lettering.width("ill", TEXT)).isLessThan(20);
    }

    @Test
    void linesBreakBetweenChineseLettersAndLatinWords() {
        assertThat(lettering.lines("小数的意义和性质", TEXT, 100)).containsExactly("小数的意义", "和性质");
        assertThat(lettering.lines("Unit two what time", TEXT, 100)).containsExactly("Unit two", "what time");
    }

    @Test
    void noLineBeginsWithAStop() {
        List<String> lines = lettering.lines("一二三四五，六七", TEXT, 100);
        assertThat(lines).noneMatch(line -> line.startsWith("，"));
    }

    @Test
    void aWordThatIsTooLongIsBrokenAnywhere() {
        assertThat(lettering.lines("https://air.example.org/grades/4", TEXT, 100))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(lettering.width(line, TEXT)).isLessThanOrEqualTo(100));
    }

    @Test
    void nothingIsLost() {
        String text = "科学（一）Light and 声音，第 2 课时";
        assertThat(String.join("", lettering.lines(text, TEXT, 60)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }
}
