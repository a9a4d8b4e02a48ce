package org.airclass.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Set;
import org.airclass.streaming.Channels;

/** The registered television channels in memory, read anew with each edition. */
@Singleton
class TvChannels {

    private final Channels channels;
    private volatile Set<String> names = Set.of();

    TvChannels(Channels channels) {
        this.channels = channels;
    }

    void refresh() {
        names = Set.copyOf(
                QuarkusTransaction.requiringNew().call(channels::channelIds).keySet());
    }

    /** Empty until the database has been read. */
    Set<String> names() {
        return names;
    }
}
