package org.airclass.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * 海州市, an invented city of the size of Yueqing: four districts, 40 schools, 200 teachers, grades 4 to 9,
 * and a campaign of three phases of two weeks around a day. The same for the same day, every time. The demo,
 * the tests and the pictures all show it.
 */
public final class SampleWorld {

    public static final String TERM = "sample";
    public static final int FIRST_GRADE = 4;
    public static final int LAST_GRADE = 9;

    /** Teachers of a subject in a grade; with these shares there are 200 in all. */
    private static final int TEACHERS = 200;

    private static final List<String> DISTRICTS = List.of("城东学区", "城西学区", "滨海学区", "山前学区");
    private static final List<String> PRIMARY = List.of("实验小学", "中心小学", "第一小学", "育才小学", "外国语小学");
    private static final List<String> JUNIOR = List.of("实验中学", "第一中学", "育英中学", "外国语学校", "职工子弟中学");
    private static final List<String> PLACES = List.of("城东", "城西", "滨海", "山前");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹";
    private static final List<String> GIVEN = List.of(
            "静", "敏", "洋", "磊", "丽娜", "建华", "晓东", "海燕", "文博", "思远", "雪梅", "志强", "婷婷", "国栋", "玉兰", "一鸣", "佳怡", "明轩",
            "春华", "立新");

    private static final List<String> PRIMARY_SUBJECTS = List.of("语文", "数学", "英语", "科学", "道德与法治", "体育与健康", "音乐", "美术");
    private static final List<String> JUNIOR_SUBJECTS =
            List.of("语文", "数学", "英语", "物理", "历史", "地理", "道德与法治", "化学", "体育与健康", "音乐", "美术");

    private final LocalDate today;

    public SampleWorld(LocalDate today) {
        this.today = today;
    }

    /** The Monday three weeks before this week's, from which the campaign runs six weeks. */
    public LocalDate firstDay() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(3);
    }

    public Term term() {
        LocalDate from = firstDay();
        LocalDate to = from.plusWeeks(6).minusDays(1);
        List<Phase> phases = List.of(
                new Phase("p1", "第一时段", from, from.plusDays(13)),
                new Phase("p2", "第二时段", from.plusDays(14), from.plusDays(27)),
                new Phase("p3", "第三时段", from.plusDays(28), to));
        Set<LocalDate> none = new TreeSet<>();
        return new Term(TERM, "空中课堂 · 居家学习周", from, to, phases, bellSchedules(), none, List.of());
    }

    /** Grades 4 to 9. */
    public static List<Grade> grades() {
        return IntStream.rangeClosed(FIRST_GRADE, LAST_GRADE)
                .mapToObj(Grade::new)
                .toList();
    }

    /** Twelve subjects over the two stages. */
    public List<String> subjects(Grade grade) {
        if (grade.stage() == Stage.PRIMARY) {
            return PRIMARY_SUBJECTS;
        }
        return JUNIOR_SUBJECTS.stream()
                .filter(s -> grade.number() == 9 || !s.equals("化学"))
                .filter(s -> grade.number() > 7 || !s.equals("物理"))
                .toList();
    }

    /** The teachers of a subject in a grade, never empty; each teaches one subject in one grade. */
    public List<Teachers.Named> teachers(Grade grade, String subject) {
        List<Teachers.Named> own = new ArrayList<>();
        List<String> posts = posts();
        for (int i = 0; i < TEACHERS; i++) {
            if (posts.get(i % posts.size()).equals(grade.number() + subject)) {
                own.add(teacher(i, grade.stage()));
            }
        }
        return own;
    }

    List<Teachers.Named> allTeachers() {
        return grades().stream()
                .flatMap(g -> subjects(g).stream().flatMap(s -> teachers(g, s).stream()))
                .toList();
    }

    public List<String> districts() {
        return DISTRICTS;
    }

    /** Ten schools of a district, primary and junior. */
    List<String> schools(int district) {
        List<String> schools = new ArrayList<>();
        PRIMARY.forEach(s -> schools.add(PLACES.get(district) + s));
        JUNIOR.forEach(s -> schools.add(PLACES.get(district) + s));
        return schools;
    }

    /** Pupils of a school: 102,400 in all. */
    int pupils(int school) {
        return 2_560 + (school % 2 == 0 ? 310 : -310);
    }

    /** A school's pupils, spread over the grades of its stage. */
    Map<Grade, Integer> pupilsByGrade(String school, int pupils) {
        Stage stage = PRIMARY.stream().anyMatch(school::endsWith) ? Stage.PRIMARY : Stage.JUNIOR;
        List<Grade> own = grades().stream().filter(g -> g.stage() == stage).toList();
        Map<Grade, Integer> spread = new TreeMap<>();
        own.forEach(grade -> spread.put(grade, pupils / own.size()));
        return spread;
    }

    private List<String> posts() {
        return grades().stream()
                .flatMap(g -> subjects(g).stream().map(s -> g.number() + s))
                .toList();
    }

    private static Teachers.Named teacher(int i, Stage stage) {
        List<String> kinds = stage == Stage.PRIMARY ? PRIMARY : JUNIOR;
        // 30 surnames × 20 given names, walked so that neighbours differ in both.
        String name = SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.get((i / SURNAMES.length() + i) % GIVEN.size());
        return new Teachers.Named(name, PLACES.get(i % PLACES.size()) + kinds.get(i / 4 % kinds.size()));
    }

    /** 20 minutes for primary schools, 30 for junior, as the health authority asks (国家卫健委, 2020-04). */
    private static List<BellSchedule> bellSchedules() {
        List<TimeBlock> primary = List.of(
                block(1, "09:00", "09:20"),
                block(2, "09:40", "10:00"),
                block(3, "10:40", "11:00"),
                block(4, "14:30", "14:50"),
                block(5, "18:30", "18:50"));
        List<TimeBlock> junior = List.of(
                block(1, "09:00", "09:30"),
                block(2, "09:50", "10:20"),
                block(3, "10:40", "11:10"),
                block(4, "14:30", "15:00"),
                block(5, "19:30", "20:00"));
        return List.of(
                new BellSchedule(List.of(new Grade(4), new Grade(5), new Grade(6)), primary),
                new BellSchedule(List.of(new Grade(7), new Grade(8), new Grade(9)), junior));
    }

    private static TimeBlock block(int period, String start, String end) {
        return new TimeBlock(period, LocalTime.parse(start), LocalTime.parse(end));
    }
}
