package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.handout;
import static org.airclass.programme.Lessons.lesson;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.airclass.site.Transactions;

/** A grade's Wednesday with everything a page can show: two editions, the second of which changes it. */
final class SampleDay {

    static final Source TV = new Source("tv", SourceKind.TV, "有线 504", null);

    private SampleDay() {}

    /** A time of the sample day, in the bureau's zone. */
    static ZonedDateTime at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Shanghai"));
    }

    static Edition publish(Programme programme) {
        publish(programme, content(false));
        return publish(programme, content(true));
    }

    static Edition publish(Programme programme, Content content) {
        return Transactions.run(() -> programme.publish(content, "admin", null));
    }

    static Content content(boolean changed) {
        List<PublishedLesson> lessons = new ArrayList<>();
        lessons.add(lesson("yuwen")
                .with(
                        live("yuwen"),
                        new Source("replay", SourceKind.REPLAY, "回看", "https://video.example.org/yuwen.mp4"))
                .lesson());
        lessons.add(lesson("shuxue")
                .at("09:40", "10:05")
                .about("数学", "小数的意义（一）", "北师大版")
                .by(new Teacher("王老师", "中心小学"))
                .with(live("shuxue"), new Source("spare", SourceKind.LIVE, "备用线路", "https://spare.example.org/s"), TV)
                .lesson());
        lessons.add(lesson("kexue")
                .at(changed ? "10:45" : "10:30", changed ? "11:10" : "10:55")
                .about("科学", "电和我们的生活", "教科版")
                .by(changed ? new Teacher("李老师", "城东小学") : new Teacher("赵老师", "城东小学"))
                .with(live("kexue"), TV)
                .lesson());
        Lessons yingyu = lesson("yingyu")
                .at("14:30", "14:50")
                .about("英语", "Unit 2 What time is it? (3)", "人教版")
                .by(new Teacher("陈老师", "实验小学"));
        lessons.add(changed ? yingyu.cancelled("改在周五同一时间，主讲不变").lesson() : yingyu.lesson());
        lessons.add(lesson("yinyue")
                .at("15:10", "15:35")
                .about("音乐", "<script>alert('x')</script>&\"欣赏\"", null)
                .by(new Teacher("周老师", "第二实验小学"), new Teacher("吴老师", "城东小学"))
                .with(live("yinyue"), new Source("pdf", SourceKind.DOWNLOAD, "歌谱", "https://files.example.org/g.pdf"))
                .lesson());
        lessons.add(lesson("friday").on(DAY.plusDays(2)).lesson());
        return new Content(
                lessons,
                List.of(
                        handout("task", "4月15日 学习任务单", 4, DAY, DAY),
                        handout("sport", "居家锻炼：科学健身十八法", 4, DAY.minusDays(3), DAY.plusDays(10))));
    }

    private static Source live(String id) {
        return new Source("live", SourceKind.LIVE, "直播", "https://live.example.org/" + id);
    }
}
