package org.airclass.watching;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** What the sender of events is told. */
final class ViewAnswers {

    /**
     * An event that was not counted.
     *
     * @param index its place in the body
     */
    record Rejected(int index, Reason reason) {}

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";

    private ViewAnswers() {}

    static void answer(RoutingContext routing, Outcome outcome, int taken, List<Rejected> rejected) {
        HttpServerResponse response = routing.response();
        if (response.closed() || response.ended()) {
            return;
        }
        switch (outcome) {
            case COUNTED -> {
                if (rejected.isEmpty()) {
                    response.setStatusCode(204).end();
                } else {
                    partly(routing, 200, taken, rejected);
                }
            }
            case SPOOLED -> {
                if (rejected.isEmpty()) {
                    response.setStatusCode(202).end();
                } else {
                    partly(routing, 202, taken, rejected);
                }
            }
            case OVERLOADED -> refuse(routing, Reason.OVERLOADED);
            case UNKEEPABLE -> refuse(routing, Reason.UNKEEPABLE);
        }
    }

    private static void partly(RoutingContext routing, int status, int taken, List<Rejected> rejected) {
        Locale language = language(routing);
        JsonArray list = new JsonArray();
        for (Rejected event : rejected) {
            list.add(new JsonObject()
                    .put("index", event.index())
                    .put("code", event.reason().code())
                    .put("message", event.reason().text().in(language)));
        }
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaderNames.CONTENT_LANGUAGE, language.toLanguageTag())
                .end(new JsonObject()
                        .put("accepted", taken)
                        .put("rejected", list)
                        .toBuffer());
    }

    static void nothingTaken(RoutingContext routing, List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            routing.response().setStatusCode(204).end();
            return;
        }
        List<Refused.Problem> problems = rejected.stream()
                .map(event -> new Refused.Problem(
                        event.reason().code(), event.reason().text(), Map.of("index", event.index())))
                .toList();
        refuse(routing, Refused.invalid("没有一个事件可以计数", "None of the events can be counted", problems));
    }

    /** Nothing of the body was taken, for this reason. */
    static void refuse(RoutingContext routing, Reason reason) {
        int status =
                switch (reason) {
                    case TOO_LARGE -> 413;
                    case TOO_MANY_EVENTS -> 422;
                    case STARTING, OVERLOADED, UNKEEPABLE -> 503;
                    default -> 400;
                };
        var problem = new Refused.Problem(reason.code(), reason.text());
        refuse(routing, new Refused(status, reason.code(), reason.text(), List.of(problem)));
    }

    private static void refuse(RoutingContext routing, Refused refused) {
        Locale language = language(routing);
        if (refused.status() == SERVICE_UNAVAILABLE) {
            routing.response().putHeader(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
        }
        routing.response()
                .setStatusCode(refused.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaderNames.CONTENT_LANGUAGE, language.toLanguageTag())
                .end(new JsonObject(refused.asProblem(language)).toBuffer());
    }

    private static Locale language(RoutingContext routing) {
        return Text.preferred(routing.acceptableLanguages().stream()
                .map(header -> Locale.forLanguageTag(header.tag()))
                .toList());
    }
}
