package org.airclass.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/**
 * Reads what stream servers send. SRS: JSON with {@code action} and {@code client_id} (a number before version 4), see
 * its http_hooks; nginx-rtmp: a form with {@code call} and {@code clientid}, see its notify module.
 */
final class HookReader {

    private static final int LARGEST = 64 << 10;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_STREAM = 200;

    private record Action(HookEvent.Kind kind, boolean begins) {}

    private static final Map<String, Action> SRS_ACTIONS = Map.of(
            "on_play", new Action(HookEvent.Kind.PLAY, true),
            "on_stop", new Action(HookEvent.Kind.PLAY, false),
            "on_publish", new Action(HookEvent.Kind.PUBLISH, true),
            "on_unpublish", new Action(HookEvent.Kind.PUBLISH, false));

    private static final Map<String, Action> NGINX_CALLS = Map.of(
            "play", new Action(HookEvent.Kind.PLAY, true),
            "play_done", new Action(HookEvent.Kind.PLAY, false),
            "publish", new Action(HookEvent.Kind.PUBLISH, true),
            "publish_done", new Action(HookEvent.Kind.PUBLISH, false));

    private HookReader() {}

    /**
     * @param server its name where it sends none itself; may be null
     * @return empty for what is none of our business, such as {@code on_hls}
     * @throws Refused 400, 413 or 422 for what makes no sense
     */
    static Optional<HookEvent> srs(byte[] body, String server, ObjectMapper json, Instant at) {
        JsonNode said;
        try {
            said = json.readTree(bounded(body));
        } catch (IOException e) {
            throw Refused.unreadable("unreadable", "请求不是有效的 JSON", "The request is not valid JSON");
        }
        if (said == null || !said.isObject()) {
            throw Refused.unreadable("unreadable", "请求不是一个 JSON 对象", "The request is no JSON object");
        }
        Action action = SRS_ACTIONS.get(required("action", text(said, "action"), LONGEST_NAME));
        if (action == null) {
            return Optional.empty();
        }
        String id = text(said, "server_id");
        return Optional.of(new HookEvent(
                name(id == null ? server : id, "srs"),
                required("client_id", text(said, "client_id"), LONGEST_NAME),
                action.kind(),
                action.begins(),
                stream(text(said, "app"), required("stream", text(said, "stream"), LONGEST_STREAM)),
                at));
    }

    /** As {@link #srs}; nginx-rtmp never names itself. */
    static Optional<HookEvent> nginxRtmp(byte[] body, String server, Instant at) {
        Map<String, List<String>> form;
        try {
            String text = new String(bounded(body), StandardCharsets.UTF_8);
            form = new QueryStringDecoder(text, StandardCharsets.UTF_8, false).parameters();
        } catch (IllegalArgumentException e) {
            throw Refused.unreadable("unreadable", "请求不是有效的表单", "The request is not a valid form");
        }
        Action action = NGINX_CALLS.get(required("call", first(form, "call"), LONGEST_NAME));
        if (action == null) {
            return Optional.empty();
        }
        return Optional.of(new HookEvent(
                name(server, "nginx-rtmp"),
                required("clientid", first(form, "clientid"), LONGEST_NAME),
                action.kind(),
                action.begins(),
                stream(first(form, "app"), required("name", first(form, "name"), LONGEST_STREAM)),
                at));
    }

    private static byte[] bounded(byte[] body) {
        if (body == null || body.length == 0) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        if (body.length > LARGEST) {
            throw new Refused(413, "too-large", new Text("请求过大", "The request is too large"), List.of());
        }
        return body;
    }

    private static String text(JsonNode said, String field) {
        JsonNode value = said.get(field);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
    }

    private static String first(Map<String, List<String>> form, String field) {
        return form.containsKey(field) ? form.get(field).get(0) : null;
    }

    private static String stream(String app, String name) {
        String stream = app == null || app.isBlank() ? name : app + "/" + name;
        return required("stream", stream, LONGEST_STREAM);
    }

    private static String name(String said, String otherwise) {
        return said == null || said.isBlank() ? otherwise : required("server", said, LONGEST_NAME);
    }

    private static String required(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.invalidField(field, "required", "缺少 " + field, field + " is missing");
        }
        if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalidField(field, "unusable", field + " 过长或含有控制字符", field + " is too long or no text");
        }
        return value;
    }
}
