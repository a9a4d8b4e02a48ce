package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.airclass.site.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookReaderTest {

    private static final Instant AT = Instant.parse("2060-03-01T01:00:00Z");

    @Test
    void srsSaysWhoPublishes() {
        assertThat(
                        srs(
                                """
                {"server_id": "vid-0xk989d", "service_id": "382k8a2", "action": "on_publish", "client_id": "341w361a",
                 "ip": "127.0.0.1", "vhost": "__defaultVhost__", "app": "live",
                 "tcUrl": "rtmp://127.0.0.1:1935/live?vhost=__defaultVhost__", "stream": "p1", "param": "?token=x",
                 "stream_url": "video.test.com/live/p1", "stream_id": "vid-124q9y3"}"""))
                .isEqualTo(new HookEvent("vid-0xk989d", "341w361a", HookEvent.Kind.PUBLISH, true, "live/p1", AT));
    }

    /** Before version 4: clients are numbers, and the server has no name. */
    @Test
    void soDoesAnOldSrs() {
        assertThat(srs("{\"action\": \"on_stop\", \"client_id\": 1985, \"app\": \"live\", \"stream\": \"p1\"}"))
                .isEqualTo(new HookEvent("srs", "1985", HookEvent.Kind.PLAY, false, "live/p1", AT));
    }

    @Test
    void nginxRtmpSaysItAsAForm() {
        assertThat(HookReader.nginxRtmp(
                        bytes("app=live&flashver=LNX%209&swfurl=&tcurl=rtmp%3A%2F%2F127.0.0.1%2Flive&pageurl="
                                + "&addr=127.0.0.1&clientid=7&call=play&name=%E7%AC%AC%E4%B8%80&start=4294966296"),
                        "rtmp1",
                        AT))
                .hasValue(new HookEvent("rtmp1", "7", HookEvent.Kind.PLAY, true, "live/第一", AT));
        assertThat(HookReader.nginxRtmp(bytes("call=publish_done&clientid=7&app=live&name=p1"), null, AT))
                .hasValue(new HookEvent("nginx-rtmp", "7", HookEvent.Kind.PUBLISH, false, "live/p1", AT));
    }

    @Test
    void otherWordsMeanNothingHere() {
        assertThat(HookReader.srs(bytes("{\"action\": \"on_hls\", \"client_id\": 1}"), null, new ObjectMapper(), AT))
                .isEmpty();
        assertThat(HookReader.nginxRtmp(bytes("call=update_play&clientid=7"), null, AT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "null",
                "[]",
                "{",
                "{}",
                "\u0000",
                "{\"action\": {}}",
                "{\"action\": \"on_play\"}",
                "{\"action\": \"on_play\", \"client_id\": null, \"stream\": \"a\"}",
                "{\"action\": \"on_play\", \"client_id\": \"1\", \"stream\": [\"a\"]}",
                "{\"action\": \"on_play\", \"client_id\": \"1\", \"stream\": \"a\\u0000\"}"
            })
    void whatSrsWouldNotSayIsRefused(String body) {
        assertThatThrownBy(() -> srs(body)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&", "call", "call=play", "call=play&clientid=%zz", "call=play&clientid=7&name=", "call=%"})
    void whatNginxRtmpWouldNotSayIsRefused(String body) {
        assertThatThrownBy(() -> HookReader.nginxRtmp(bytes(body), null, AT)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTooLongIsRefused() {
        String name = "p".repeat(201);
        assertThatThrownBy(() -> srs("{\"action\": \"on_play\", \"client_id\": \"1\", \"stream\": \"" + name + "\"}"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> srs("{\"action\": \"on_play\", \"x\": \"" + "x".repeat(70_000) + "\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.status()).isEqualTo(413));
    }

    private static HookEvent srs(String body) {
        return HookReader.srs(bytes(body), null, new ObjectMapper(), AT).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
