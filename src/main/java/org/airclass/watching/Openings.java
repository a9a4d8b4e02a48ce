package org.airclass.watching;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Which requests of a watch link are a person's opening it. */
@ApplicationScoped
class Openings {

    /** What fetches a link that somebody was sent, to show its title: of China's messengers, then of others. */
    private static final List<String> PREVIEWS = List.of(
            "dingtalkbot",
            "larkurl2meta",
            "feishubot",
            "wechatshareextension",
            "qq-urlmanager",
            "facebookexternalhit",
            "twitterbot",
            "telegrambot",
            "whatsapp",
            "slackbot",
            "discordbot",
            "linkedinbot",
            "skypeuripreview",
            "bingpreview");

    private final Robots robots;

    Openings(Robots robots) {
        this.robots = robots;
    }

    /** False for prefetches and link previews. */
    boolean isOpening(MultiMap headers) {
        return !isPrefetch(headers) && !isPreview(headers.get("User-Agent"));
    }

    boolean isByRobot(MultiMap headers) {
        return robots.isRobot(headers.get("User-Agent"));
    }

    private static boolean isPrefetch(MultiMap headers) {
        for (String name : List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")) {
            String purpose = headers.get(name);
            if (purpose != null) {
                String lower = purpose.toLowerCase(Locale.ROOT);
                if (lower.contains("prefetch") || lower.contains("prerender") || lower.contains("preview")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPreview(String userAgent) {
        if (userAgent == null) {
            return false;
        }
        String lower = userAgent.toLowerCase(Locale.ROOT);
        return PREVIEWS.stream().anyMatch(lower::contains);
    }
}
