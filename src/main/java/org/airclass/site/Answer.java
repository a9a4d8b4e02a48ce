package org.airclass.site;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Bytes made once and sent many times: plain, gzip and Brotli, each with its strong ETag; 304 where the caller has them, no
 * body for HEAD. Safe for any thread; sending takes no more than setting the headers.
 */
public final class Answer {

    private static final CharSequence NOSNIFF_NAME = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");

    /** @param always with a 304 too */
    record Header(CharSequence name, CharSequence value, boolean always) {}

    private final Body body;
    private final List<Header> headers;
    private final AtomicReferenceArray<WireForm> wire = new AtomicReferenceArray<>(Encoding.values().length);

    /**
     * @param version the head of the ETag, before a checksum of the body; letters, digits and dashes
     * @param cacheControl the Cache-Control header
     */
    public Answer(String contentType, String cacheControl, String version, byte[] body) {
        this(new Body(version, body, !contentType.equals("image/png")), new ArrayList<>());
        headers.add(new Header(HttpHeaderNames.CACHE_CONTROL, new AsciiString(cacheControl), true));
        if (this.body.isWorthPacking()) {
            headers.add(new Header(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING, true));
        }
        headers.add(new Header(HttpHeaderNames.CONTENT_TYPE, new AsciiString(contentType), false));
        headers.add(new Header(NOSNIFF_NAME, NOSNIFF, false));
    }

    private Answer(Body body, List<Header> headers) {
        this.body = body;
        this.headers = headers;
    }

    /** One more header of the whole answer; a 304 goes without. For the maker, before the first sending. */
    public Answer header(String name, String value) {
        headers.add(new Header(new AsciiString(name), new AsciiString(value), false));
        return this;
    }

    /**
     * The same bytes under another Cache-Control and with one more header, such as when the sending sets a cookie.
     *
     * @param name of the header, such as Set-Cookie or Vary; it goes with a 304 too
     */
    public Answer as(String cacheControl, String name, String value) {
        Answer other = as(cacheControl);
        other.headers.add(new Header(new AsciiString(name), new AsciiString(value), true));
        return other;
    }

    /** The same bytes under another Cache-Control. */
    public Answer as(String cacheControl) {
        List<Header> others = new ArrayList<>(headers.size() + 1);
        for (Header header : headers) {
            boolean replaced = header.name == HttpHeaderNames.CACHE_CONTROL;
            others.add(replaced ? new Header(header.name, new AsciiString(cacheControl), true) : header);
        }
        return new Answer(body, others);
    }

    /** Bytes of memory that it may take. */
    public long weight() {
        return body.weight();
    }

    /** The plain body, for whoever embeds or checks it. */
    public String text() {
        return new String(body.plain(), StandardCharsets.UTF_8);
    }

    /** Sends it as the request wants it. */
    public void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        MultiMap asked = request.headers();
        Body.Form form = form(asked.get(HttpHeaderNames.ACCEPT_ENCODING));
        String known = asked.get(HttpHeaderNames.IF_NONE_MATCH);
        boolean isKnown = known != null && matches(known, form.etag());
        MultiMap sent = response.headers();
        sent.set(HttpHeaderNames.ETAG, form.etag());
        for (Header header : headers) {
            if (header.always || !isKnown) {
                sent.add(header.name, header.value);
            }
        }
        if (isKnown) {
            response.setStatusCode(304).end();
            return;
        }
        sent.set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(form.length()));
        if (form.encoding() != Encoding.IDENTITY) {
            sent.set(HttpHeaderNames.CONTENT_ENCODING, form.encoding().token());
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(form.bytes());
        }
    }

    /** As it goes over an HTTP/1.1 connection. */
    WireForm wire(String acceptEncoding) {
        Encoding best = AcceptEncoding.best(acceptEncoding);
        WireForm form = wire.get(best.ordinal());
        if (form == null) {
            form = new WireForm(body.in(best), headers);
            wire.set(best.ordinal(), form);
        }
        return form;
    }

    private Body.Form form(String acceptEncoding) {
        return body.in(AcceptEncoding.best(acceptEncoding));
    }

    /** Weak comparison, as RFC 9110, 13.1.2 asks of If-None-Match: a proxy may have weakened ours. */
    static boolean matches(String ifNoneMatch, String etag) {
        if (ifNoneMatch.equals(etag)) {
            return true;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String one : ifNoneMatch.split(",")) {
            String tag = one.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
