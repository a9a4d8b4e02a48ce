package org.airclass.streaming;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.airclass.school.Grade;
import org.airclass.school.SampleWorld;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/** The sample world's six live points, and a cable channel for each of its grades. */
@ApplicationScoped
public class SampleChannels {

    public static final List<String> LIVE_POINTS = List.of("第一直播点", "第二直播点", "第三直播点", "第四直播点", "第五直播点", "第六直播点");

    private final SiteConfig config;
    private final Channels channels;

    SampleChannels(SiteConfig config, Channels channels) {
        this.config = config;
        this.channels = channels;
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
            });
        }
    }
}
