package org.airclass.viewership;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Text;
import org.airclass.watching.Figure;

/**
 * What a declared figure counts. A closed list: two spellings of one unit would be two units, and an unknown one could be
 * compared with nothing.
 */
enum DeclaredUnit {
    OPENS(Figure.OPENS, true, Figure.OPENS.title(), Figure.OPENS.unit(), "访问量", "人次", "打开次数"),
    PLAYS(Figure.PLAYS, true, Figure.PLAYS.title(), Figure.PLAYS.unit(), "播放量", "点播次数"),
    DEVICES(Figure.VIEWERS, true, new Text("观看设备数", "Devices"), new Text("台设备", "devices"), "设备数", "终端数"),
    WATCH_MINUTES(
            Figure.WATCH_MINUTES,
            true,
            Figure.WATCH_MINUTES.title(),
            Figure.WATCH_MINUTES.unit(),
            "观看分钟",
            "收视时长",
            "分钟"),
    PEAK_CONCURRENT(
            Figure.PEAK_CONCURRENT,
            true,
            Figure.PEAK_CONCURRENT.title(),
            Figure.PEAK_CONCURRENT.unit(),
            "峰值在线",
            "最高同时在线"),
    HITS(Figure.OPENS, false, new Text("点击量", "Hits"), new Text("次", "hits"), "点击次数", "页面点击", "浏览量", "pv"),
    PEOPLE(Figure.VIEWERS, false, new Text("收看人数", "People"), new Text("人", "people"), "人数", "观看人数", "人"),
    HOUSEHOLDS(Figure.VIEWERS, false, new Text("收视户数", "Households"), new Text("户", "households"), "户数", "用户数", "户"),
    RATING(Figure.VIEWERS, false, new Text("收视率", "Rating"), new Text("%", "%")),
    TRAFFIC_GB(Figure.WATCH_MINUTES, false, new Text("流量", "Traffic"), new Text("GB", "GB"));

    private final Figure beside;
    private final boolean same;
    private final Text title;
    private final Text unit;
    private final Set<String> aliases;

    DeclaredUnit(Figure beside, boolean same, Text title, Text unit, String... aliases) {
        this.beside = beside;
        this.same = same;
        this.title = title;
        this.unit = unit;
        this.aliases = Set.of(aliases);
    }

    /** What this site counts that stands beside it. */
    Figure beside() {
        return beside;
    }

    /** It is the same unit as what stands beside it, so that the difference of both means something. */
    boolean isCounted() {
        return same;
    }

    Text title() {
        return title;
    }

    Text unit() {
        return unit;
    }

    /** Its name, its title or one of its aliases, however spelled. */
    static Optional<DeclaredUnit> named(String written) {
        String plain = DeclaredField.plain(written);
        return Arrays.stream(values())
                .filter(unit -> plain.equals(DeclaredField.plain(unit.name()))
                        || plain.equals(DeclaredField.plain(unit.title.zh()))
                        || plain.equals(DeclaredField.plain(unit.title.en()))
                        || unit.aliases.contains(plain))
                .findFirst();
    }
}
