package org.airclass.viewership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.airclass.site.Text;
import org.airclass.watching.Figure;

/** 口径: what each figure of the report means, next to the figures wherever they go. */
final class ReportDefinitions {

    /** @param key the field of rows and totals that it defines */
    record Definition(String key, String name, String unit, String definition, String source) {
        Definition saying(String another) {
            return new Definition(key, name, unit, another, source);
        }
    }

    private static final Text COUNTED = new Text("本站观看计数", "Counted by this site");

    private static final Text PUBLISHED = new Text("已发布的课表", "The published timetable");

    private static final Text LESSONS = new Text(
            "课表上日期在所选范围内、未停课的课；按观看者学校不分。首播与重播：课题标明重播，或同日较早时间已播过同年级、同学科、同教材、同课题的，为重播。",
            "Lessons of the timetable dated within the range and not cancelled; not told apart by viewers' school. A rerun is a"
                    + " lesson whose title says so, or that the same day had earlier: same grades, subject, textbook and title.");

    private static final List<Figure> SUMMED =
            List.of(Figure.OPENS, Figure.PLAYS, Figure.VIEWERS, Figure.WATCH_MINUTES, Figure.PEAK_CONCURRENT);

    private static final Text SCOPE = new Text(
            "日期在所选范围内的课和学习资料；其直播与回看到出表时为止的全部观看都计入，不限于当天。多个年级合上的课只列一行。",
            "Lessons and handouts dated within the range, with all their viewings up to the moment of the report, replays"
                    + " on later days included. A joint lesson of several grades is one row.");

    private static final Text SCOPE_OF_SOME = new Text(
            "日期在所选范围内的课和学习资料；只计其中符合上列观看者学校、观看方式的观看，到出表时为止，不限于当天。多个年级合上的课只列一行。",
            "Lessons and handouts dated within the range, and of their viewings only those of the viewers' school and source above, up"
                    + " to the moment of the report, on later days too. A joint lesson of several grades is one row.");

    private ReportDefinitions() {}

    static List<Definition> in(Locale language) {
        return Arrays.stream(Figure.values())
                .map(figure -> definition(figure, language))
                .toList();
    }

    static Definition definition(Figure figure, Locale language) {
        return new Definition(
                key(figure),
                figure.title().in(language),
                figure.unit().in(language),
                figure.definition().in(language),
                COUNTED.in(language));
    }

    /** Of summaries: of what was watched in the range, whenever the lesson was held. */
    static List<Definition> ofSummary(Locale language) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(
                "lessons",
                new Text("课数", "Lessons").in(language),
                new Text("节", "lessons").in(language),
                LESSONS.in(language),
                PUBLISHED.in(language)));
        for (Figure figure : SUMMED) {
            Definition definition = definition(figure, language);
            definitions.add(new Definition(
                    definition.key(),
                    definition.name(),
                    definition.unit(),
                    definition.definition()
                            + new Text(" 统计所选日期内发生的观看。", " Of what was watched in the range.").in(language)
                            + moreOf(figure).in(language),
                    definition.source()));
        }
        return definitions;
    }

    private static Text moreOf(Figure figure) {
        return switch (figure) {
            case VIEWERS ->
                new Text(
                        "本表的人数误差在 1.6% 以内（95% 的数字）；少于规定数的一校人数不显示，由合计可推算出它的另一行写作“×”；按钟点、同时按学校和观看方式筛选、或课太多时不给出。",
                        " In this table 95 of 100 figures are within 1.6 %. Fewer than a set number of one school are hidden,"
                                + " and × leaves out what would tell them from the total. Not"
                                + " told by the hour, by school and source at once, or of too many lessons.");
            case PEAK_CONCURRENT ->
                new Text(
                        "所列各课合计最高的一分钟；按观看者学校或多项条件组合时不给出。",
                        " The busiest minute of all these lessons together. Not told by viewers' school or for several conditions"
                                + " at once.");
            default -> new Text("", "");
        };
    }

    /** Which lessons, and which of their viewings. @param ofSome not of all */
    static String scope(boolean ofSome, Locale language) {
        return (ofSome ? SCOPE_OF_SOME : SCOPE).in(language);
    }

    static String key(Figure figure) {
        return switch (figure) {
            case OPENS -> "opens";
            case PLAYS -> "plays";
            case VIEWERS -> "viewers";
            case WATCH_MINUTES -> "watchMinutes";
            case PEAK_CONCURRENT -> "peakConcurrent";
            case ROBOT_OPENS -> "robotOpens";
        };
    }
}
