package org.airclass.watching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of {@code POST /api/v1/views}: one event, or a list of them under {@code events}. What is wrong with
 * one event is that event's; what can't be read at all is refused whole. Fields it doesn't know are passed over.
 */
final class ViewReader {

    static final int LONGEST_LIST = 1000;
    static final int LONGEST_BEAT = 120;

    /** What the body holds, in its order. */
    sealed interface Entry permits Event, Wrong {}

    /**
     * An event that makes sense in itself.
     *
     * @param source empty for the lesson page
     * @param viewer null where none is named
     * @param school null where none is named
     */
    record Event(String lesson, String source, View.Kind kind, String viewer, String school, int seconds)
            implements Entry {}

    record Wrong(Reason reason) implements Entry {}

    /** The body is refused whole. */
    static final class Unacceptable extends Exception {
        private final Reason reason;

        Unacceptable(Reason reason) {
            super(reason.code(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private ViewReader() {}

    static List<Entry> read(byte[] body) throws Unacceptable {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unacceptable(Reason.UNREADABLE);
            }
            Fields fields = new Fields();
            fields.read(json, true);
            if (json.nextToken() != null) {
                throw new Unacceptable(Reason.UNREADABLE);
            }
            return fields.list != null ? fields.list : List.of(fields.entry());
        } catch (IOException e) {
            throw new Unacceptable(Reason.UNREADABLE);
        }
    }

    private static List<Entry> list(JsonParser json) throws IOException, Unacceptable {
        List<Entry> entries = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (entries.size() == LONGEST_LIST) {
                throw new Unacceptable(Reason.TOO_MANY_EVENTS);
            }
            if (token == JsonToken.START_OBJECT) {
                Fields fields = new Fields();
                fields.read(json, false);
                entries.add(fields.entry());
            } else {
                json.skipChildren();
                entries.add(new Wrong(Reason.NOT_AN_EVENT));
            }
        }
        return entries;
    }

    private static final class Fields {
        private String lesson;
        private String source = "";
        private String event;
        private String viewer;
        private String school;
        private double seconds = Double.NaN;
        private boolean last;
        private boolean wrongType;
        private List<Entry> list;

        /** From the object's beginning to its end. */
        void read(JsonParser json, boolean mayBeList) throws IOException, Unacceptable {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                switch (name) {
                    case "lesson" -> lesson = text(json, value);
                    case "source" -> {
                        String text = text(json, value);
                        source = text == null ? "" : text;
                    }
                    case "event" -> event = text(json, value);
                    case "viewer" -> viewer = text(json, value);
                    // Never a reason to lose a view: what is no text is no school.
                    case "school" -> {
                        school = value == JsonToken.VALUE_STRING ? json.getText() : null;
                        json.skipChildren();
                    }
                    case "seconds" -> seconds = number(json, value);
                    case "last" -> {
                        last = value == JsonToken.VALUE_TRUE;
                        json.skipChildren();
                    }
                    case "events" -> {
                        if (mayBeList && value == JsonToken.START_ARRAY) {
                            list = list(json);
                        } else {
                            json.skipChildren();
                            wrongType = true;
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }

        private String text(JsonParser json, JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                return json.getText();
            }
            wrongType |= value != JsonToken.VALUE_NULL;
            json.skipChildren();
            return null;
        }

        private double number(JsonParser json, JsonToken value) throws IOException {
            if (value.isNumeric()) {
                return json.getDoubleValue();
            }
            wrongType |= value != JsonToken.VALUE_NULL;
            json.skipChildren();
            return Double.NaN;
        }

        Entry entry() {
            if (wrongType) {
                return new Wrong(Reason.WRONG_TYPE);
            }
            if (lesson == null || lesson.isEmpty()) {
                return new Wrong(Reason.LESSON_MISSING);
            }
            View.Kind kind = kind(event, last);
            if (kind == null) {
                return new Wrong(Reason.EVENT_UNKNOWN);
            }
            if (viewer != null && viewer.length() > Viewer.LONGEST_ID) {
                return new Wrong(Reason.VIEWER_TOO_LONG);
            }
            if (Double.isNaN(seconds)) {
                return kind == View.Kind.OPEN || kind == View.Kind.PLAY
                        ? new Event(lesson, source, kind, viewer, school, 0)
                        : new Wrong(Reason.SECONDS_MISSING);
            }
            if (!(seconds >= 0 && seconds <= LONGEST_BEAT)) {
                return new Wrong(Reason.SECONDS_OUT_OF_RANGE);
            }
            return new Event(lesson, source, kind, viewer, school, (int) Math.round(seconds));
        }

        private static View.Kind kind(String event, boolean last) {
            if (event == null) {
                return null;
            }
            return switch (event) {
                case "open" -> View.Kind.OPEN;
                case "play" -> View.Kind.PLAY;
                case "beat" -> last ? View.Kind.LAST_BEAT : View.Kind.BEAT;
                default -> null;
            };
        }
    }
}
