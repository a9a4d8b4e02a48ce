package org.airclass.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Tells refusals and failures of plain routes, as {@code Problems} does for resources: problem+json to
 * programs, a page to people.
 */
@Singleton
public class Failures {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String HTML = "text/html;charset=UTF-8";

    private final ObjectMapper mapper;

    Failures(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers with what went wrong: a {@link Refused} as it says, anything else as our own failure. */
    public void answer(RoutingContext context, Throwable e) {
        Refused refused = e instanceof Refused r ? r : ours(e);
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        Locale language = Text.preferred(context.request().getHeader("Accept-Language"));
        boolean html = wantsHtml(context.request().getHeader("Accept"));
        String body = html ? page(refused) : json(refused, language);
        response.setStatusCode(refused.status())
                .putHeader("Content-Type", html ? HTML : PROBLEM_JSON)
                .putHeader("Content-Language", html ? "zh" : language.toLanguageTag())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Vary", "Accept, Accept-Language");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** Our own failure is never told as the caller's: 503 while the database is away, else 500. */
    static Refused ours(Throwable e) {
        if (Transactions.isDatabaseAway(e)) {
            Log.warnf("database away: %s", e.toString());
            return Refused.unavailable(
                    "database-away", "数据库暂时不可用，请稍后再试", "The database is away for now; please try again later");
        }
        Log.error("request failed", e);
        return new Refused(500, "failed", new Text("服务器出错了，已记录", "The server failed; it is logged"), List.of());
    }

    static Refused nothingThere() {
        return Refused.notFound("http-404", "没有这个地址", "There is nothing at this address");
    }

    /** A person's browser asks for HTML first; a program names JSON or nothing. */
    static boolean wantsHtml(String accept) {
        if (accept == null) {
            return false;
        }
        int html = accept.indexOf("text/html");
        int json = accept.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }

    /** Pages are Chinese; who reads none finds the sentence in English below. */
    static String page(Refused refused) {
        return new FailurePage(
                        refused.status(), refused.text().zh(), refused.text().en())
                .render();
    }

    private String json(Refused refused, Locale language) {
        try {
            return mapper.writeValueAsString(refused.asProblem(language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
