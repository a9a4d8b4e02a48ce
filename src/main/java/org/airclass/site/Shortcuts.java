package org.airclass.site;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was answered within this second to the same address and the same cookies that matter, to be sent again without asking
 * anybody: at eight o'clock nearly everybody asks the same. What is said changes with the time on whole seconds only; when
 * anything else changes, all of it is forgotten.
 */
@Singleton
public final class Shortcuts {

    /** The answers are kept elsewhere, too: this bounds those that are not any longer. */
    private static final long KEPT_BYTES = 16L << 20;

    /** An address and what holds it. */
    private static final int KEY_BYTES = 512;

    private static final int LONGEST_ADDRESS = 200;

    private record Key(String uri, String cookies) {}

    /** When and on what ground an answer is made. */
    public record Moment(long second, long state) {}

    private record Shortcut(Answer answer, Moment moment) {}

    private final SiteClock clock;
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final AtomicLong state = new AtomicLong();
    private final Recent<Key, Shortcut> known =
            new Recent<>(KEPT_BYTES, shortcut -> KEY_BYTES + shortcut.answer().weight());

    Shortcuts(SiteClock clock) {
        this.clock = clock;
    }

    /** Answers depend on that cookie. To be said before the first of them. */
    public void dependOn(String cookie) {
        cookies.add(cookie);
    }

    /** What answers depend on has changed: none of those known holds any longer. */
    public void forget() {
        state.incrementAndGet();
    }

    /** To be asked before an answer is looked for, and given with it. */
    public Moment now() {
        return new Moment(second(), state.get());
    }

    /**
     * Sends the answer, and within this second to whoever asks the same.
     *
     * @param answer depends on nothing of the request but its address and the cookies that were named
     * @param moment from before the answer was looked for
     */
    public void send(HttpServerRequest request, Answer answer, Moment moment) {
        answer.send(request);
        if (request.uri().length() <= LONGEST_ADDRESS) {
            StringBuilder values = new StringBuilder();
            for (String name : cookies) {
                Cookie cookie = request.getCookie(name);
                values.append(cookie == null ? "" : cookie.getValue()).append(CookieValues.BETWEEN);
            }
            know(request.uri(), values.toString(), answer, moment);
        }
    }

    /** @param cookieValues as {@link CookieValues} writes them */
    void know(String uri, String cookieValues, Answer answer, Moment moment) {
        known.put(new Key(uri, cookieValues), new Shortcut(answer, moment));
    }

    /**
     * The answer to that address; null where the long way has to be gone.
     *
     * @param cookieHeader null where there is none
     * @param second since 1970, that it is now
     */
    Answer find(String uri, String cookieHeader, long second) {
        String values = CookieValues.of(cookieHeader, cookies);
        Shortcut shortcut = values == null ? null : known.get(new Key(uri, values));
        boolean holds = shortcut != null && shortcut.moment.second == second && shortcut.moment.state == state.get();
        return holds ? shortcut.answer : null;
    }

    long second() {
        return clock.instant().getEpochSecond();
    }
}
