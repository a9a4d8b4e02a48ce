package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A lesson as search engines understand it, read by a processor of JSON-LD that isn't ours. */
class LessonEventTest {

    private static final String SCHEMA = "http://schema.org/";

    /** What schema.org says of a BroadcastEvent's terms. None but these: a term that it doesn't know is lost in reading. */
    private static final String TERMS =
            """
            {"@context": {"schema": "http://schema.org/", "id": "@id", "type": "@type",
              "BroadcastEvent": {"@id": "schema:BroadcastEvent"}, "Person": {"@id": "schema:Person"},
              "name": {"@id": "schema:name"}, "inLanguage": {"@id": "schema:inLanguage"},
              "startDate": {"@id": "schema:startDate", "@type": "schema:DateTime"},
              "endDate": {"@id": "schema:endDate", "@type": "schema:DateTime"},
              "isLiveBroadcast": {"@id": "schema:isLiveBroadcast"},
              "eventStatus": {"@id": "schema:eventStatus", "@type": "@id"},
              "performer": {"@id": "schema:performer"}}}""";

    @Test
    void aLessonIsABroadcastEvent() throws JsonLdError {
        JsonObject event = read(lesson("a").by(new Teacher("白老师", "实验小学")).lesson());
        assertThat(event.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "BroadcastEvent");
        assertThat(event.keySet())
                .containsExactlyInAnyOrder(
                        "@type",
                        SCHEMA + "name",
                        SCHEMA + "startDate",
                        SCHEMA + "endDate",
                        SCHEMA + "inLanguage",
                        SCHEMA + "isLiveBroadcast",
                        SCHEMA + "eventStatus",
                        SCHEMA + "performer");
        assertThat(value(event, "name")).isEqualTo("语文 《琥珀》第一课时");
        assertThat(OffsetDateTime.parse(value(event, "startDate")))
                .isEqualTo(OffsetDateTime.parse("2020-04-15T09:00:00+08:00"));
        assertThat(OffsetDateTime.parse(value(event, "endDate")))
                .isEqualTo(OffsetDateTime.parse("2020-04-15T09:25:00+08:00"));
        assertThat(first(event, "isLiveBroadcast").getBoolean("@value")).isTrue();
        assertThat(first(event, "eventStatus").getString("@id")).isEqualTo("https://schema.org/EventScheduled");
        JsonObject teacher = first(event, "performer");
        assertThat(teacher.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Person");
        assertThat(value(teacher, "name")).isEqualTo("白老师");
    }

    @Test
    void aCancelledLessonIsACancelledEvent() throws JsonLdError {
        assertThat(first(read(lesson("a").cancelled("停电").lesson()), "eventStatus")
                        .getString("@id"))
                .isEqualTo("https://schema.org/EventCancelled");
    }

    @Test
    void aTitleStaysWhatItIsAndDoesNotEndItsElement() throws JsonLdError {
        PublishedLesson hostile =
                lesson("a").about("语文", "</script><b>\"&", null).lesson();
        assertThat(json(hostile)).doesNotContain("<");
        assertThat(value(read(hostile), "name")).isEqualTo("语文 </script><b>\"&");
    }

    private static String json(PublishedLesson lesson) {
        return new LessonEvent(lesson, ZoneId.of("Asia/Shanghai")).json();
    }

    /** The one thing that is told, with every term as the address it stands for. */
    private static JsonObject read(PublishedLesson lesson) throws JsonLdError {
        JsonArray told = JsonLd.expand(JsonDocument.of(new StringReader(json(lesson))))
                .loader((address, options) -> {
                    assertThat(address).hasToString("https://schema.org");
                    return JsonDocument.of(new StringReader(TERMS));
                })
                .get();
        assertThat(told).hasSize(1);
        return told.getJsonObject(0);
    }

    private static JsonObject first(JsonObject thing, String term) {
        return thing.getJsonArray(SCHEMA + term).getJsonObject(0);
    }

    private static String value(JsonObject thing, String term) {
        return ((JsonString) first(thing, term).get("@value")).getString();
    }
}
