package org.airclass.streaming;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Fetches the beginning of what an address leads to. */
interface Fetcher {

    /**
     * @param address where it was in the end, after redirects
     * @param contentType in lower case, without parameters; empty where none was said
     * @param body its beginning
     */
    record Fetched(URI address, int status, String contentType, byte[] body) {

        public Fetched {
            contentType = contentType == null
                    ? ""
                    : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }

        boolean isGood() {
            return status == 200 || status == 206;
        }

        boolean isPage() {
            return contentType.equals("text/html") || contentType.equals("application/xhtml+xml");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Nothing was fetched. */
    final class Unreached extends Exception {
        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        /** @param detail for the operator's eye */
        Unreached(Trouble trouble, String detail) {
            super(detail);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** As far as so many bytes. */
    Fetched fetch(URI address, int most) throws Unreached;

    /** The first kilobyte; a server that can is asked for no more. */
    Fetched fetchHead(URI address) throws Unreached;
}
