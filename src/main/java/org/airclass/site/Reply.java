package org.airclass.site;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is said to whoever posted something. Immutable, and one that says the same to many can be sent many times. */
public final class Reply {

    private static final byte[] EMPTY = {};
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NO_CONTENT = 204;

    private record Header(CharSequence name, String value) {}

    private final int status;
    private final List<Header> headers;
    private final byte[] body;
    private final byte[] head;

    public Reply(int status) {
        this(status, List.of(), EMPTY);
    }

    public Reply(int status, byte[] body) {
        this(status, List.of(), body);
    }

    private Reply(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.head = head().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with one more header. */
    public Reply with(CharSequence name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, more, body);
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(header -> response.putHeader(header.name, header.value));
        if (body.length == 0) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    /** As it goes over an HTTP/1.1 connection (RFC 9112). */
    ByteBuf wire(ByteBufAllocator allocator, byte[] date) {
        return allocator
                .directBuffer(head.length + date.length + HEAD_END.length + body.length)
                .writeBytes(head)
                .writeBytes(date)
                .writeBytes(HEAD_END)
                .writeBytes(body);
    }

    /** Up to the date. */
    private String head() {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(status));
        headers.forEach(header -> line(text, header.name, header.value));
        if (status != NO_CONTENT) {
            line(text, HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        }
        line(text, HttpHeaderNames.DATE, "");
        return text.toString();
    }

    private static void line(StringBuilder text, CharSequence name, String value) {
        text.append("\r\n").append(name).append(": ").append(value);
    }
}
