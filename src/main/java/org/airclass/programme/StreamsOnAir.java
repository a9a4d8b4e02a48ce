package org.airclass.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.airclass.streaming.WatchedStream;
import org.airclass.streaming.WatchedStreams;

/** Which streams the current edition promises when: broadcasts during their lesson, recordings from its end on. */
@ApplicationScoped
class StreamsOnAir implements WatchedStreams {

    /** After a lesson most of those come who come for its recording. */
    private static final Duration RECORDING_WATCHED = Duration.ofMinutes(30);

    private final CurrentEdition current;

    StreamsOnAir(CurrentEdition current) {
        this.current = current;
    }

    @Override
    public List<WatchedStream> between(LocalDateTime from, LocalDateTime to) {
        LocalDate first = from.minus(RECORDING_WATCHED).toLocalDate();
        return current.index().edition().lessons().stream()
                .filter(lesson -> !lesson.cancelled())
                .filter(lesson ->
                        !lesson.date().isBefore(first) && !lesson.date().isAfter(to.toLocalDate()))
                .flatMap(StreamsOnAir::streams)
                .filter(stream -> stream.from().isBefore(to) && stream.to().isAfter(from))
                .sorted(Comparator.comparing(WatchedStream::from)
                        .thenComparing(WatchedStream::lesson)
                        .thenComparing(WatchedStream::source))
                .toList();
    }

    private static Stream<WatchedStream> streams(PublishedLesson lesson) {
        boolean broadcast = lesson.sources().stream().anyMatch(s -> s.kind() == SourceKind.LIVE && s.url() != null);
        LocalDateTime start = lesson.date().atTime(lesson.start());
        LocalDateTime end = lesson.date().atTime(lesson.end());
        return lesson.sources().stream()
                .filter(s -> s.kind() == SourceKind.LIVE || s.kind() == SourceKind.REPLAY)
                // An address of this site's own needs no looking after.
                .filter(s -> s.url() != null && !s.url().startsWith("/"))
                .map(s -> {
                    boolean live = s.kind() == SourceKind.LIVE;
                    return new WatchedStream(
                            lesson.id(),
                            lesson.title(),
                            start,
                            s.id(),
                            s.label(),
                            s.url(),
                            live,
                            lesson.livePoint(),
                            live || !broadcast ? start : end,
                            live ? end : end.plus(RECORDING_WATCHED));
                });
    }
}
