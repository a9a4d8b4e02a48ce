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

    /**
     * From the beginning of one commit to that of the next, unless many wait before: what comes meanwhile shares the next one.
     * The database then writes some 300 rows a second, up to 20,000 views a second, and nobody notices the wait.
     */
    @WithDefault("3ms")
    Duration commitEvery();

    /**
     * Events that are worth a commit at once. A hundred devices that each wait for their answer before they send again would
     * otherwise have been there long before the time is over.
     */
    @WithDefault("64")
    int commitFrom();

    /** How long requests wait for a commit before their batch goes to the spool instead. */
    @WithDefault("1s")
    Duration commitWithin();

    /** How long a watch link waits for its opening to be counted before it leads on regardless. */
    @WithDefault("150ms")
    Duration redirectWithin();

    /** How often the journal's batches are added up. */
    @WithDefault("10s")
    String foldEvery();

    /** When another node's batches are taken to be left behind, and added up by whoever finds them. */
    @WithDefault("10m")
    Duration leftBehindAfter();

    /**
     * Plays of one device on a day that are nothing unusual: what comes beyond is counted all the same, and marked. Six
     * lessons of a day, each begun some times over, stay far below.
     */
    @WithDefault("100")
    int repeatLimit();

    /**
     * How long facts are kept by the minute; older ones are added up by hour once they are rolled up. 400 days: a school
     * year can be compared with the one before to the minute.
     */
    @WithDefault("400")
    int keepMinutesDays();
}
