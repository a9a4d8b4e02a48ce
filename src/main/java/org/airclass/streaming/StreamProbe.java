package org.airclass.streaming;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.airclass.streaming.Fetcher.Fetched;
import org.airclass.streaming.Fetcher.Unreached;
import org.airclass.streaming.Finding.Fails;
import org.airclass.streaming.Finding.Moving;
import org.airclass.streaming.Finding.Works;

/**
 * Looks whether a stream is there as a player would: a playlist, its first variant, the newest segment's head; the
 * head of a film; of anything else, that something answers.
 */
final class StreamProbe {

    /** A day of segments of two seconds, 40 characters each. */
    private static final int LARGEST_PLAYLIST = 2 << 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);

    private final Fetcher fetcher;

    StreamProbe(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Finding probe(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return new Finding.NotAsked(Trouble.NOT_ON_THE_WEB);
        }
        URI uri;
        try {
            uri = new URI(new URI(address.replace(" ", "%20")).toASCIIString());
        } catch (URISyntaxException e) {
            return new Finding.NotAsked(Trouble.ADDRESS_UNREADABLE);
        }
        try {
            return isPlaylist(uri) ? playlist(uri) : head(uri);
        } catch (Unreached e) {
            return e.trouble() == Trouble.NOT_ALLOWED
                    ? new Finding.NotAllowed(e.getMessage())
                    : new Fails(e.trouble(), e.getMessage());
        }
    }

    private Finding playlist(URI address) throws Unreached {
        Fetched answer = fetcher.fetch(address, LARGEST_PLAYLIST);
        Optional<Playlist> playlist = Playlist.parse(answer.text());
        Fails wrong = wrong(answer, playlist);
        if (wrong == null && playlist.orElseThrow().master()) {
            answer = fetcher.fetch(
                    within(answer, playlist.orElseThrow().addresses().get(0)), LARGEST_PLAYLIST);
            playlist = Playlist.parse(answer.text());
            wrong = wrong(answer, playlist);
        }
        return wrong == null ? segment(answer, playlist.orElseThrow()) : wrong;
    }

    /** Null where nothing is. */
    private static Fails wrong(Fetched answer, Optional<Playlist> playlist) {
        if (!answer.isGood()) {
            return new Fails(Trouble.WRONG_STATUS, Integer.toString(answer.status()));
        }
        if (answer.isPage()) {
            return new Fails(Trouble.WRONG_TYPE, answer.contentType());
        }
        if (answer.body().length >= LARGEST_PLAYLIST) {
            return new Fails(Trouble.TOO_LARGE, "");
        }
        if (playlist.isEmpty()) {
            return new Fails(Trouble.NOT_A_PLAYLIST, answer.contentType());
        }
        return playlist.get().addresses().isEmpty() ? new Fails(Trouble.EMPTY, "") : null;
    }

    private Finding segment(Fetched from, Playlist playlist) throws Unreached {
        int newest = playlist.addresses().size() - 1;
        Fetched segment = fetcher.fetchHead(within(from, playlist.addresses().get(newest)));
        if (!segment.isGood() || segment.isPage() || segment.body().length == 0) {
            return new Fails(Trouble.SEGMENT, Integer.toString(segment.status()));
        }
        if (playlist.ended()) {
            return new Works(null);
        }
        Duration pause = Duration.ofSeconds(3L * playlist.targetSeconds());
        return new Works(new Moving(playlist.mark(), pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause));
    }

    /** A film must be one. Of a page, such as a meeting's, only the server can be seen: whoever comes may have to sign in. */
    private Finding head(URI address) throws Unreached {
        Fetched answer = fetcher.fetchHead(address);
        if (isFilm(address)) {
            if (!answer.isGood()) {
                return new Fails(Trouble.WRONG_STATUS, Integer.toString(answer.status()));
            }
            return answer.isPage() ? new Fails(Trouble.WRONG_TYPE, answer.contentType()) : new Works(null);
        }
        if (answer.contentType().endsWith("mpegurl")) {
            return playlist(address);
        }
        boolean gone = answer.status() == 404 || answer.status() == 410 || answer.status() >= 500;
        return gone ? new Fails(Trouble.WRONG_STATUS, Integer.toString(answer.status())) : new Works(null);
    }

    private static boolean isPlaylist(URI address) {
        return path(address).endsWith(".m3u8");
    }

    private static boolean isFilm(URI address) {
        return path(address).matches(".*\\.(mp4|m4v|mov|webm|flv|ts|mp3|m4a)");
    }

    private static String path(URI address) {
        return address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
    }

    private static URI within(Fetched playlist, String address) throws Unreached {
        try {
            return playlist.address().resolve(address.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new Unreached(Trouble.ADDRESS_UNREADABLE, address);
        }
    }
}
