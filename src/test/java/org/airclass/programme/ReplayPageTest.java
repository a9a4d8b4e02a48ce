package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.airclass.school.Grade;
import org.junit.jupiter.api.Test;

class ReplayPageTest {

    private static final Source RECORDING =
            new Source("replay", SourceKind.REPLAY, "回看", "https://video.example.org/r.mp4");

    private final Index index = new Index(Lessons.edition(
            1,
            lesson("today").with(RECORDING).lesson(),
            lesson("later").at("14:00", "14:25").with(RECORDING).lesson(),
            lesson("maths")
                    .on(DAY.minusDays(1))
                    .about("数学", "小数的意义", null)
                    .with(RECORDING)
                    .lesson(),
            lesson("crafts")
                    .on(DAY.minusDays(2))
                    .about("编织", "平针", null)
                    .with(RECORDING)
                    .lesson(),
            lesson("yesterday").on(DAY.minusDays(1)).with(RECORDING).lesson(),
            lesson("unrecorded").on(DAY.minusDays(3)).lesson(),
            lesson("off").on(DAY.minusDays(3)).with(RECORDING).cancelled(null).lesson(),
            lesson("oldest").on(DAY.minusDays(14)).with(RECORDING).lesson(),
            lesson("tooOld").on(DAY.minusDays(15)).with(RECORDING).lesson()));

    @Test
    void recordingsOfTwoWeeksStandBySubjectTheLatestFirst() {
        ReplayPage.Replays page = at("10:00").screen();
        assertThat(page.subjects()).extracting(ReplayPage.Subject::name).containsExactly("语文", "数学", "编织");
        assertThat(page.subjects().get(0).lessons())
                .extracting(ReplayPage.Recorded::id)
                .containsExactly("today", "yesterday", "oldest");
    }

    @Test
    void aLessonIsThereFromItsEndOn() {
        assertThat(at("09:24").screen().subjects().get(0).lessons())
                .extracting(ReplayPage.Recorded::id)
                .containsExactly("yesterday", "oldest");
        assertThat(at("09:24").validUntil().toLocalTime()).isEqualTo(LocalTime.of(9, 25));
        assertThat(at("09:25").validUntil().toLocalTime()).isEqualTo(LocalTime.of(14, 25));
        assertThat(at("15:00").validUntil()).isEqualTo(DAY.plusDays(1).atStartOfDay());
    }

    @Test
    void aRerunIsNotListedBesideItsFirstRun() {
        Index runs = new Index(Lessons.edition(
                1,
                lesson("first").with(RECORDING).lesson(),
                lesson("sameDay").at("14:00", "14:25").with(RECORDING).lesson(),
                lesson("saysSo")
                        .on(DAY.minusDays(1))
                        .about("语文", "《琥珀》第一课时（重播）", "统编版")
                        .with(RECORDING)
                        .lesson(),
                lesson("otherEdition")
                        .about("语文", "《琥珀》第一课时", "人教版")
                        .with(RECORDING)
                        .lesson(),
                lesson("aWeekAgo").on(DAY.minusDays(7)).with(RECORDING).lesson(),
                lesson("maths").about("数学", "小数的意义", null).with(RECORDING).lesson(),
                lesson("mathsToo").about("数学", "小数的意义", null).with(RECORDING).lesson(),
                lesson("firstRunNotRecorded")
                        .about("数学", "三位数乘两位数 · 重播", null)
                        .with(RECORDING)
                        .lesson()));
        ReplayPage.Replays page = at(runs, "15:00").screen();
        assertThat(page.subjects().get(0).lessons())
                .extracting(ReplayPage.Recorded::id)
                .containsExactly("otherEdition", "first", "aWeekAgo");
        assertThat(page.subjects().get(1).lessons())
                .extracting(ReplayPage.Recorded::id)
                .containsExactlyInAnyOrder("firstRunNotRecorded", "maths", "mathsToo");
    }

    private ReplayPage at(String time) {
        return at(index, time);
    }

    private static ReplayPage at(Index index, String time) {
        return new ReplayPage(
                index, new Grade(4), DAY.atTime(LocalTime.parse(time)), new EditionLine(ZoneId.of("Asia/Shanghai")));
    }
}
