package org.airclass.streaming;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@link StreamingConfig} may say: told at the start, not when the first lesson is on air. */
@Dependent
class StreamingSettings {

    private static final int SHORTEST_SECRET = 16;
    private static final int MOST_AT_ONCE = 256;

    /** A connection that is still open may have been heard of so long ago. */
    private static final Duration SHORTEST_KEPT = SessionRow.LONGEST.multipliedBy(2);

    void start(@Observes @Priority(1) StartupEvent started, StreamingConfig config) {
        List<String> wrong = wrong(config);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), wrong));
        }
    }

    /** One sentence for each setting that can't be used; none of them repeats a secret. */
    static List<String> wrong(StreamingConfig config) {
        List<String> wrong = new ArrayList<>();
        for (String range : config.allowedNetworks().orElse(List.of())) {
            try {
                Network.parse(range);
            } catch (IllegalArgumentException e) {
                wrong.add("AIRCLASS_STREAMING_ALLOWED_NETWORKS 应为网段，如 10.20.0.0/16 · "
                        + "AIRCLASS_STREAMING_ALLOWED_NETWORKS: " + e.getMessage());
            }
        }
        if (config.hookSecret()
                .filter(secret -> secret.length() < SHORTEST_SECRET)
                .isPresent()) {
            wrong.add("AIRCLASS_STREAMING_HOOK_SECRET 至少 16 个字符 · "
                    + "AIRCLASS_STREAMING_HOOK_SECRET has 16 characters at least");
        }
        if (config.failures() < 1 || config.failuresOf() < config.failures() || config.failuresOf() > 20) {
            wrong.add("AIRCLASS_STREAMING_FAILURES 应在 1 到 FAILURES_OF（最多 20）之间 · "
                    + "AIRCLASS_STREAMING_FAILURES is from 1 to AIRCLASS_STREAMING_FAILURES_OF, which is 20 at most");
        }
        if (config.recovery() < 1 || config.recovery() > config.failuresOf()) {
            wrong.add("AIRCLASS_STREAMING_RECOVERY 应在 1 到 FAILURES_OF 之间 · "
                    + "AIRCLASS_STREAMING_RECOVERY is from 1 to AIRCLASS_STREAMING_FAILURES_OF");
        }
        if (config.probesAtOnce() < 1 || config.probesAtOnce() > MOST_AT_ONCE) {
            wrong.add("AIRCLASS_STREAMING_PROBES_AT_ONCE 应在 1 到 256 之间 · "
                    + "AIRCLASS_STREAMING_PROBES_AT_ONCE is from 1 to 256");
        }
        if (config.keepSessions().compareTo(SHORTEST_KEPT) < 0) {
            wrong.add("AIRCLASS_STREAMING_KEEP_SESSIONS 至少 1 天 · AIRCLASS_STREAMING_KEEP_SESSIONS is 1d at least");
        }
        return wrong;
    }
}
