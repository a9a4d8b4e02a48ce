package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamingSettingsTest {

    @Test
    void nothingSetIsFine() {
        assertThat(StreamingSettings.wrong(config(Map.of()))).isEmpty();
    }

    @Test
    void eachSettingIsNamedAndNoSecretRepeated() {
        assertThat(StreamingSettings.wrong(config(Map.of(
                        "airclass.streaming.allowed-networks", "10.20.0.0/16,intranet",
                        "airclass.streaming.hook-secret", "too-short",
                        "airclass.streaming.failures", "4",
                        "airclass.streaming.recovery", "4",
                        "airclass.streaming.probes-at-once", "0",
                        "airclass.streaming.keep-sessions", "23h"))))
                .satisfiesExactly(
                        networks -> assertThat(networks).contains("ALLOWED_NETWORKS", "intranet"),
                        secret -> assertThat(secret).contains("HOOK_SECRET").doesNotContain("too-short"),
                        failures -> assertThat(failures).contains("FAILURES"),
                        recovery -> assertThat(recovery).contains("RECOVERY"),
                        atOnce -> assertThat(atOnce).contains("PROBES_AT_ONCE"),
                        kept -> assertThat(kept).contains("KEEP_SESSIONS"));
    }

    private static StreamingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(StreamingConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(StreamingConfig.class);
    }
}
