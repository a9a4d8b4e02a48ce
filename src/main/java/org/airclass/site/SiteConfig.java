package org.airclass.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** What an operator sets for the whole service. */
@ConfigMapping(prefix = "airclass")
public interface SiteConfig {

    /** The zone that lesson times are told in. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** All that is on disk: the embedded database, the last edition, the spool. */
    @WithDefault("data")
    Path dataDir();

    /** Fill an empty database with the sample world around today. */
    @WithDefault("false")
    boolean demo();

    /** How long a start waits for the database before it serves without. */
    @WithDefault("0s")
    Duration databasePatience();

    /** Where the public finds the service, such as {@code https://air.example.org/}: for links in calendars. */
    Optional<URI> publicUrl();

    /** The bureau's name, in the head of every page. */
    @WithDefault("空中课堂")
    String name();
}
