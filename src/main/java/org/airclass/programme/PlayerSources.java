package org.airclass.programme;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.airclass.site.Answer;
import org.airclass.site.Failures;
import org.airclass.site.PublicRoutes;
import org.airclass.site.Recent;
import org.airclass.site.Refused;
import org.airclass.site.Shortcuts;
import org.airclass.site.SiteClock;
import org.airclass.streaming.StreamStates;

/**
 * {@code GET /lessons/{id}/sources.json}: what an open lesson page plays now, from memory:
 *
 * <pre>{"lesson", "state": "BEFORE|ON_AIR|LIVE_ENDED|ENDED|REPLAY|CANCELLED", "again": 30,
 * "sources": [{"source", "kind", "label", "src", "type", "subtitles", "state": "UP|DOWN|REFUSED|UNKNOWN"}]}</pre>
 *
 * <p>{@code sources} in the order to try them; {@code again}: seconds until it is worth asking again, 0 for never.
 */
@Singleton
class PlayerSources {

    /** Of 100,000 open pages each second 3,300 ask: as much as a school morning's look-ups; who stands between takes most. */
    private static final int AGAIN_SECONDS = 30;

    private static final String CACHE = "public, max-age=5";

    /** How long after a lesson its recording is waited for. */
    private static final Duration RECORDING_AWAITED = Duration.ofHours(1);

    private static final long KEPT_BYTES = 2L << 20;

    private record Key(String lesson, Broadcast broadcast, boolean awaited) {}

    private record Shelf(Index index, Recent<Key, Answer> kept) {
        Shelf(Index index) {
            this(index, new Recent<>(KEPT_BYTES, Answer::weight));
        }
    }

    private final CurrentEdition current;
    private final Failures failures;
    private final SiteClock clock;
    private final Shortcuts shortcuts;
    private volatile Shelf shelf;

    PlayerSources(CurrentEdition current, Failures failures, SiteClock clock, Shortcuts shortcuts) {
        this.current = current;
        this.failures = failures;
        this.clock = clock;
        this.shortcuts = shortcuts;
        this.shelf = new Shelf(current.index());
    }

    void routes(@Observes Router router) {
        router.route("/lessons/:id/sources.json")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(PublicRoutes.ORDER)
                .handler(this::answer);
    }

    /** After the pages' index has changed. */
    void forget(@Observes @Priority(CurrentEdition.SHOWN + 1) StreamStates streams) {
        shortcuts.forget();
    }

    private void answer(RoutingContext context) {
        try {
            if (!current.isKnown()) {
                throw PublicPages.notKnownYet(context);
            }
            Shortcuts.Moment moment = shortcuts.now();
            Index index = current.index();
            PublishedLesson lesson = index.lesson(context.pathParam("id"))
                    .orElseThrow(() -> Refused.notFound("lesson-unknown", "没有这节课", "There is no such lesson"));
            shortcuts.send(context.request(), answer(index, lesson), moment);
        } catch (RuntimeException e) {
            failures.answer(context, e);
        }
    }

    private Answer answer(Index index, PublishedLesson lesson) {
        LocalDateTime now = clock.now();
        Broadcast broadcast = Broadcast.of(lesson, index.streams(), now, clock.zone());
        boolean awaited = now.isBefore(lesson.date().atTime(lesson.end()).plus(RECORDING_AWAITED));
        Recent<Key, Answer> kept = kept(index);
        Key key = new Key(lesson.id(), broadcast, awaited);
        Answer known = kept.get(key);
        if (known == null) {
            known = new Answer(
                    PublicAnswers.JSON,
                    CACHE,
                    "e" + index.edition().number(),
                    json(lesson, broadcast, awaited, Playable.of(lesson, broadcast, index.streams()))
                            .getBytes(StandardCharsets.UTF_8));
            kept.put(key, known);
        }
        return known;
    }

    private Recent<Key, Answer> kept(Index index) {
        Shelf now = shelf;
        if (now.index() != index) {
            now = new Shelf(index);
            shelf = now;
        }
        return now.kept();
    }

    private static String json(PublishedLesson lesson, Broadcast broadcast, boolean awaited, List<Playable> sources) {
        boolean changes = broadcast == Broadcast.ON_AIR || broadcast == Broadcast.LIVE_ENDED;
        int again = changes ? AGAIN_SECONDS : broadcast == Broadcast.ENDED && awaited ? 2 * AGAIN_SECONDS : 0;
        return new JsonObject()
                .put("lesson", lesson.id())
                .put("state", broadcast.name())
                .put("again", again)
                .put("sources", array(sources))
                .encode();
    }

    /** As the script of the page reads them. */
    static JsonArray array(List<Playable> sources) {
        return sources.stream()
                .map(p -> new JsonObject()
                        .put("source", p.source())
                        .put("kind", p.kind().name())
                        .put("label", p.label())
                        .put("src", p.src())
                        .put("type", p.type())
                        .put("subtitles", p.subtitles())
                        .put("state", p.state().name()))
                .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
    }
}
