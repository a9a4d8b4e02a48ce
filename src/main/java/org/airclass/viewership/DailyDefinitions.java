package org.airclass.viewership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.airclass.site.Text;
import org.airclass.viewership.ReportDefinitions.Definition;
import org.airclass.watching.Figure;
import org.airclass.watching.ViewerSet;

/** 口径 of the daily report. */
final class DailyDefinitions {

    private static final Text PROGRAMME = new Text("已发布的课表", "The published timetable");
    private static final Text COUNTED =
            new Text("本站观看计数，按设备所选学校", "Counted by this site, by the school a device has chosen");
    private static final Text OF_THE_DAY = new Text(
            "只计当日 0 时至统计时刻发生的观看，含当日对往日回看的观看。学校、学区只计已选择本校（所辖学校）的设备；全局计全部设备，含未选学校的。",
            "Viewings of that day only, from midnight to when it was counted, of older replays too. Of a school or district:"
                    + " devices that have chosen it or one of its schools; of the bureau: all devices, those without a school"
                    + " included.");

    /** What stands in place of figures, see {@link FewDevices}. */
    static final String HIDDEN_ZH = "设备少于规定数的单位不列数字，写作“<”；“" + FewDevices.LEFT_OUT + "”表示为免由合计推算出这样的单位而一并不列。";

    static final String HIDDEN_EN = " Of fewer devices than a set number figures are not told but as <; "
            + FewDevices.LEFT_OUT + " leaves out what would tell these from the sum.";

    private static final Text VIEWERS = new Text(
            "打开或播放过的不同设备数，以本站随机编号（Cookie）区分；去重估算，95% 的数字误差在 " + ViewerSet.ERROR_PERCENT
                    + "% 以内，数千台以内几乎无误差。各单位、各日的人数不能相加。" + HIDDEN_ZH,
            "Distinct devices that opened or played something, told apart by a random id of this site (a cookie). Estimated: 95"
                    + " of 100 figures are within " + ViewerSet.ERROR_PERCENT
                    + " %, up to some thousand devices all but"
                    + " exact. Those of several organisations or days can't be added." + HIDDEN_EN);

    private DailyDefinitions() {}

    static List<Definition> in(Locale language) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(fact(
                "status",
                new Text("状态", "State"),
                new Text("", ""),
                new Text(
                        "有数据：计到至少一次观看；零报告：没有计到观看，且学校声明确为零；缺报：没有计到观看，学校也没有声明。缺报不是零。",
                        "Value: at least one viewing was counted. Zero: none was counted and the school declares so. Missing:"
                                + " none was counted and nobody has declared it. Missing is not zero."),
                language));
        definitions.add(fact(
                "planned",
                new Text("应播课", "Lessons planned"),
                new Text("节", "lessons"),
                new Text("当日课表上的课，含已取消的。", "Lessons of that day on the timetable, cancelled ones included."),
                language));
        definitions.add(fact(
                "onAir",
                new Text("已播课", "Lessons on air"),
                new Text("节", "lessons"),
                new Text("统计时已开始、没有取消的课。", "Those that had begun when it was counted, and were not cancelled."),
                language));
        definitions.add(fact(
                "watched",
                new Text("有人看的课", "Lessons watched"),
                new Text("节", "lessons"),
                new Text(
                        "当日的课中，本单位至少一台设备打开或播放过的。",
                        "Of the lessons of that day, those that a device of theirs opened or played."),
                language));
        for (Figure figure : List.of(Figure.OPENS, Figure.PLAYS, Figure.VIEWERS, Figure.WATCH_MINUTES)) {
            String space = language.equals(Locale.ENGLISH) ? " " : "";
            definitions.add(new Definition(
                    ReportDefinitions.key(figure),
                    figure.title().in(language),
                    figure.unit().in(language),
                    meaning(figure).in(language) + space + OF_THE_DAY.in(language),
                    COUNTED.in(language)));
        }
        return definitions;
    }

    /** Viewers of schools are kept in smaller sketches than those of lessons. */
    private static Text meaning(Figure figure) {
        return figure == Figure.VIEWERS ? VIEWERS : figure.definition();
    }

    private static Definition fact(String key, Text name, Text unit, Text definition, Locale language) {
        return new Definition(
                key, name.in(language), unit.in(language), definition.in(language), PROGRAMME.in(language));
    }
}
