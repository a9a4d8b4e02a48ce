package org.airclass.site;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes made once and sent many times: plain and gzip, each with its strong ETag; 304 where the caller
 * has them, no body for HEAD. Safe for any thread; sending takes no more than setting the headers.
 */
public final class Answer {

    /** Smaller bodies fit one packet either way. */
    private static final int WORTH_GZIP = 600;

    private static final Pattern REFUSED = Pattern.compile(" *; *q=0(\\.0*)? *");
    private static final CharSequence NOSNIFF_NAME = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");

    private record Body(Buffer bytes, CharSequence length, CharSequence etag, CharSequence encoding) {}

    private record Header(CharSequence name, CharSequence value) {}

    private final Body plain;
    private final Body gzip;
    private final CharSequence contentType;
    private final CharSequence cacheControl;
    private final CharSequence vary;
    private final List<Header> more = new ArrayList<>();

    /**
     * @param version the head of the ETag, before a checksum of the body; letters, digits and dashes
     * @param cacheControl the Cache-Control header
     */
    public Answer(String contentType, String cacheControl, String version, byte[] body) {
        String etag = version + "-" + Long.toString(checksum(body), 36);
        this.contentType = new AsciiString(contentType);
        this.cacheControl = new AsciiString(cacheControl);
        this.plain = body(body, etag, null);
        byte[] small = body.length < WORTH_GZIP ? body : gzip(body);
        this.gzip = small.length < body.length ? body(small, etag + "-gz", HttpHeaderValues.GZIP) : null;
        this.vary = gzip == null ? null : HttpHeaderNames.ACCEPT_ENCODING;
    }

    /** One more header of every sending. For the maker, before the first sending. */
    public Answer header(String name, String value) {
        more.add(new Header(new AsciiString(name), new AsciiString(value)));
        return this;
    }

    public void send(HttpServerRequest request) {
        send(request, cacheControl);
    }

    /** With another Cache-Control than its own, such as when the response sets a cookie. */
    public void send(HttpServerRequest request, CharSequence cacheControl) {
        HttpServerResponse response = request.response();
        MultiMap asked = request.headers();
        Body body = gzip != null && acceptsGzip(asked.get(HttpHeaderNames.ACCEPT_ENCODING)) ? gzip : plain;
        MultiMap headers = response.headers();
        headers.set(HttpHeaderNames.ETAG, body.etag);
        headers.set(HttpHeaderNames.CACHE_CONTROL, cacheControl);
        if (vary != null) {
            headers.add(HttpHeaderNames.VARY, vary);
        }
        String known = asked.get(HttpHeaderNames.IF_NONE_MATCH);
        if (known != null && matches(known, body.etag)) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaderNames.CONTENT_TYPE, contentType);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        headers.set(NOSNIFF_NAME, NOSNIFF);
        if (body.encoding != null) {
            headers.set(HttpHeaderNames.CONTENT_ENCODING, body.encoding);
        }
        for (Header header : more) {
            headers.set(header.name, header.value);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body.bytes);
        }
    }

    /** Weak comparison, as RFC 9110 asks of If-None-Match: a proxy may have weakened ours. */
    static boolean matches(String ifNoneMatch, CharSequence etag) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String one : ifNoneMatch.split(",")) {
            String tag = one.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).contentEquals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** gzip is named, and not with a quality of 0. */
    static boolean acceptsGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        int at = acceptEncoding.indexOf("gzip");
        if (at < 0) {
            return false;
        }
        int end = acceptEncoding.indexOf(',', at);
        int length = end < 0 ? acceptEncoding.length() : end;
        return at + 4 == length
                || !REFUSED.matcher(acceptEncoding.substring(at + 4, length)).matches();
    }

    private static Body body(byte[] bytes, String etag, CharSequence encoding) {
        return new Body(
                Buffer.buffer(bytes),
                new AsciiString(Integer.toString(bytes.length)),
                new AsciiString("\"" + etag + "\""),
                encoding);
    }

    private static long checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The plain body, for whoever embeds or checks it. */
    public String text() {
        return plain.bytes.toString(StandardCharsets.UTF_8);
    }
}
