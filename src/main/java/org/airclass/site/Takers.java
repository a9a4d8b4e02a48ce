package org.airclass.site;

import io.vertx.ext.web.Router;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who takes what is posted where. Everything can come by its route; what is plain and small is handed over behind the decoder
 * already, by {@link ShortcutHandler}.
 */
@Singleton
public final class Takers {

    private final Map<String, Taker> takers = new ConcurrentHashMap<>();

    Takers() {}

    /** @param largest body that it wants, in bytes; at least {@link ShortCall#LARGEST} */
    public void add(Router router, String path, int largest, Taker taker) {
        add(path, taker);
        router.post(path).order(PublicRoutes.ORDER).handler(routing -> new RoutedCall(routing, taker, largest).read());
    }

    void add(String path, Taker taker) {
        takers.put(path, taker);
    }

    /** Null where nobody does. */
    Taker at(String uri) {
        return takers.get(uri);
    }
}
