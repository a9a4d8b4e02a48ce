package org.airclass.streaming;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;

/** How the streams of now and of the next half hour are, for whoever watches over them. From memory. */
@Path("/api/v1/streams/health")
@Produces(MediaType.APPLICATION_JSON)
class StreamHealthResource {

    private final WatchedStreams watched;
    private final StreamHealth health;
    private final Signals signals;
    private final SiteClock clock;

    StreamHealthResource(WatchedStreams watched, StreamHealth health, Signals signals, SiteClock clock) {
        this.watched = watched;
        this.health = health;
        this.signals = signals;
        this.clock = clock;
    }

    /** @param checkedAt when the last probe was made; null for never */
    record Overview(Instant checkedAt, List<Line> streams) {}

    /**
     * A source of a lesson.
     *
     * @param start of the lesson
     * @param kind LIVE or REPLAY
     * @param alarm NONE, WARNING from half an hour before the stream has to be there, ALARM from five minutes before
     * @param since when the state became what it is; null where nothing is known
     * @param reason null unless something is wrong
     * @param failures of the last {@code tries} probes
     * @param publishing what the stream server said of the live point's signal; null where it said nothing
     * @param players as the stream server counts them; null where it said nothing. No count of ours, never added to one
     */
    record Line(
            String lesson,
            String title,
            LocalDate date,
            LocalTime start,
            String source,
            String kind,
            String label,
            String address,
            StreamState state,
            Alarm alarm,
            Instant since,
            String reason,
            int failures,
            int tries,
            Boolean publishing,
            Long players) {}

    /** Worst first, then by time. */
    @GET
    public Overview health(@Context HttpHeaders headers) {
        LocalDateTime now = clock.now();
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        List<Line> lines = watched.between(now, now.plus(Probing.EARLY)).stream()
                .map(stream -> line(stream, now, language))
                .sorted(Comparator.comparing(Line::alarm)
                        .reversed()
                        .thenComparing(Line::date)
                        .thenComparing(Line::start)
                        .thenComparing(Line::lesson)
                        .thenComparing(Line::source))
                .toList();
        Instant checked = health.all().stream()
                .map(Health::checkedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Overview(checked, lines);
    }

    private Line line(WatchedStream stream, LocalDateTime now, Locale language) {
        Health known = health.of(stream.address()).orElse(null);
        Signals.Signal signal = stream.live() ? signals.of(stream) : Signals.NOTHING_SAID;
        return new Line(
                stream.lesson(),
                stream.title(),
                stream.start().toLocalDate(),
                stream.start().toLocalTime(),
                stream.source(),
                stream.live() ? "LIVE" : "REPLAY",
                stream.label(),
                stream.address(),
                known == null ? StreamState.UNKNOWN : known.state(),
                known == null ? Alarm.NONE : Alarm.of(stream, known, now),
                known == null ? null : known.since(),
                known == null || known.trouble() == null ? null : reason(known, language),
                known == null ? 0 : known.failures(),
                known == null ? 0 : known.tries(),
                signal.publishing(),
                signal.players());
    }

    private static String reason(Health health, Locale language) {
        String said = health.trouble().text().in(language);
        return health.detail().isEmpty() ? said : said + " (" + health.detail() + ")";
    }
}
