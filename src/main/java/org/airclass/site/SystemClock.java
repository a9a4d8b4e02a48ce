package org.airclass.site;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The real clock; tests put their own in its place. */
@Singleton
class SystemClock {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(SiteConfig config) {
        return Clock.system(config.zone());
    }
}
