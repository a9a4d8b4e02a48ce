package org.airclass.streaming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What an operator's monitoring sees of the streams. */
@ApplicationScoped
class StreamMetrics {

    private final MeterRegistry registry;
    private final StreamHealth health;
    private volatile boolean probing;

    StreamMetrics(MeterRegistry registry, StreamHealth health) {
        this.registry = registry;
        this.health = health;
        Gauge.builder("airclass.stream.probing", this, metrics -> metrics.probing ? 1 : 0)
                .description("1 where this node probes the streams")
                .register(registry);
        for (StreamState state : StreamState.values()) {
            Gauge.builder("airclass.stream.addresses", this, metrics -> metrics.addresses(state))
                    .description("Addresses of streams lately looked at")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private long addresses(StreamState state) {
        return health.all().stream().filter(one -> one.state() == state).count();
    }

    void probing(boolean mine) {
        probing = mine;
    }

    void probed(Finding finding) {
        String result = finding instanceof Finding.Works
                ? "works"
                : finding instanceof Finding.Fails fails
                        ? fails.trouble().name().toLowerCase(Locale.ROOT)
                        : "not_asked";
        registry.counter("airclass.stream.probes", "result", result).increment();
    }

    /** @param kept false where too many wait already */
    void heard(HookEvent event, boolean kept) {
        registry.counter(
                        "airclass.stream.hooks",
                        "event",
                        event.kind().name().toLowerCase(Locale.ROOT) + (event.begins() ? "_begins" : "_ends"),
                        "outcome",
                        kept ? "kept" : "lost")
                .increment();
    }
}
