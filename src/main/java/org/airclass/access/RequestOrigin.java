package org.airclass.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Whose page sent a request, as the browser tells it (Fetch Metadata, RFC 6454 Origin). What a browser adds by
 * itself, a cookie or remembered Basic credentials, may change nothing on another site's behalf; this
 * needs no token in forms, so that scripts and uploads need none either.
 */
enum RequestOrigin {
    /** One of our pages, or the user's own hand. */
    OWN,
    /** Another site's page, a sibling under the same domain included. */
    FOREIGN,
    /** Not told: no browser of this decade, or no browser. */
    UNKNOWN;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    static boolean isSafe(String method) {
        return SAFE_METHODS.contains(method);
    }

    /**
     * @param fetchSite header Sec-Fetch-Site, or null
     * @param origin header Origin, or null
     * @param host this site's host as the browser knows it, with its port unless that is the scheme's own
     */
    static RequestOrigin of(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none") ? OWN : FOREIGN;
        }
        if (origin == null) {
            return UNKNOWN;
        }
        return host != null && withoutUsualPort(hostOf(origin)).equals(withoutUsualPort(host)) ? OWN : FOREIGN;
    }

    /** Not the scheme: behind a proxy that ends TLS this program may not know it. */
    private static String hostOf(String origin) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String withoutUsualPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
