package org.airclass.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the console, as built from {@code src/main/webui}; each of its addresses that is no file is a
 * page of its own making. They are the same for everybody, so they are open: what they show, they ask of the
 * API. Were they closed, a link from a chat would end at the sign-in page, as our strict cookie does not
 * come along from elsewhere.
 */
@Singleton
class Console {

    private static final String FOLDER = "META-INF/resources/console/";
    private static final Pattern ASSET = Pattern.compile("/console/(assets/[A-Za-z0-9_-]+\\.(js|css|svg|woff2))");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    /** Not of the console itself: lesson pages fetch it where the browser plays no HLS. */
    private static final String ENGINE = "player/hls.js";

    /** Their names change with their content. */
    private static final String YEAR = "public, max-age=31536000, immutable";

    /** Its name does not, and yesterday's plays as well. */
    private static final String DAY = "public, max-age=86400";

    /** Element Plus places its windows by style attributes. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    void routes(@Observes Router router) {
        router.route("/console/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(PublicRoutes.ORDER)
                .handler(this::send);
    }

    private void send(RoutingContext context) {
        String path = context.normalizedPath();
        answer(path).ifPresentOrElse(found -> found.send(context.request()), context::next);
    }

    private Optional<Answer> answer(String path) {
        if (path.equals("/console/" + ENGINE)) {
            return answer(ENGINE, TYPES.get("js"), DAY);
        }
        return path.startsWith("/console/assets/") ? asset(path) : page();
    }

    private Optional<Answer> asset(String path) {
        Matcher asset = ASSET.matcher(path);
        return asset.matches() ? answer(asset.group(1), TYPES.get(asset.group(2)), YEAR) : Optional.empty();
    }

    private Optional<Answer> page() {
        return answer("index.html", "text/html;charset=UTF-8", "no-cache");
    }

    /** Empty where the program was built without the console, as for tests. */
    private Optional<Answer> answer(String name, String type, String cacheControl) {
        return Optional.ofNullable(answers.computeIfAbsent(name, absent -> read(absent)
                .map(bytes -> new Answer(type, cacheControl, "c", bytes)
                        .header("Content-Security-Policy", POLICY)
                        .header("Referrer-Policy", "same-origin"))
                .orElse(null)));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
