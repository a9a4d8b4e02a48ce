package org.airclass.site;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Stands between the decoder of one HTTP/1.1 connection and everything else, answers what {@link Shortcuts} knows and hands
 * over what {@link Takers} wait for. Answers leave in the order of their requests: whatever is asked while another answer is
 * still being made behind it goes there too, and what comes behind a call that is not answered yet waits here.
 */
final class ShortcutHandler extends ChannelDuplexHandler {

    private final Shortcuts shortcuts;
    private final Takers takers;
    private final ChannelHandlerContext encoder;

    /** Requests passed on whose answers have not left yet. */
    private int waiting;

    /** The end of a request that is answered already comes next. */
    private boolean answered;

    /** The call whose body is coming or whose answer is being made; null where there is none. */
    private ShortCall call;

    /** What came behind the call; of one reading at most, for no more is read meanwhile. */
    private final Queue<Object> behind = new ArrayDeque<>(0);

    /** Whoever is at work flushes in the end. */
    private boolean atWork;

    private boolean unflushed;
    private boolean held;

    /**
     * @param encoder behind which answers are written, being bytes already
     * @param waiting requests that are with those behind it now
     */
    ShortcutHandler(Shortcuts shortcuts, Takers takers, ChannelHandlerContext encoder, int waiting) {
        this.shortcuts = shortcuts;
        this.takers = takers;
        this.encoder = encoder;
        this.waiting = waiting;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        atWork = true;
        if (isCallWaiting()) {
            behind.add(message);
            hold();
        } else {
            read(context, message);
        }
    }

    private boolean isCallWaiting() {
        return call != null && call.isWhole();
    }

    private void read(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (waiting == 0 && isPlain(request)) {
                answered = answer(request);
                call = answered ? null : call(context, request);
                if (answered || call != null) {
                    return;
                }
            }
            waiting++;
        } else if (call != null) {
            gather(context, (HttpContent) message);
            return;
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
        atWork = false;
        flush();
        context.fireChannelReadComplete();
    }

    private void flush() {
        if (unflushed) {
            unflushed = false;
            encoder.flush();
        }
    }

    /** Who asks and does not listen is not listened to. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (behind.isEmpty()) {
            release();
        }
        context.fireChannelWritabilityChanged();
    }

    /** An answer that is still being made finds nobody. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        call = null;
        behind.forEach(ReferenceCountUtil::release);
        behind.clear();
        context.fireChannelInactive();
    }

    private boolean answer(HttpRequest request) {
        boolean head = HttpMethod.HEAD.equals(request.method());
        HttpHeaders headers = request.headers();
        if (!head && !HttpMethod.GET.equals(request.method()) || headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
            return false;
        }
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
        return true;
    }

    /** Null where nobody takes it here. */
    private ShortCall call(ChannelHandlerContext context, HttpRequest request) {
        return HttpMethod.POST.equals(request.method())
                ? ShortCall.of(request, takers, encoder.executor(), reply -> answer(context, reply))
                : null;
    }

    private void gather(ChannelHandlerContext context, HttpContent part) {
        call.add(part);
        part.release();
        ShortCall taken = call;
        if (taken.isWhole() && !taken.take()) {
            call = null;
            waiting++;
            taken.passOn(context);
        }
    }

    /** The call is answered: what came behind it has its turn. */
    private void answer(ChannelHandlerContext context, Reply reply) {
        if (call == null) {
            return;
        }
        call = null;
        write(reply.wire(encoder.alloc(), HttpDate.of(shortcuts.second()).bytes()));
        if (atWork) {
            return;
        }
        flush();
        if (!behind.isEmpty()) {
            goOn(context);
        }
    }

    private void goOn(ChannelHandlerContext context) {
        release();
        atWork = true;
        try {
            while (!behind.isEmpty() && !isCallWaiting()) {
                read(context, behind.remove());
            }
        } catch (RuntimeException e) {
            context.fireExceptionCaught(e);
        }
        if (!behind.isEmpty()) {
            hold();
        }
        channelReadComplete(context);
    }

    private void write(ByteBuf bytes) {
        encoder.write(bytes, encoder.voidPromise());
        unflushed = true;
        if (!encoder.channel().isWritable()) {
            hold();
        }
    }

    private void hold() {
        if (!held) {
            held = true;
            encoder.channel().config().setAutoRead(false);
        }
    }

    private void release() {
        if (held && encoder.channel().isWritable()) {
            held = false;
            encoder.channel().config().setAutoRead(true);
        }
    }

    /** The connection stays open, the request was understood, and the length of its body is told, if it has one. */
    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String connection = headers.get(HttpHeaderNames.CONNECTION);
        return request.decoderResult().isSuccess()
                && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                && (connection == null || connection.equalsIgnoreCase("keep-alive"))
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
    }
}
