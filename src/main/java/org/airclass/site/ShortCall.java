package org.airclass.site;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What is posted, right behind the decoder: plain, small and of a length that is told beforehand. */
final class ShortCall implements Posted {

    /** In bytes. Longer bodies gain nothing by it, and each is held whole from its head on. */
    static final int LARGEST = 16 << 10;

    private final HttpRequest request;
    private final Taker taker;
    private final Executor executor;
    private final Consumer<Reply> answering;
    private final byte[] body;
    private int filled;
    private boolean whole;

    private ShortCall(HttpRequest request, Taker taker, int length, Executor executor, Consumer<Reply> answering) {
        this.request = request;
        this.taker = taker;
        this.executor = executor;
        this.answering = answering;
        this.body = new byte[length];
    }

    /** Null where it has to come by its route. */
    static ShortCall of(HttpRequest request, Takers takers, Executor executor, Consumer<Reply> answering) {
        Taker taker = takers.at(request.uri());
        HttpHeaders headers = request.headers();
        if (taker == null
                || headers.contains(HttpHeaderNames.EXPECT)
                || headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return null;
        }
        // The decoder has seen that it is a number.
        long length = HttpUtil.getContentLength(request, -1L);
        return length < 0 || length > LARGEST ? null : new ShortCall(request, taker, (int) length, executor, answering);
    }

    void add(HttpContent part) {
        int more = part.content().readableBytes();
        part.content().readBytes(body, filled, more);
        filled += more;
        whole = part instanceof LastHttpContent;
    }

    boolean isWhole() {
        return whole;
    }

    boolean take() {
        return taker.take(this);
    }

    /** By its route after all. */
    void passOn(ChannelHandlerContext context) {
        context.fireChannelRead(request);
        context.fireChannelRead(new DefaultLastHttpContent(Unpooled.wrappedBuffer(body)));
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public String header(CharSequence name) {
        return request.headers().get(name);
    }

    @Override
    public String cookie(String name) {
        String all = header(HttpHeaderNames.COOKIE);
        if (all != null && all.contains(name)) {
            for (Cookie cookie : ServerCookieDecoder.STRICT.decode(all)) {
                if (cookie.name().equals(name)) {
                    return cookie.value();
                }
            }
        }
        return null;
    }

    /** Whom to believe about it, a proxy in front or nobody, is known further behind. */
    @Override
    public String scheme() {
        return null;
    }

    @Override
    public Executor executor() {
        return executor;
    }

    @Override
    public void answer(Reply reply) {
        answering.accept(reply);
    }
}
