package org.airclass.watching;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The accounts at {@code /q/metrics}. Meters are read one after the other, and what comes between two of them would be in one
 * and not in the other; a collector gives all of its figures at once, of one moment.
 */
@ApplicationScoped
class AccountsMetrics {

    private final Accounts accounts;
    private final CollectorRegistry registry;

    AccountsMetrics(Accounts accounts, CollectorRegistry registry) {
        this.accounts = accounts;
        this.registry = registry;
    }

    /** One for all: unless there is such a bean, who asks for a registry gets one of its own, which nobody reads. */
    @Produces
    @Singleton
    static CollectorRegistry registryOfAll() {
        return new CollectorRegistry(true);
    }

    void register(@Observes StartupEvent started) {
        registry.register(new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return families(accounts.fates());
            }
        });
    }

    private static List<Collector.MetricFamilySamples> families(Counted.Fates fates) {
        var rejected = new CounterMetricFamily(
                "airclass_views_rejected", "Events refused; a body that is refused whole is one", List.of("reason"));
        for (Reason reason : Reason.values()) {
            rejected.addMetric(List.of(reason.code()), fates.rejected().getOrDefault(reason.code(), 0L));
        }
        return List.of(
                new CounterMetricFamily("airclass_views_accepted", "Events received", fates.accepted()),
                new CounterMetricFamily("airclass_views_counted", "Events committed in the database", fates.counted()),
                new GaugeMetricFamily(
                        "airclass_views_spooled", "Events on disk, waiting for the database", fates.spooled()),
                rejected);
    }
}
