package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamKeyTest {

    @Test
    void theAddressNamesTheStream() {
        assertThat(StreamKey.find("https://a.example.org/live/p1.m3u8?sign=1", Set.of("live/p1", "other/p1")))
                .hasValue("live/p1");
        assertThat(StreamKey.find("http://a.example.org:8080/x/live/p1/index.m3u8", Set.of("live/p1")))
                .hasValue("live/p1");
    }

    /** nginx-rtmp's HLS folder has a name of its own. */
    @Test
    void theNameAloneIsEnoughWhereItIsTheOnlyOne() {
        assertThat(StreamKey.find("https://a.example.org/hls/p1.m3u8", Set.of("live/p1", "live/p2")))
                .hasValue("live/p1");
        assertThat(StreamKey.find("https://a.example.org/hls/p1.m3u8", Set.of("live/p1", "other/p1")))
                .isEmpty();
        assertThat(StreamKey.find("https://a.example.org/p1", Set.of("live/p1")))
                .isEmpty();
    }
}
