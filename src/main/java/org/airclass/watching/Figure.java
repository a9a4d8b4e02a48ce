package org.airclass.watching;

import org.airclass.site.Text;

/** What is counted here, each with its unit and definition 口径. Figures of different units are never added. */
public enum Figure {
    OPENS(
            new Text("访问人次", "Opens"),
            new Text("次", "times"),
            new Text(
                    "打开观看链接或课程页的次数；预取、链接预览、HEAD 请求不计，爬虫另计。",
                    "Times a watch link or lesson page was opened. Prefetches, link previews and HEAD requests are not"
                            + " counted; robots are counted apart.")),
    PLAYS(
            new Text("播放次数", "Plays"),
            new Text("次", "times"),
            new Text("播放器连续运行满 10 秒的次数；爬虫另计。", "Times a player ran for 10 s. Robots are counted apart.")),
    VIEWERS(
            new Text("观看人数", "Viewers"),
            new Text("台设备", "devices"),
            new Text(
                    "打开或播放过的不同设备数，以本站随机编号（Cookie）区分，与网络地址和机型无关；用 HyperLogLog 估算，95% 的数字误差在 0.8% 以内，"
                            + "数千台以内几乎无误差。各课、各日的人数不能相加。",
                    "Distinct devices that opened or played it, told apart by a random id of this site (a cookie), never by"
                            + " address or model. Estimated by HyperLogLog: 95 of 100 figures are within 0.8 %, up to some"
                            + " thousand devices all but exact. Viewers of several lessons or days can't be added.")),
    WATCH_MINUTES(
            new Text("观看时长", "Watch time"),
            new Text("分钟", "minutes"),
            new Text(
                    "播放器每 60 秒上报一次的实际播放秒数之和，除以 60。",
                    "The seconds played that players report every 60 s, added up and divided by 60.")),
    PEAK_CONCURRENT(
            new Text("同时在线峰值", "Peak concurrent"),
            new Text("台设备", "players"),
            new Text(
                    "每分钟收到的播放心跳数（每个播放器每 60 秒一次，各入口各节点合计）中的最大值。",
                    "The largest number of beats received in a minute: a player sends one every 60 s; sources and nodes are"
                            + " added within the minute, never across minutes.")),
    ROBOT_OPENS(
            new Text("爬虫访问", "Opens by robots"),
            new Text("次", "times"),
            new Text(
                    "按公开的 User-Agent 名单识别出的爬虫的打开次数，不含在以上各数中。",
                    "Opens by robots, recognised by a public list of user agents. In none of the figures above."));

    private final Text title;
    private final Text unit;
    private final Text definition;

    Figure(Text title, Text unit, Text definition) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
    }

    public Text title() {
        return title;
    }

    public Text unit() {
        return unit;
    }

    public Text definition() {
        return definition;
    }
}
