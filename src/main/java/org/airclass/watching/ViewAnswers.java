package org.airclass.watching;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.Posted;
import org.airclass.site.Refused;
import org.airclass.site.Reply;
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
    private static final Reply COUNTED = new Reply(204);
    private static final Reply SPOOLED = new Reply(202);

    private ViewAnswers() {}

    static Reply of(Posted posted, Outcome outcome, int taken, List<Rejected> rejected) {
        return switch (outcome) {
            case COUNTED -> rejected.isEmpty() ? COUNTED : partly(posted, 200, taken, rejected);
            case SPOOLED -> rejected.isEmpty() ? SPOOLED : partly(posted, 202, taken, rejected);
            case OVERLOADED -> refused(posted, Reason.OVERLOADED);
            case UNKEEPABLE -> refused(posted, Reason.UNKEEPABLE);
        };
    }

    private static Reply partly(Posted posted, int status, int taken, List<Rejected> rejected) {
        Locale language = language(posted);
        JsonArray list = new JsonArray();
        for (Rejected event : rejected) {
            list.add(new JsonObject()
                    .put("index", event.index())
                    .put("code", event.reason().code())
                    .put("message", event.reason().text().in(language)));
        }
        JsonObject body = new JsonObject().put("accepted", taken).put("rejected", list);
        return json(status, "application/json", language, body);
    }

    static Reply nothingTaken(Posted posted, List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            return COUNTED;
        }
        List<Refused.Problem> problems = rejected.stream()
                .map(event -> new Refused.Problem(
                        event.reason().code(), event.reason().text(), Map.of("index", event.index())))
                .toList();
        return refused(posted, Refused.invalid("没有一个事件可以计数", "None of the events can be counted", problems));
    }

    /** Nothing of the body was taken, for this reason. */
    static Reply refused(Posted posted, Reason reason) {
        int status =
                switch (reason) {
                    case TOO_LARGE -> 413;
                    case TOO_MANY_EVENTS -> 422;
                    case STARTING, OVERLOADED, UNKEEPABLE -> 503;
                    default -> 400;
                };
        var problem = new Refused.Problem(reason.code(), reason.text());
        return refused(posted, new Refused(status, reason.code(), reason.text(), List.of(problem)));
    }

    private static Reply refused(Posted posted, Refused refused) {
        Locale language = language(posted);
        JsonObject body = new JsonObject(refused.asProblem(language));
        Reply reply = json(refused.status(), "application/problem+json", language, body);
        return refused.status() == SERVICE_UNAVAILABLE ? reply.with(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS) : reply;
    }

    private static Reply json(int status, String type, Locale language, JsonObject body) {
        return new Reply(status, body.toBuffer().getBytes())
                .with(HttpHeaderNames.CONTENT_TYPE, type)
                .with(HttpHeaderNames.CONTENT_LANGUAGE, language.toLanguageTag());
    }

    private static Locale language(Posted posted) {
        return Text.preferred(posted.header(HttpHeaderNames.ACCEPT_LANGUAGE));
    }
}
