package org.airclass.site;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Before all routes: dates every answer, and has each HTTP/1.1 connection look for shortcuts from its second request on. The
 * first one comes here while no other is under way, as it is passed on in the moment it was read.
 */
@Singleton
class FirstRoute {

    private static final String NAME = "shortcuts";

    /** As Vert.x names the handlers of a connection. */
    private static final String ENCODER = "httpEncoder";

    private static final String LAST = "handler";

    private final Shortcuts shortcuts;
    private final Takers takers;

    FirstRoute(Shortcuts shortcuts, Takers takers) {
        this.shortcuts = shortcuts;
        this.takers = takers;
    }

    void routes(@Observes Router router) {
        router.route().order(PublicRoutes.FIRST).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        HttpDate date = HttpDate.of(shortcuts.second());
        context.response().headers().set(HttpHeaderNames.DATE, date.toString());
        HttpConnection connection = context.request().connection();
        if (connection instanceof ConnectionBase known) {
            ChannelPipeline pipeline = known.channel().pipeline();
            ChannelHandlerContext encoder = pipeline.context(ENCODER);
            if (encoder != null && pipeline.get(NAME) == null && pipeline.get(LAST) != null) {
                pipeline.addBefore(LAST, NAME, new ShortcutHandler(shortcuts, takers, encoder, 1));
            }
        }
        context.next();
    }
}
