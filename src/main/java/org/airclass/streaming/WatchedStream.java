package org.airclass.streaming;

import java.time.LocalDateTime;

/**
 * A stream that has to be there at a time.
 *
 * @param title and start of its lesson
 * @param live a broadcast, else a recording
 * @param livePoint name of the 直播点 it comes from; null where none
 * @param from when it has to be there, to {@code to}: half-open
 */
public record WatchedStream(
        String lesson,
        String title,
        LocalDateTime start,
        String source,
        String label,
        String address,
        boolean live,
        String livePoint,
        LocalDateTime from,
        LocalDateTime to) {}
