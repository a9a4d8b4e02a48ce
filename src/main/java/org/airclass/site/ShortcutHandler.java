package org.airclass.site;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands between the decoder of one HTTP/1.1 connection and everything else, and answers what {@link Shortcuts} knows. Whatever is
 * asked while another answer is still being made behind it goes there too: answers leave in the order of their requests.
 */
final class ShortcutHandler extends ChannelDuplexHandler {

    private final Shortcuts shortcuts;
    private final ChannelHandlerContext encoder;

    /** Requests passed on whose answers have not left yet. */
    private int waiting;

    /** The end of a request that is answered already comes next. */
    private boolean answered;

    private boolean unflushed;
    private boolean held;

    /**
     * @param encoder behind which answers are written, being bytes already
     * @param waiting requests that are with those behind it now
     */
    ShortcutHandler(Shortcuts shortcuts, ChannelHandlerContext encoder, int waiting) {
        this.shortcuts = shortcuts;
        this.encoder = encoder;
        this.waiting = waiting;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (waiting == 0 && answer(request)) {
                answered = true;
                return;
            }
            waiting++;
        } else if (answered && message instanceof LastHttpContent) {
            answered = false;
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean interim =
                message instanceof HttpResponse response && response.status().code() < 200;
        if (message instanceof LastHttpContent && !interim) {
            waiting--;
        }
        context.write(message, promise);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unflushed) {
            unflushed = false;
            encoder.flush();
        }
        context.fireChannelReadComplete();
    }

    /** Who asks and does not listen is not listened to. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (held && context.channel().isWritable()) {
            held = false;
            context.channel().config().setAutoRead(true);
        }
        context.fireChannelWritabilityChanged();
    }

    private boolean answer(HttpRequest request) {
        HttpMethod method = request.method();
        boolean head = HttpMethod.HEAD.equals(method);
        if (!head && !HttpMethod.GET.equals(method) || !isPlain(request)) {
            return false;
        }
        HttpHeaders headers = request.headers();
        long second = shortcuts.second();
        Answer answer = shortcuts.find(request.uri(), headers.get(HttpHeaderNames.COOKIE), second);
        if (answer == null) {
            return false;
        }
        byte[] date = HttpDate.of(second).bytes();
        WireForm form = answer.wire(headers.get(HttpHeaderNames.ACCEPT_ENCODING));
        String known = headers.get(HttpHeaderNames.IF_NONE_MATCH);
        if (known != null && Answer.matches(known, form.etag())) {
            write(form.notModified(encoder.alloc(), date));
        } else {
            write(form.found(encoder.alloc(), date));
            if (!head) {
                write(form.body());
            }
        }
        unflushed = true;
        if (!encoder.channel().isWritable()) {
            held = true;
            encoder.channel().config().setAutoRead(false);
        }
        return true;
    }

    private void write(ByteBuf bytes) {
        encoder.write(bytes, encoder.voidPromise());
    }

    /** The connection stays open, the request was understood, and it has no body. */
    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String connection = headers.get(HttpHeaderNames.CONNECTION);
        return request.decoderResult().isSuccess()
                && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                && (connection == null || connection.equalsIgnoreCase("keep-alive"))
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
    }
}
