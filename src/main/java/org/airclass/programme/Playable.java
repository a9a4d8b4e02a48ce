package org.airclass.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.airclass.streaming.StreamState;
import org.airclass.streaming.StreamStates;

/**
 * A source that a browser plays in the lesson's page.
 *
 * @param source its id, which it counts for
 * @param src what the player fetches, of the media type {@code type}
 * @param subtitles WebVTT; null where there are none
 */
public record Playable(
        String source, SourceKind kind, String label, String src, String type, String subtitles, StreamState state) {

    /** Of this site, so that a page without script can show them: a browser asks others for leave first. */
    public boolean hasOwnSubtitles() {
        return subtitles != null && subtitles.startsWith("/");
    }

    /** In the order to try them: the broadcasts while they are on, then the recordings; what does not work last. */
    static List<Playable> of(PublishedLesson lesson, Broadcast broadcast, StreamStates streams) {
        List<SourceKind> kinds =
                switch (broadcast) {
                    case CANCELLED -> List.of();
                    case ON_AIR, LIVE_ENDED -> List.of(SourceKind.LIVE, SourceKind.REPLAY);
                    case BEFORE, ENDED, REPLAY -> List.of(SourceKind.REPLAY);
                };
        return kinds.stream()
                .flatMap(kind -> lesson.sources().stream().filter(s -> s.kind() == kind))
                .filter(s -> s.url() != null && isPlayable(s.url()) && type(s.url()) != null)
                .map(s -> new Playable(
                        s.id(), s.kind(), s.label(), s.url(), type(s.url()), s.subtitles(), streams.of(s.url())))
                .sorted(Comparator.comparing(p -> p.state() == StreamState.DOWN))
                .toList();
    }

    /** On the web, or of this site; nothing else gets into a page. */
    private static boolean isPlayable(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.matches("/[^/].*");
    }

    private static String type(String url) {
        String path = url.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (path.endsWith(".mp4")) {
            return "video/mp4";
        }
        return path.endsWith(".m3u8") ? "application/vnd.apple.mpegurl" : null;
    }
}
