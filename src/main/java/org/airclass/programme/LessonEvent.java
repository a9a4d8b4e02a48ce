package org.airclass.programme;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A lesson as search engines read it: a BroadcastEvent of schema.org, in JSON-LD. */
record LessonEvent(PublishedLesson lesson, ZoneId zone) {

    /** Safe to stand in a page: no {@code <} that could end its element. */
    String json() {
        JsonArray performers = new JsonArray();
        lesson.teachers()
                .forEach(t ->
                        performers.add(new JsonObject().put("@type", "Person").put("name", t.name())));
        JsonObject event = new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", "BroadcastEvent")
                .put("name", lesson.subject() + " " + lesson.title())
                .put("startDate", time(lesson.start()))
                .put("endDate", time(lesson.end()))
                .put("inLanguage", "zh-CN")
                .put("isLiveBroadcast", lesson.sources().stream().anyMatch(s -> s.kind() == SourceKind.LIVE))
                .put("eventStatus", "https://schema.org/" + (lesson.cancelled() ? "EventCancelled" : "EventScheduled"));
        if (!performers.isEmpty()) {
            event.put("performer", performers);
        }
        return event.encode().replace("<", "\\u003c");
    }

    private String time(LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                lesson.date().atTime(time).atZone(zone));
    }
}
