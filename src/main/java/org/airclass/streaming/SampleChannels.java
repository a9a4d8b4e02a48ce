package org.airclass.streaming;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.airclass.school.Grade;
import org.airclass.school.SampleWorld;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/** The sample world's six live points, and a cable channel for each of its grades. */
@ApplicationScoped
public class SampleChannels {

    public static final List<String> LIVE_POINTS = List.of("第一直播点", "第二直播点", "第三直播点", "第四直播点", "第五直播点", "第六直播点");

    private final SiteConfig config;
    private final SiteClock clock;
    private final Channels channels;
    private final ViewingGuides guides;

    SampleChannels(SiteConfig config, SiteClock clock, Channels channels, ViewingGuides guides) {
        this.config = config;
        this.clock = clock;
        this.channels = channels;
        this.guides = guides;
    }

    /** The cable channel of a grade: 有线 504 for grade 4. */
    public static String channelOf(Grade grade) {
        return "有线 " + (500 + grade.number());
    }

    void fill(@Observes @Priority(DatabaseReady.SAMPLE_STREAMING) DatabaseReady ready) {
        if (config.demo()) {
            Transactions.run(() -> {
                channels.livePointIds(LIVE_POINTS);
                channels.register(SampleWorld.grades().stream()
                        .map(SampleChannels::channelOf)
                        .toList());
                if (guides.current().lines().isEmpty()) {
                    guides.put(guide(new SampleWorld(clock.today()).districts()));
                }
            });
        }
    }

    /** Cable has a number a grade, other ones in the last district; the telephone company one for all its grades. */
    private static ViewingGuide guide(List<String> districts) {
        List<ViewingGuide.Line> lines = new ArrayList<>();
        for (int d = 0; d < districts.size(); d++) {
            int base = d == districts.size() - 1 ? 80 : 500;
            for (Grade grade : SampleWorld.grades()) {
                String number = Integer.toString(base + grade.number());
                lines.add(new ViewingGuide.Line("海州有线", districts.get(d), List.of(grade), number, channelOf(grade)));
            }
        }
        List<Grade> primary =
                SampleWorld.grades().stream().filter(g -> g.number() < 7).toList();
        List<Grade> junior =
                SampleWorld.grades().stream().filter(g -> g.number() >= 7).toList();
        lines.add(new ViewingGuide.Line("海州电信 IPTV", null, primary, "901", "空中课堂小学"));
        lines.add(new ViewingGuide.Line("海州电信 IPTV", null, junior, "902", "空中课堂初中"));
        return new ViewingGuide(lines);
    }
}
