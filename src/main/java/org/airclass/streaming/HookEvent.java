package org.airclass.streaming;

import java.time.Instant;

/**
 * What a stream server said of one of its clients.
 *
 * @param server its name
 * @param client as that server names the connection
 * @param begins it starts to play or publish, else it stops
 * @param stream {@code app/name}
 * @param at when it was heard: servers send no times
 */
record HookEvent(String server, String client, Kind kind, boolean begins, String stream, Instant at) {

    enum Kind {
        PLAY,
        PUBLISH
    }
}
