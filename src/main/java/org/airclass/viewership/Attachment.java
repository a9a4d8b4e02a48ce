package org.airclass.viewership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The head that makes a browser save an answer as a file of that name (RFC 6266, RFC 8187). */
final class Attachment {

    private Attachment() {}

    static String named(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
