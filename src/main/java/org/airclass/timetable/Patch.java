package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.airclass.site.Refused;

/** Changes to the fields that are given (RFC 7396); a null takes a value away. */
record Patch(ObjectNode changes) {

    /** @throws Refused 400 when it is no JSON object */
    static Patch of(JsonNode node) {
        if (!(node instanceof ObjectNode changes)) {
            throw Refused.unreadable("no-object", "请求应是一个 JSON 对象", "The request should be a JSON object");
        }
        return new Patch(changes);
    }

    /** The revision that its sender saw; null where that is not said. */
    Long seen() {
        if (!changes.hasNonNull("revision")) {
            return null;
        }
        if (!changes.get("revision").canConvertToLong()) {
            throw Refused.invalidField("revision", "no-number", "revision 应为整数", "revision must be a whole number");
        }
        return changes.get("revision").asLong();
    }

    /** Null where it names none. */
    String id() {
        return changes.path("id").isTextual() ? changes.get("id").asText() : null;
    }

    /** A period alone brings its times along. */
    LessonPlan on(LessonPlan current, ObjectMapper json) {
        ObjectNode merged = json.valueToTree(current);
        boolean moved = changes.has("period") && !changes.has("start") && !changes.has("end");
        if (moved) {
            merged.remove(List.of("start", "end"));
        }
        merged.setAll(changes);
        merged.put("revision", current.revision());
        return read(merged, LessonPlan.class, json).withId(current.id());
    }

    HandoutPlan on(HandoutPlan current, ObjectMapper json) {
        ObjectNode merged = json.valueToTree(current);
        merged.setAll(changes);
        merged.put("revision", current.revision());
        return read(merged, HandoutPlan.class, json).withId(current.id());
    }

    LessonPlan made(ObjectMapper json) {
        ObjectNode whole = changes.deepCopy();
        whole.remove("revision");
        return read(whole, LessonPlan.class, json).withId(null);
    }

    HandoutPlan madeHandout(ObjectMapper json) {
        ObjectNode whole = changes.deepCopy();
        whole.remove("revision");
        return read(whole, HandoutPlan.class, json).withId(null);
    }

    /** A value of the wrong shape is answered as the caller's mistake, like any body that can't be read. */
    private static <T> T read(ObjectNode object, Class<T> type, ObjectMapper json) {
        try {
            return json.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
