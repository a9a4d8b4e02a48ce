package org.airclass.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The session in the browser: out of the reach of scripts and of other sites' pages. */
final class SessionCookie {

    static final String NAME = "airclass-session";

    private SessionCookie() {}

    /** Null where the request brings none. */
    static String valueIn(RoutingContext request) {
        Cookie cookie = request.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static void set(RoutingContext request, String value) {
        request.response().addCookie(cookie(request, value).setMaxAge(Sessions.LIFE.toSeconds()));
    }

    static void remove(RoutingContext request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    private static Cookie cookie(RoutingContext request, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure("https".equals(request.request().scheme()));
    }
}
