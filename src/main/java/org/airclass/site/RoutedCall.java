package org.airclass.site;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/** What is posted, by its route: gathered up to a limit; what comes beyond is answered at once, read on and thrown away. */
final class RoutedCall implements Posted {

    private final RoutingContext routing;
    private final Taker taker;
    private final int largest;
    private final Buffer gathered = Buffer.buffer(256);
    private byte[] body;
    private boolean given;

    RoutedCall(RoutingContext routing, Taker taker, int largest) {
        this.routing = routing;
        this.taker = taker;
        this.largest = largest;
    }

    void read() {
        HttpServerRequest request = routing.request();
        request.handler(this::more);
        request.endHandler(end -> whole());
        request.exceptionHandler(gone -> given = true);
        request.resume();
    }

    private void more(Buffer part) {
        if (given) {
            return;
        }
        if (gathered.length() + part.length() > largest) {
            give();
        } else {
            gathered.appendBuffer(part);
        }
    }

    private void whole() {
        if (!given) {
            body = gathered.getBytes();
            give();
        }
    }

    private void give() {
        given = true;
        if (!taker.take(this)) {
            throw new IllegalStateException("there is no other way to come by");
        }
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public String header(CharSequence name) {
        return routing.request().headers().get(name);
    }

    @Override
    public String cookie(String name) {
        Cookie cookie = routing.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    @Override
    public String scheme() {
        return routing.request().scheme();
    }

    @Override
    public Executor executor() {
        Context context = routing.vertx().getOrCreateContext();
        return task -> context.runOnContext(any -> task.run());
    }

    @Override
    public void answer(Reply reply) {
        HttpServerResponse response = routing.response();
        if (!response.closed() && !response.ended()) {
            reply.send(response);
        }
    }
}
