package org.airclass.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this node follows the editions. */
@ConfigMapping(prefix = "airclass.programme")
interface ProgrammeConfig {

    /** How often the database is asked whether there is a new edition. */
    @WithDefault("400ms")
    Duration lookEvery();
}
