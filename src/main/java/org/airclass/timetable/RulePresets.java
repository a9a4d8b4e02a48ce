package org.airclass.timetable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.airclass.school.Grade;
import org.airclass.school.Stage;

/**
 * What authorities asked for in the spring of 2020, to choose from. Each limit is as its document states it; grades
 * that a document is silent about have none. Where only the month or the authority is known for certain, nothing else
 * is named.
 */
final class RulePresets {

    record Preset(String code, String name, RuleSet.Source source, List<RuleSet.Rule> rules) {}

    private static final List<Integer> ALL = grades(1, 12);
    private static final List<Integer> PRIMARY = grades(1, 6);
    private static final List<Integer> JUNIOR = grades(7, 9);
    private static final List<Integer> SENIOR = grades(10, 12);
    private static final List<Integer> MIDDLE = grades(7, 12);

    private static final List<Preset> PRESETS = List.of(
            new Preset(
                    "nhc-2020-04",
                    "国家卫生健康委 2020 年 4 月",
                    new RuleSet.Source("国家卫生健康委疾控局", "儿童青少年新冠肺炎疫情期间近视预防指引（更新版）", "2020-04"),
                    List.of(
                            rule(RuleKind.LESSON_MINUTES, PRIMARY, 20),
                            rule(RuleKind.DAY_MINUTES, PRIMARY, 150),
                            rule(RuleKind.LESSON_MINUTES, MIDDLE, 30),
                            rule(RuleKind.DAY_MINUTES, MIDDLE, 240))),
            new Preset(
                    "moe-2020-08",
                    "教育部 2020 年 8 月",
                    new RuleSet.Source("教育部", "教育部新闻发布会", "2020-08-27"),
                    List.of(
                            rule(RuleKind.DAY_MINUTES, PRIMARY, 120),
                            rule(RuleKind.DAY_MINUTES, JUNIOR, 180),
                            rule(RuleKind.DAY_MINUTES, SENIOR, 240))),
            new Preset(
                    "anhui-2020-02",
                    "安徽 2020 年 2 月",
                    new RuleSet.Source("安徽省教育厅", "安徽省普通中小学新冠肺炎疫情防控期间线上教育教学工作方案", "2020-02-22"),
                    List.of(
                            rule(RuleKind.LESSON_MINUTES, PRIMARY, 20),
                            rule(RuleKind.DAY_MINUTES, grades(1, 2), 60),
                            rule(RuleKind.DAY_MINUTES, grades(3, 6), 80),
                            rule(RuleKind.LESSON_MINUTES, grades(7, 8), 30),
                            rule(RuleKind.DAY_MINUTES, grades(7, 8), 150),
                            rule(RuleKind.LESSON_MINUTES, grades(10, 11), 30),
                            rule(RuleKind.DAY_MINUTES, grades(10, 11), 180))),
            new Preset(
                    "jiangsu-2020-02",
                    "江苏 2020 年 2 月",
                    new RuleSet.Source("江苏省教育厅", null, "2020-02-21"),
                    List.of(
                            rule(RuleKind.LESSON_MINUTES, PRIMARY, 20),
                            rule(RuleKind.DAY_MINUTES, PRIMARY, 80),
                            rule(RuleKind.LESSON_MINUTES, MIDDLE, 30),
                            rule(RuleKind.DAY_MINUTES, JUNIOR, 180),
                            rule(RuleKind.DAY_MINUTES, SENIOR, 240))),
            new Preset(
                    "sichuan-2020-03",
                    "四川 2020 年 3 月",
                    new RuleSet.Source("四川省教育厅", "关于做好中小学生线上教育教学期间近视防控工作的通知", "2020-03-11"),
                    List.of(
                            rule(RuleKind.DAY_LESSONS, ALL, 5),
                            rule(RuleKind.LESSON_MINUTES, ALL, 20),
                            rule(RuleKind.BREAK_MINUTES, ALL, 20))),
            new Preset(
                    "beijing-2020-03",
                    "北京 2020 年 3 月",
                    new RuleSet.Source("北京市教育委员会", null, "2020-03"),
                    List.of(rule(RuleKind.LESSON_MINUTES, PRIMARY, 25), rule(RuleKind.LESSON_MINUTES, MIDDLE, 35))),
            new Preset(
                    "shanghai-2020-03",
                    "上海 2020 年 3 月",
                    new RuleSet.Source("上海市教育委员会", null, "2020-03"),
                    List.of(rule(RuleKind.DAY_MINUTES, ALL, 120), rule(RuleKind.BREAK_MINUTES, ALL, 20))));

    private RulePresets() {}

    static List<Preset> all() {
        return PRESETS;
    }

    static Optional<Preset> find(String code) {
        return PRESETS.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Whole stages among the grades, for people to read. */
    static List<Stage> stages(List<Integer> grades) {
        return List.of(Stage.values()).stream()
                .filter(stage ->
                        Grade.all().stream().filter(g -> g.stage() == stage).allMatch(g -> grades.contains(g.number())))
                .toList();
    }

    private static RuleSet.Rule rule(RuleKind kind, List<Integer> grades, int limit) {
        return new RuleSet.Rule(kind, grades, limit, RuleSet.Level.BLOCK);
    }

    private static List<Integer> grades(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
