package org.airclass.programme;

/** What a page may load and run (Content-Security-Policy). */
final class ContentPolicy {

    /** No script runs and nothing is loaded but our own style and the recordings. */
    static final String PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self' https: http:;"
                    + " base-uri 'none'; form-action 'self'";

    /** A lesson plays wherever its sources are; what hls.js has read goes to the player by way of a blob. */
    static final String PLAYER = PAGE.replace("connect-src 'self'", "connect-src 'self' https: http:")
            .replace("media-src 'self'", "media-src 'self' blob:");

    private ContentPolicy() {}
}
