package org.airclass.viewership;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.airclass.site.Text;
import org.airclass.viewership.ReportDefinitions.Definition;

/** 口径 of declared figures: what each unit means, and that it is somebody else's word. */
final class DeclaredDefinitions {

    private static final Text DECLARED = new Text(
            "由来源单位申报，本站未参与计数；只与本站计数并列，从不相加。",
            "Declared by its source and not counted here: shown beside what is counted, never added to it.");
    private static final Text BY_SOURCE = new Text("申报数据", "Declared by the source");

    private DeclaredDefinitions() {}

    /** Of each unit that is there, once. */
    static List<Definition> of(Stream<DeclaredUnit> units, Locale language) {
        return units.distinct()
                .sorted()
                .map(unit -> new Definition(
                        unit.name(),
                        unit.title().in(language),
                        unit.unit().in(language),
                        meaning(unit).in(language)
                                + (language.equals(Locale.ENGLISH) ? " " : "")
                                + DECLARED.in(language),
                        BY_SOURCE.in(language)))
                .toList();
    }

    private static Text meaning(DeclaredUnit unit) {
        return switch (unit) {
            case OPENS -> new Text("打开观看页面或链接的次数。", "How often a page or link for watching was opened.");
            case PLAYS -> new Text("开始播放的次数。", "How often playing began.");
            case DEVICES -> new Text("不同的观看设备数。", "Distinct devices that watched.");
            case WATCH_MINUTES -> new Text("实际播放的分钟数之和。", "Minutes that were played, added up.");
            case PEAK_CONCURRENT -> new Text("同一时刻在线的最大数。", "The most that were connected at one time.");
            case HITS ->
                new Text("服务器收到的请求数；打开一页常有几十次请求，不是人数。", "Requests to a server: dozens for one page, and no people.");
            case PEOPLE ->
                new Text("按人统计的收看人数；本站按设备计数，不可比较。", "People who watched. This site counts devices: no comparison.");
            case HOUSEHOLDS ->
                new Text("收看的电视用户（户）数；一户可有多人。", "Households that watched; several people may live in one.");
            case RATING -> new Text("收看户数占全部用户的百分比。", "The share of all households that watched, in percent.");
            case TRAFFIC_GB -> new Text("发出的数据量。", "Data sent.");
        };
    }
}
