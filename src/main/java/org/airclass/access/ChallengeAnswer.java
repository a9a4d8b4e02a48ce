package org.airclass.access;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.airclass.site.Text;

/**
 * How a challenge is told: problem+json (RFC 9457) to programs, the way to the sign-in page to a browser that
 * wants to see a page. Written before any resource is reached, or from within one.
 *
 * @param body null for none
 */
record ChallengeAnswer(int status, Map<String, String> headers, String body) {

    static ChallengeAnswer of(Challenge challenge, RoutingContext request) {
        String wayOut = wayOutOf(challenge);
        if (wayOut != null && wantsPage(request)) {
            String here = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
            return new ChallengeAnswer(
                    303, Map.of("Location", wayOut + "?next=" + here, "Cache-Control", "no-store"), null);
        }
        Locale language = Text.preferred(request.acceptableLanguages().stream()
                .map(accepted -> Locale.forLanguageTag(accepted.value()))
                .toList());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Content-Language", language.toLanguageTag());
        headers.put("Cache-Control", "no-store");
        if (challenge instanceof Challenge.SlowedDown slowed) {
            headers.put("Retry-After", Long.toString(slowed.seconds()));
        }
        if (challenge instanceof Challenge.NotSignedIn && !isBrowser(request)) {
            headers.put("WWW-Authenticate", "Basic realm=\"Airclass\", charset=\"UTF-8\"");
        }
        String text = challenge.text().in(language);
        JsonObject problem = new JsonObject()
                .put("type", "urn:airclass:" + challenge.code())
                .put("title", text)
                .put("status", challenge.status())
                .put("detail", text);
        return new ChallengeAnswer(challenge.status(), headers, problem.encode());
    }

    void sendTo(RoutingContext request) {
        var response = request.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null) {
            response.end();
        } else {
            response.end(body);
        }
    }

    Response asResponse() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        headers.forEach(response::header);
        return response.build();
    }

    /** The page where somebody can do something about it; null where there is none. */
    private static String wayOutOf(Challenge challenge) {
        if (challenge instanceof Challenge.NotSignedIn) {
            return "/sign-in";
        }
        return challenge instanceof Challenge.PasswordOnce ? PasswordPage.PATH : null;
    }

    private static boolean wantsPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && RequestOrigin.isSafe(request.request().method().name());
    }

    /** A browser would answer WWW-Authenticate with a window of its own. */
    private static boolean isBrowser(RoutingContext request) {
        var headers = request.request().headers();
        return headers.contains("Sec-Fetch-Mode")
                || headers.contains("X-Requested-With")
                || SessionCookie.valueIn(request) != null;
    }
}
