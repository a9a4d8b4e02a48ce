package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.edition;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.airclass.school.Grade;
import org.junit.jupiter.api.Test;

class DayPageTest {

    private final Index index = new Index(edition(
            1,
            lesson("a").at("09:00", "09:25").lesson(),
            lesson("b").at("09:40", "10:05").lesson(),
            lesson("off").at("10:20", "10:45").cancelled(null).lesson(),
            lesson("c").at("14:00", "14:25").lesson(),
            lesson("friday").on(DAY.plusDays(2)).lesson()));

    @Test
    void beforeTheFirstLessonTheDayIsToldInOnePiece() {
        assertThat(sections("08:00")).containsExactly("null a b off c");
    }

    @Test
    void whatIsOnNowComesFirstAndWhatWasLast() {
        assertThat(sections("09:45")).containsExactly("正在上课 b", "接下来 off c", "已经上完 a");
    }

    @Test
    void lessonIsOnFromItsStartUntilJustBeforeItsEnd() {
        assertThat(sections("09:40").get(0)).isEqualTo("正在上课 b");
        assertThat(sections("10:05").get(0)).isEqualTo("接下来 off c");
    }

    @Test
    void cancelledLessonIsNeverOn() {
        assertThat(sections("10:30")).containsExactly("接下来 off c", "已经上完 a b");
    }

    @Test
    void afterTheLastLessonThePageNamesTheNextDay() {
        DayPage.Day day = page(DAY, "14:25").screen();
        assertThat(day.sections()).singleElement().satisfies(s -> assertThat(s.title())
                .isEqualTo("今天的课已经上完"));
        assertThat(day.next().href()).isEqualTo("/grades/4?date=2020-04-17");
        assertThat(day.next().text()).isEqualTo("4月17日 星期五，1 节课，09:00 开始");
    }

    @Test
    void otherDaysAreToldInOrderOfTime() {
        DayPage.Day day =
                new DayPage(index, new Grade(4), DAY, DAY.plusDays(1).atTime(9, 45), Reader.ANYBODY, line()).screen();
        assertThat(day.heading()).isEqualTo("昨天 3 节课");
        assertThat(day.sections()).singleElement().satisfies(s -> assertThat(s.rows())
                .extracting(DaySections.Row::id)
                .containsExactly("a", "b", "off", "c"));
    }

    @Test
    void longPauseIsTold() {
        List<DaySections.Row> rows =
                page(DAY, "08:00").screen().sections().get(0).rows();
        assertThat(rows).extracting(DaySections.Row::pause).containsExactly(null, null, null, "午间休息 3 小时 55 分钟");
    }

    @Test
    void anotherPartOfTheDayIsNoPause() {
        Index evening = new Index(edition(
                1,
                lesson("a").at("09:00", "09:25").lesson(),
                lesson("b").at("18:30", "18:50").lesson()));
        List<DaySections.Row> rows = new DayPage(evening, new Grade(4), DAY, at("08:00"), Reader.ANYBODY, line())
                .screen()
                .sections()
                .get(0)
                .rows();
        assertThat(rows).extracting(DaySections.Row::pause).containsExactly(null, "晚上");
    }

    @Test
    void pageHoldsUntilTheNextLessonBeginsOrEnds() {
        assertThat(page(DAY, "08:00").validUntil()).isEqualTo(at("09:00"));
        assertThat(page(DAY, "09:00").validUntil()).isEqualTo(at("09:25"));
        assertThat(page(DAY, "15:00").validUntil()).isEqualTo(DAY.plusDays(1).atStartOfDay());
        assertThat(page(DAY.plusDays(2), "08:00").validUntil())
                .isEqualTo(DAY.plusDays(1).atStartOfDay());
    }

    @Test
    void weekendSaysSo() {
        assertThat(page(LocalDate.of(2020, 4, 18), "08:00").screen().empty()).isEqualTo("周末，四年级没有安排课程。");
    }

    private List<String> sections(String now) {
        return page(DAY, now).screen().sections().stream()
                .map(s -> s.title() + " "
                        + String.join(
                                " ", s.rows().stream().map(DaySections.Row::id).toList()))
                .toList();
    }

    private DayPage page(LocalDate date, String now) {
        return new DayPage(index, new Grade(4), date, at(now), Reader.ANYBODY, line());
    }

    private static EditionLine line() {
        return new EditionLine(ZoneId.of("Asia/Shanghai"));
    }

    private static LocalDateTime at(String time) {
        return DAY.atTime(LocalTime.parse(time));
    }
}
