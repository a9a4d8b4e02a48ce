package org.airclass.viewership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;

/** The sample world has a past: the reports of its school days are caught up with, so that there is something to see. */
@ApplicationScoped
class SampleDaily {

    private final SiteConfig site;
    private final SiteClock clock;
    private final DailySettings settings;

    SampleDaily(SiteConfig site, SiteClock clock, DailySettings settings) {
        this.site = site;
        this.clock = clock;
        this.settings = settings;
    }

    void lookBack(@Observes @Priority(DatabaseReady.CATCH_UP) DatabaseReady ready) {
        if (site.demo()) {
            settings.reportSince(clock.today().minusDays(DailyMaking.CAUGHT_UP_DAYS));
        }
    }
}
