package org.airclass.site;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as the bytes of HTTP/1.1 (RFC 9112): its heads are written out up to the date. */
final class WireForm {

    private static final String LINE_END = "\r\n";
    private static final byte[] HEAD_END = ascii(LINE_END + LINE_END);

    private final Body.Form form;
    private final byte[] found;
    private final byte[] notModified;

    WireForm(Body.Form form, List<Answer.Header> headers) {
        StringBuilder always = new StringBuilder();
        StringBuilder more = new StringBuilder();
        line(always, "etag", form.etag());
        for (Answer.Header header : headers) {
            line(header.always() ? always : more, header.name(), header.value());
        }
        line(more, "content-length", Integer.toString(form.length()));
        if (form.encoding() != Encoding.IDENTITY) {
            line(more, "content-encoding", form.encoding().token());
        }
        this.form = form;
        this.found = ascii("HTTP/1.1 200 OK" + LINE_END + always + more + "date: ");
        this.notModified = ascii("HTTP/1.1 304 Not Modified" + LINE_END + always + "date: ");
    }

    String etag() {
        return form.etag();
    }

    ByteBuf found(ByteBufAllocator allocator, byte[] date) {
        return head(found, allocator, date);
    }

    ByteBuf notModified(ByteBufAllocator allocator, byte[] date) {
        return head(notModified, allocator, date);
    }

    ByteBuf body() {
        return form.direct();
    }

    private static ByteBuf head(byte[] head, ByteBufAllocator allocator, byte[] date) {
        return allocator
                .directBuffer(head.length + date.length + HEAD_END.length)
                .writeBytes(head)
                .writeBytes(date)
                .writeBytes(HEAD_END);
    }

    private static void line(StringBuilder head, CharSequence name, CharSequence value) {
        head.append(name).append(": ").append(value).append(LINE_END);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
