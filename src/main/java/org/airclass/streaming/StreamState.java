package org.airclass.streaming;

/** What is known of a stream. */
public enum StreamState {
    /** The last probes went well. */
    UP,
    /** So many of the last probes failed as the operator set. */
    DOWN,
    /** Never asked: it leads into a network that is not allowed. */
    REFUSED,
    /** Not asked yet, or can't be asked. */
    UNKNOWN
}
