package org.airclass.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** The style sheet, the icon and the scripts: from memory, under an address that changes with their content. */
@Singleton
public class Assets {

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String WORKER = "sw.js";
    private static final Map<String, String> TYPES = Map.of(
            "site.css",
            "text/css;charset=UTF-8",
            "icon.svg",
            "image/svg+xml",
            "player.js",
            JAVASCRIPT,
            "pages.js",
            JAVASCRIPT,
            WORKER,
            JAVASCRIPT);
    private static final String YEAR = "public, max-age=31536000, immutable";

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        TYPES.forEach((name, type) -> {
            byte[] bytes = read("/assets/" + name);
            CRC32C crc = new CRC32C();
            crc.update(bytes);
            answers.put(name, new Answer(type, YEAR, "a", bytes));
            addresses.put(name, "/assets/" + name + "?v=" + Long.toString(crc.getValue(), 36));
        });
    }

    /** Where a page links to it. */
    public String address(String name) {
        return addresses.get(name);
    }

    void routes(@Observes Router router) {
        router.route("/assets/:name")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(PublicRoutes.ORDER)
                .handler(this::send);
        // A worker rules the paths below its own; browsers ask for it under one name, and whether it is still the same.
        Answer worker = answers.get(WORKER).as("no-cache");
        router.route("/" + WORKER).order(PublicRoutes.ORDER).handler(context -> worker.send(context.request()));
        router.route("/favicon.ico").order(PublicRoutes.ORDER).handler(context -> answers.get("icon.svg")
                .send(context.request()));
    }

    private void send(RoutingContext context) {
        Answer answer = answers.get(context.pathParam("name"));
        if (answer == null) {
            context.next();
        } else {
            answer.send(context.request());
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
