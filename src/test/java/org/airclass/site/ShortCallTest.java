package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One connection, byte by byte: what is posted where somebody takes it is handed over before anybody behind hears of it, what
 * comes after it waits its turn, and no byte of memory is kept.
 */
class ShortCallTest {

    private static final String HEAD = "POST /taken HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n";
    private static final String POST = HEAD + "hello";
    private static final String GET = "GET /known HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\ndate: Mon, 06 Mar 2056 00:00:00 GMT\r\n\r\n";

    private final Shortcuts shortcuts =
            new Shortcuts(new SiteClock(Clock.fixed(Instant.parse("2056-03-06T00:00:00Z"), ZoneOffset.UTC)));
    private final Takers takers = new Takers();
    private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true);
    private final EmbeddedChannel connection = new EmbeddedChannel();
    private final List<Posted> taken = new ArrayList<>();
    private final List<String> passedOn = new ArrayList<>();
    private boolean takes = true;
    private Reply atOnce;

    @BeforeEach
    void connect() {
        connection.config().setAllocator(memory);
        connection.pipeline().addLast(new VertxHttpRequestDecoder(new HttpServerOptions()));
        connection.pipeline().addLast("encoder", new HttpResponseEncoder());
        ChannelHandlerContext encoder = connection.pipeline().context("encoder");
        connection.pipeline().addLast(new ShortcutHandler(shortcuts, takers, encoder, 0));
        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest request) {
                    passedOn.add(request.method() + " " + request.uri() + " ");
                } else if (message instanceof HttpContent part) {
                    int last = passedOn.size() - 1;
                    passedOn.set(last, passedOn.get(last) + part.content().toString(StandardCharsets.UTF_8));
                }
                ReferenceCountUtil.release(message);
            }
        });
        takers.add("/taken", posted -> {
            if (takes) {
                taken.add(posted);
                if (atOnce != null) {
                    posted.answer(atOnce);
                }
            }
            return takes;
        });
        Answer known = new Answer("text/plain", "public, max-age=10", "e1", "known".getBytes(StandardCharsets.UTF_8));
        shortcuts.know("/known", "", known, shortcuts.now());
    }

    @AfterEach
    void everyBufferIsGivenBack() {
        connection.finishAndReleaseAll();
        assertThat(memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory())
                .isZero();
    }

    @Test
    void whatIsPostedIsHandedOverAndAnsweredLater() {
        assertThat(sent(POST)).isEmpty();
        assertThat(passedOn).isEmpty();
        assertThat(taken).hasSize(1);
        assertThat(body(0)).isEqualTo("hello");
        assertThat(answered(0, new Reply(204))).isEqualTo(NO_CONTENT);
        assertThat(sent(POST)).isEmpty();
        assertThat(answered(1, new Reply(204))).isEqualTo(NO_CONTENT);
    }

    @Test
    void aBodyMayComeByteByByte() {
        for (char c : (POST + POST).toCharArray()) {
            sent(String.valueOf(c));
        }
        assertThat(taken).hasSize(1);
        answered(0, new Reply(204));
        assertThat(taken).hasSize(2);
        assertThat(body(1)).isEqualTo("hello");
    }

    @Test
    void anAnswerMayHaveHeadersAndABody() {
        sent(POST);
        Reply reply = new Reply(503, "later".getBytes(StandardCharsets.UTF_8)).with("retry-after", "2");
        assertThat(answered(0, reply))
                .isEqualTo("HTTP/1.1 503 Service Unavailable\r\nretry-after: 2\r\ncontent-length: 5\r\n"
                        + "date: Mon, 06 Mar 2056 00:00:00 GMT\r\n\r\nlater");
    }

    @Test
    void theHeadCanBeAskedFor() {
        sent(POST.replace("Host: a", "Host: a\r\nUser-Agent: phone\r\nCookie: b=1; who=\"w\"; who=x; awho=3"));
        Posted posted = taken.get(0);
        assertThat(posted.header("user-agent")).isEqualTo("phone");
        assertThat(posted.cookie("who")).isEqualTo("w");
        assertThat(posted.cookie("b")).isEqualTo("1");
        assertThat(posted.cookie("wh")).isNull();
    }

    @Test
    void whatIsAskedBehindItWaitsForItsTurn() {
        assertThat(sent(POST + GET + POST + GET)).isEmpty();
        assertThat(connection.config().isAutoRead()).isFalse();
        assertThat(sent(GET)).isEmpty();
        assertThat(answered(0, new Reply(204)))
                .startsWith(NO_CONTENT + "HTTP/1.1 200 OK")
                .endsWith("known");
        assertThat(connection.config().isAutoRead()).isFalse();
        assertThat(answered(1, new Reply(202)).split("HTTP/1.1 200 OK")).hasSize(3);
        assertThat(connection.config().isAutoRead()).isTrue();
        assertThat(passedOn).isEmpty();
    }

    @Test
    void whatNobodyHereKnowsGoesBehindOnceItsTurnHasCome() {
        sent(POST + "PUT /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc" + POST);
        assertThat(passedOn).isEmpty();
        answered(0, new Reply(204));
        assertThat(passedOn).containsExactly("PUT /b abc", "POST /taken hello");
        assertThat(taken).hasSize(1);
    }

    @Test
    void nobodyOvertakesWhatIsBehind() {
        sent("GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n" + POST);
        assertThat(passedOn).containsExactly("GET /unknown ", "POST /taken hello");
        answerBehind();
        sent(POST);
        assertThat(passedOn).hasSize(3);
        answerBehind();
        answerBehind();
        sent(POST);
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatIsAnsweredAtOnceIsAnsweredTogether() {
        atOnce = new Reply(204);
        assertThat(sent(POST + POST + GET + POST))
                .startsWith(NO_CONTENT + NO_CONTENT)
                .endsWith("known" + NO_CONTENT);
    }

    @Test
    void whoDoesNotListenIsNotListenedTo() {
        // One answer with what Netty reckons for its keeping fits, two do not.
        connection.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 250));
        List<Boolean> read = new ArrayList<>();
        takers.add("/taken", posted -> {
            posted.answer(new Reply(204));
            read.add(connection.config().isAutoRead());
            return true;
        });
        assertThat(sent(POST + POST)).isEqualTo(NO_CONTENT + NO_CONTENT);
        assertThat(read).containsExactly(true, false);
        assertThat(connection.config().isAutoRead()).isTrue();
    }

    @Test
    void whatIsNotTakenGoesBehindWhole() {
        takes = false;
        sent(POST + POST.replace("hello", "again"));
        assertThat(passedOn).containsExactly("POST /taken hello", "POST /taken again");
        takes = true;
        sent(POST);
        assertThat(taken).isEmpty();
        answerBehind();
        answerBehind();
        answerBehind();
        sent(POST);
        assertThat(taken).hasSize(1);
    }

    @Test
    void onlyThePlainestAreTakenHere() {
        for (String other : List.of(
                POST.replace("HTTP/1.1", "HTTP/1.0"),
                POST.replace("Host: a", "Host: a\r\nConnection: close"),
                POST.replace("Host: a", "Host: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c"),
                POST.replace("Host: a", "Host: a\r\nExpect: 100-continue"),
                POST.replace("Host: a", "Host: a\r\nContent-Encoding: gzip"),
                POST.replace("Content-Length: 5", "Transfer-Encoding: chunked")
                        .replace("hello", "5\r\nhello\r\n0\r\n\r\n"),
                POST.replace("/taken", "/taken?a=b"),
                POST.replace("POST", "PUT"))) {
            passedOn.clear();
            assertThat(sent(other)).isEmpty();
            assertThat(passedOn).as(other).hasSize(1).allMatch(all -> all.endsWith(" hello"));
            answerBehind();
        }
        assertThat(taken).isEmpty();
        sent(POST);
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatTellsNoLengthOrALongOneGoesBehind() {
        String tooLong = "x".repeat(ShortCall.LARGEST + 1);
        sent("POST /taken HTTP/1.1\r\nHost: a\r\n\r\n");
        answerBehind();
        sent(HEAD.replace("5", String.valueOf(tooLong.length())) + tooLong);
        assertThat(passedOn).containsExactly("POST /taken ", "POST /taken " + tooLong);
        assertThat(taken).isEmpty();
    }

    @Test
    void theLongestIsStillTaken() {
        String body = "x".repeat(ShortCall.LARGEST);
        sent(HEAD.replace("5", String.valueOf(body.length())) + body);
        assertThat(body(0)).isEqualTo(body);
    }

    @Test
    void whoHasGoneIsNotAnswered() {
        sent(POST + POST + GET);
        connection.close();
        assertThat(answered(0, new Reply(204))).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    void whoGoesInTheMiddleHasSaidNothing() {
        sent(HEAD + "hel");
        connection.close();
        assertThat(taken).isEmpty();
    }

    private String body(int call) {
        return new String(taken.get(call).body(), StandardCharsets.UTF_8);
    }

    private String answered(int call, Reply reply) {
        Posted posted = taken.get(call);
        posted.executor().execute(() -> posted.answer(reply));
        connection.runPendingTasks();
        return sent("");
    }

    private void answerBehind() {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
        sent("");
    }

    /** What leaves after those bytes have come in. */
    private String sent(String in) {
        if (!in.isEmpty()) {
            connection.writeInbound(memory.buffer().writeBytes(in.getBytes(StandardCharsets.US_ASCII)));
        }
        StringBuilder out = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            out.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return out.toString();
    }
}
