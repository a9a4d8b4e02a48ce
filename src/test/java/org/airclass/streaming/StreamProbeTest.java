package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.airclass.streaming.Finding.Fails;
import org.airclass.streaming.Finding.Moving;
import org.airclass.streaming.Finding.Works;
import org.junit.jupiter.api.Test;

class StreamProbeTest {

    private static final String LIST = "https://live.example.org/a/live.m3u8";
    private static final String LIVE =
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:6
            #EXT-X-MEDIA-SEQUENCE:17
            #EXTINF:6.0,
            live17.ts
            #EXTINF:6.0,
            live18.ts?key=1
            """;

    private record Page(int status, String type, String body) {}

    private final Map<String, Page> web = new HashMap<>();
    private final StreamProbe probe = new StreamProbe(new Fetcher() {
        @Override
        public Fetched fetch(URI address, int most) throws Unreached {
            Page page = web.get(address.toString());
            if (page == null) {
                throw new Unreached(Trouble.UNREACHABLE, address.toString());
            }
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            return new Fetched(address, page.status(), page.type(), body);
        }

        @Override
        public Fetched fetchHead(URI address) throws Unreached {
            return fetch(address, 1024);
        }
    });

    @Test
    void aBroadcastIsAPlaylistAndItsNewestSegment() {
        put(LIST, "application/vnd.apple.mpegurl", LIVE);
        put("https://live.example.org/a/live18.ts?key=1", "video/mp2t", "G");
        assertThat(probe.probe(LIST)).isEqualTo(new Works(new Moving("17+2 live18.ts?key=1", Duration.ofSeconds(18))));
    }

    @Test
    void ofAMasterPlaylistTheFirstVariantIsTaken() {
        put(
                LIST,
                "audio/mpegurl; charset=utf-8",
                """
            #EXTM3U
            #EXT-X-STREAM-INF:BANDWIDTH=800000
            low/list.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=2000000
            high/list.m3u8
            """);
        assertFails(Trouble.UNREACHABLE);
        put("https://live.example.org/a/low/list.m3u8", "", LIVE);
        assertFails(Trouble.UNREACHABLE);
        put("https://live.example.org/a/low/live18.ts?key=1", "video/mp2t", "G");
        assertThat(probe.probe(LIST)).isInstanceOf(Works.class);
    }

    @Test
    void aRecordingNeedNotMoveOn() {
        put(LIST, "application/x-mpegurl", LIVE + "#EXT-X-ENDLIST\n");
        put("https://live.example.org/a/live18.ts?key=1", "video/mp2t", "G");
        assertThat(probe.probe(LIST)).isEqualTo(new Works(null));
    }

    @Test
    void whatIsNoPlaylistFails() {
        web.put(LIST, new Page(404, "text/plain", "gone"));
        assertFails(Trouble.WRONG_STATUS);
        put(LIST, "text/html", LIVE);
        assertFails(Trouble.WRONG_TYPE);
        put(LIST, "text/plain", "not found");
        assertFails(Trouble.NOT_A_PLAYLIST);
        put(LIST, "text/plain", "");
        assertFails(Trouble.NOT_A_PLAYLIST);
        put(LIST, "text/plain", "#EXTM3U\n#EXT-X-TARGETDURATION:9999999999999999999999\n");
        assertFails(Trouble.EMPTY);
        put(LIST, "text/plain", "#EXTM3U\n" + "#\n".repeat(3 << 20));
        assertFails(Trouble.TOO_LARGE);
    }

    @Test
    void aSegmentThatCantBeHadFails() {
        put(LIST, "application/vnd.apple.mpegurl", LIVE);
        assertFails(Trouble.UNREACHABLE);
        web.put("https://live.example.org/a/live18.ts?key=1", new Page(404, "text/plain", "gone"));
        assertFails(Trouble.SEGMENT);
        put("https://live.example.org/a/live18.ts?key=1", "text/html", "<p>sign in");
        assertFails(Trouble.SEGMENT);
        put("https://live.example.org/a/live18.ts?key=1", "video/mp2t", "");
        assertFails(Trouble.SEGMENT);
    }

    @Test
    void aFilmIsItsHead() {
        String film = "https://vod.example.org/a.mp4?sign=1";
        web.put(film, new Page(206, "video/mp4", "ftyp"));
        assertThat(probe.probe(film)).isEqualTo(new Works(null));
        web.put(film, new Page(403, "text/plain", ""));
        assertThat(probe.probe(film)).isEqualTo(new Fails(Trouble.WRONG_STATUS, "403"));
        put(film, "text/html", "<p>sign in");
        assertThat(probe.probe(film)).isEqualTo(new Fails(Trouble.WRONG_TYPE, "text/html"));
    }

    @Test
    void ofAPageOnlyTheServerIsSeen() {
        String page = "https://meeting.example.org/j/1";
        web.put(page, new Page(403, "text/html", "<p>sign in"));
        assertThat(probe.probe(page)).isEqualTo(new Works(null));
        web.put(page, new Page(404, "text/html", ""));
        assertThat(probe.probe(page)).isEqualTo(new Fails(Trouble.WRONG_STATUS, "404"));
        put(page, "application/vnd.apple.mpegurl", "no list");
        assertThat(probe.probe(page)).isInstanceOf(Fails.class);
    }

    @Test
    void whatCantBeAskedIsNotAsked() {
        assertThat(probe.probe("rtmp://live.example.org/live/a"))
                .isEqualTo(new Finding.NotAsked(Trouble.NOT_ON_THE_WEB));
        assertThat(probe.probe("https://live.example.org/%zz"))
                .isEqualTo(new Finding.NotAsked(Trouble.ADDRESS_UNREADABLE));
    }

    @Test
    void anAddressMayBeChineseAndHaveSpaces() {
        web.put("https://vod.example.org/%E8%AF%AD%E6%96%87%201.mp4", new Page(200, "video/mp4", "ftyp"));
        assertThat(probe.probe("https://vod.example.org/语文 1.mp4")).isEqualTo(new Works(null));
    }

    private void assertFails(Trouble trouble) {
        assertThat(probe.probe(LIST)).isInstanceOfSatisfying(Fails.class, fails -> assertThat(fails.trouble())
                .isEqualTo(trouble));
    }

    private void put(String address, String type, String body) {
        web.put(address, new Page(200, type, body));
    }
}
