package org.airclass.viewership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.airclass.site.Text;
import org.airclass.watching.Figure;

/** 口径: what each figure of the report means, next to the figures wherever they go. */
final class ReportDefinitions {

    /** @param key the field of rows and totals that it defines */
    record Definition(String key, String name, String unit, String definition, String source) {}

    private static final Text COUNTED = new Text("本站观看计数", "Counted by this site");

    private static final Text SCOPE = new Text(
            "日期在所选范围内的课和学习资料；其直播与回看到出表时为止的全部观看都计入，不限于当天。多个年级合上的课只列一行。",
            "Lessons and handouts dated within the range, with all their viewings up to the moment of the report, replays"
                    + " on later days included. A joint lesson of several grades is one row.");

    private ReportDefinitions() {}

    static List<Definition> in(Locale language) {
        return Arrays.stream(Figure.values())
                .map(figure -> new Definition(
                        key(figure),
                        figure.title().in(language),
                        figure.unit().in(language),
                        figure.definition().in(language),
                        COUNTED.in(language)))
                .toList();
    }

    /** Which lessons, and which of their viewings. */
    static String scope(Locale language) {
        return SCOPE.in(language);
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
