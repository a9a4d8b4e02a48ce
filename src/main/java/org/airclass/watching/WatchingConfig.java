package org.airclass.watching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are counted. */
@ConfigMapping(prefix = "airclass.watching")
interface WatchingConfig {

    /** Events that may wait in memory; past that requests are told to come again (503). */
    @WithDefault("100000")
    int waitingEvents();

    /** How long requests wait for a commit before their batch goes to the spool instead. */
    @WithDefault("1s")
    Duration commitWithin();

    /** How long a watch link waits for its opening to be counted before it leads on regardless. */
    @WithDefault("150ms")
    Duration redirectWithin();

    /** How often viewers are folded into sketches. */
    @WithDefault("10s")
    String foldEvery();

    /** When another node's viewers are taken to be left behind, and folded by whoever finds them. */
    @WithDefault("10m")
    Duration leftBehindAfter();
}
