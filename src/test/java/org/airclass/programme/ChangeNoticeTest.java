package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.edition;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeNoticeTest {

    private final PublishedLesson before = lesson("a").lesson();

    @Test
    void otherTimeAndTeacherAreOneSentence() {
        Lessons after = lesson("a").at("10:45", "11:10").by(new Teacher("李老师", null));
        assertThat(sentences(DAY, after.lesson())).containsExactly("语文《琥珀》第一课时改到 10:45 开始，主讲换为李老师");
    }

    @Test
    void moveToAnotherDayIsToldOnBothDays() {
        PublishedLesson after = lesson("a").on(DAY.plusDays(2)).lesson();
        assertThat(sentences(DAY, after)).containsExactly("语文《琥珀》第一课时改到 4月17日 09:00");
        assertThat(sentences(DAY.plusDays(2), after)).containsExactly("语文《琥珀》第一课时从 4月15日 移到本日 09:00");
        assertThat(sentences(DAY.plusDays(1), after)).isEmpty();
    }

    @Test
    void cancellationIsTold() {
        assertThat(sentences(DAY, lesson("a").cancelled(null).lesson())).containsExactly("语文《琥珀》第一课时取消");
        assertThat(sentences(DAY)).containsExactly("语文《琥珀》第一课时取消");
    }

    @Test
    void newLessonIsTold() {
        PublishedLesson fresh =
                lesson("b").at("11:00", "11:25").about("音乐", "欣赏", null).lesson();
        assertThat(sentences(DAY, before, fresh)).containsExactly("新增 11:00 音乐《欣赏》");
    }

    @Test
    void otherGradesHearNothing() {
        assertThat(ChangeNotice.sentences(next(), 5, DAY)).isEmpty();
    }

    @Test
    void manyChangesAreCounted() {
        PublishedLesson[] fresh = {
            before,
            lesson("b").at("10:00", "10:25").lesson(),
            lesson("c").at("11:00", "11:25").lesson(),
            lesson("d").at("12:00", "12:25").lesson(),
            lesson("e").at("13:00", "13:25").lesson(),
        };
        assertThat(sentences(DAY, fresh)).hasSize(4).last().isEqualTo("另有 1 处变更");
    }

    @Test
    void firstEditionChangesNothingForAnybody() {
        assertThat(ChangeNotice.sentences(new Index(edition(1, before)), 4, DAY))
                .isEmpty();
    }

    private List<String> sentences(LocalDate date, PublishedLesson... after) {
        return ChangeNotice.sentences(next(after), 4, date);
    }

    private Index next(PublishedLesson... after) {
        Changes changes = Changes.between(edition(1, before), new Content(List.of(after), List.of()));
        return new Index(
                new Edition(2, Instant.EPOCH, "admin", null, changes.lessons(), changes.handouts(), changes.list()));
    }
}
