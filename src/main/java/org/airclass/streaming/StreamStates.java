package org.airclass.streaming;

import java.time.Instant;
import java.util.Map;

/**
 * What students' pages have to know of the streams at one moment. Immutable.
 *
 * @param byAddress states lately seen; what is missing is UNKNOWN
 * @param endedAfter addresses whose broadcast was complete when last looked at, each with when it was last seen going on
 */
public record StreamStates(Map<String, StreamState> byAddress, Map<String, Instant> endedAfter) {

    /** Nothing is known: everything may work. */
    public static final StreamStates NONE = new StreamStates(Map.of(), Map.of());

    public StreamStates {
        byAddress = Map.copyOf(byAddress);
        endedAfter = Map.copyOf(endedAfter);
    }

    /** @param address null for none */
    public StreamState of(String address) {
        return address == null ? StreamState.UNKNOWN : byAddress.getOrDefault(address, StreamState.UNKNOWN);
    }

    public boolean isDown(String address) {
        return of(address) == StreamState.DOWN;
    }

    /** Its broadcast went on at that time or later, and is over. */
    public boolean hasEndedSince(String address, Instant time) {
        Instant seen = address == null ? null : endedAfter.get(address);
        return seen != null && !seen.isBefore(time);
    }
}
