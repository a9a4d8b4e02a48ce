package org.airclass.streaming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How streams are looked after. */
@ConfigMapping(prefix = "airclass.streaming")
interface StreamingConfig {

    /**
     * Private networks whose streams may be looked at, such as {@code 10.20.0.0/16,192.168.8.15}. Whoever may enter a
     * stream's address can then learn whether something answers there.
     */
    Optional<List<String>> allowedNetworks();

    /** What stream servers name to be believed; 16 characters at least. Not set: nobody is. */
    Optional<String> hookSecret();

    /** How often the node whose turn it is looks which streams are due, and the others what it found. */
    @WithDefault("2s")
    String lookEvery();

    /** How often a stream is probed from 5 minutes before it has to be there until it no longer has to. */
    @WithDefault("10s")
    Duration probeEvery();

    /** How often before that, from 30 minutes before. */
    @WithDefault("60s")
    Duration probeEarlyEvery();

    /** How long one answer may take. */
    @WithDefault("5s")
    Duration answerWithin();

    /** Streams probed at once. */
    @WithDefault("16")
    int probesAtOnce();

    /** So many failures among the last {@link #failuresOf} make a stream DOWN: with 10 s between them within half a minute. */
    @WithDefault("2")
    int failures();

    @WithDefault("3")
    int failuresOf();

    /** So many good probes in a row make it UP again. */
    @WithDefault("2")
    int recovery();

    /** How long a node's turn lasts that gives no sign of life; then another node takes it. */
    @WithDefault("20s")
    Duration turn();

    /** How long what stream servers said is kept, from when a connection was last heard of; a day at least. */
    @WithDefault("30d")
    Duration keepSessions();
}
