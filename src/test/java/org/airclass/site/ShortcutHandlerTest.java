package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection, byte by byte: what is known is answered before anybody behind hears of it, and never out of turn. */
class ShortcutHandlerTest {

    private static final String KNOWN = "GET /known HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String UNKNOWN = "GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n";

    private Instant now = Instant.parse("2056-03-06T00:00:00.2Z");
    private final Shortcuts shortcuts = new Shortcuts(new SiteClock(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }));
    private final Takers takers = new Takers();
    private final List<String> passedOn = new ArrayList<>();
    private final EmbeddedChannel connection = new EmbeddedChannel(new HttpRequestDecoder());

    @BeforeEach
    void connect() {
        connection.pipeline().addLast("encoder", new HttpResponseEncoder());
        ChannelHandlerContext encoder = connection.pipeline().context("encoder");
        connection.pipeline().addLast(new ShortcutHandler(shortcuts, takers, encoder, 0));
        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest request) {
                    passedOn.add(request.uri());
                }
            }
        });
        shortcuts.know("/known", "", answer("known"), shortcuts.now());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void whatIsKnownIsAnsweredAtOnce() {
        assertThat(sent(KNOWN))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\r\ncontent-length: 5\r\n", "\r\ndate: Mon, 06 Mar 2056 00:00:00 GMT\r\n\r\nknown");
        assertThat(passedOn).isEmpty();
        assertThat(sent(KNOWN)).endsWith("known");
    }

    @Test
    void headHasNoBodyAndTheSameHead() {
        String got = sent(KNOWN);
        assertThat(sent(KNOWN.replace("GET", "HEAD"))).isEqualTo(got.substring(0, got.length() - "known".length()));
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = sent(KNOWN)
                .lines()
                .filter(l -> l.startsWith("etag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        String known = KNOWN.replace("\r\n\r\n", "\r\nIf-None-Match: \"x\", W/" + tag + "\r\n\r\n");
        assertThat(sent(known))
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .contains("etag: " + tag, "cache-control: public", "date: ")
                .doesNotContain("content-")
                .endsWith("\r\n\r\n");
    }

    @Test
    void whatIsAskedTogetherIsAnsweredTogetherInTurn() {
        shortcuts.know("/other", "", answer("other"), shortcuts.now());
        String all = sent(KNOWN + KNOWN.replace("known", "other") + KNOWN);
        assertThat(all.split("HTTP/1.1 200 OK")).hasSize(4);
        assertThat(all.indexOf("other")).isBetween(all.indexOf("known"), all.lastIndexOf("known"));
    }

    @Test
    void nobodyOvertakes() {
        assertThat(sent(UNKNOWN + KNOWN)).isEmpty();
        assertThat(passedOn).containsExactly("/unknown", "/known");
        answerBehind();
        answerBehind();
        sent("");
        assertThat(sent(KNOWN)).endsWith("known");
        assertThat(passedOn).hasSize(2);
    }

    @Test
    void anInterimAnswerIsNotYetTheAnswer() {
        sent(UNKNOWN);
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        sent("");
        assertThat(sent(KNOWN)).isEmpty();
    }

    @Test
    void onlyThePlainestRequestsTakeTheShortcut() {
        for (String other : List.of(
                KNOWN.replace("GET", "POST"),
                KNOWN.replace("HTTP/1.1", "HTTP/1.0"),
                KNOWN.replace("Host: a", "Host: a\r\nConnection: close"),
                KNOWN.replace("Host: a", "Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket"),
                KNOWN.replace("Host: a", "Host: a\r\nContent-Length: 2") + "{}",
                KNOWN.replace("/known", "/known?a=b"))) {
            passedOn.clear();
            assertThat(sent(other)).isEmpty();
            assertThat(passedOn).as(other).hasSize(1);
            answerBehind();
            sent("");
        }
        assertThat(sent(KNOWN)).endsWith("known");
    }

    @Test
    void nothingIsKnownLongerThanItsSecond() {
        now = now.plus(Duration.ofMillis(799));
        assertThat(sent(KNOWN)).isNotEmpty();
        now = now.plusMillis(1);
        assertThat(sent(KNOWN)).isEmpty();
    }

    @Test
    void nothingIsKnownOnceWhatItDependsOnChanged() {
        Shortcuts.Moment before = shortcuts.now();
        shortcuts.forget();
        assertThat(sent(KNOWN)).isEmpty();
        answerBehind();
        sent("");
        shortcuts.know("/known", "", answer("late"), before);
        assertThat(sent(KNOWN)).isEmpty();
    }

    @Test
    void cookiesThatMatterLeadElsewhere() {
        shortcuts.dependOn("grade");
        shortcuts.know("/known", "4;", answer("fourth"), shortcuts.now());
        assertThat(sent(KNOWN.replace("Host: a", "Host: a\r\nCookie: v=1; grade=4")))
                .endsWith("fourth");
        assertThat(sent(KNOWN.replace("Host: a", "Host: a\r\nCookie: grade=5"))).isEmpty();
    }

    private void answerBehind() {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
    }

    /** What leaves after those bytes have come in. */
    private String sent(String in) {
        if (!in.isEmpty()) {
            connection.writeInbound(Unpooled.copiedBuffer(in, StandardCharsets.US_ASCII));
        }
        StringBuilder out = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            out.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return out.toString();
    }

    private static Answer answer(String body) {
        return new Answer("text/plain", "public, max-age=10", "e1", body.getBytes(StandardCharsets.UTF_8));
    }
}
