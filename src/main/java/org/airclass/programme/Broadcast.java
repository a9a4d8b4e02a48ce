package org.airclass.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.airclass.streaming.StreamStates;

/** Where a lesson's broadcast stands: by the clock, and by what is known of its streams. */
enum Broadcast {
    CANCELLED,
    BEFORE,
    ON_AIR,
    /** The lesson's time is not over, but each of its broadcasts is; there is no recording yet. */
    LIVE_ENDED,
    ENDED,
    /** It is over, and its recording can be seen. */
    REPLAY;

    static Broadcast of(PublishedLesson lesson, StreamStates streams, LocalDateTime now, ZoneId zone) {
        return switch (LessonState.of(lesson, now)) {
            case CANCELLED -> CANCELLED;
            case AHEAD -> BEFORE;
            case NOW ->
                !hasEndedEarly(lesson, streams, zone) ? ON_AIR : hasRecording(lesson, streams) ? REPLAY : LIVE_ENDED;
            case PAST -> hasRecording(lesson, streams) ? REPLAY : ENDED;
        };
    }

    private static boolean hasEndedEarly(PublishedLesson lesson, StreamStates streams, ZoneId zone) {
        Instant start = lesson.date().atTime(lesson.start()).atZone(zone).toInstant();
        List<Source> broadcasts = lesson.sources().stream()
                .filter(s -> s.kind() == SourceKind.LIVE && s.url() != null)
                .toList();
        return !broadcasts.isEmpty() && broadcasts.stream().allMatch(s -> streams.hasEndedSince(s.url(), start));
    }

    private static boolean hasRecording(PublishedLesson lesson, StreamStates streams) {
        return lesson.sources().stream()
                .anyMatch(s -> s.kind() == SourceKind.REPLAY && s.url() != null && !streams.isDown(s.url()));
    }
}
