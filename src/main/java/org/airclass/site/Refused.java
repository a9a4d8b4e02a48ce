package org.airclass.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that is not carried out, and why: answered as RFC 9457 {@code application/problem+json}.
 * Nothing has changed when it is thrown out of a transaction.
 */
public final class Refused extends RuntimeException {

    /**
     * One reason among several.
     *
     * @param code stable, for programs, such as {@code teacher-clash}
     * @param more further fields of the reason, such as {@code field} or {@code lesson}; values are JSON-ready
     */
    public record Problem(String code, Text message, Map<String, Object> more) {
        public Problem(String code, Text message) {
            this(code, message, Map.of());
        }

        /** Its members as an answer carries them, JSON-ready, in that language. */
        public Map<String, Object> in(Locale language) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", code);
            entry.put("message", message.in(language));
            entry.putAll(more);
            return entry;
        }
    }

    private final int status;
    private final String code;
    private final Text text;
    private final transient List<Problem> problems;
    private final transient Map<String, Object> members;

    public Refused(int status, String code, Text text, List<Problem> problems) {
        this(status, code, text, problems, Map.of());
    }

    private Refused(int status, String code, Text text, List<Problem> problems, Map<String, Object> members) {
        super(status + " " + code + ": " + text.en());
        this.status = status;
        this.code = code;
        this.text = text;
        this.problems = List.copyOf(problems);
        this.members = Map.copyOf(members);
    }

    /** The same with one more member in its answer; the value is whatever can be written as JSON. */
    public Refused with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Refused(status, code, text, problems, more);
    }

    /** 400: the request can't be read. */
    public static Refused unreadable(String code, String zh, String en) {
        return new Refused(400, code, new Text(zh, en), List.of());
    }

    /** 404: there is no such thing. */
    public static Refused notFound(String code, String zh, String en) {
        return new Refused(404, code, new Text(zh, en), List.of());
    }

    /** 409: the state of things forbids it. */
    public static Refused conflict(String code, String zh, String en, List<Problem> problems) {
        return new Refused(409, code, new Text(zh, en), problems);
    }

    /** 422: it can be read and makes no sense; each problem names its field. */
    public static Refused invalid(String zh, String en, List<Problem> problems) {
        return new Refused(422, "invalid", new Text(zh, en), problems);
    }

    /** 422 for a single field. */
    public static Refused invalidField(String field, String code, String zh, String en) {
        Text text = new Text(zh, en);
        return new Refused(422, code, text, List.of(new Problem(code, text, Map.of("field", field))));
    }

    /** 503: what it needs is away for now. */
    public static Refused unavailable(String code, String zh, String en) {
        return new Refused(503, code, new Text(zh, en), List.of());
    }

    /** The members of its {@code application/problem+json}, JSON-ready, in that language. */
    public Map<String, Object> asProblem(Locale language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:airclass:" + code);
        body.put("title", text.in(language));
        body.put("status", status);
        body.put("detail", text.in(language));
        if (!problems.isEmpty()) {
            body.put("problems", problems.stream().map(p -> p.in(language)).toList());
        }
        body.putAll(members);
        return body;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public List<Problem> problems() {
        return problems;
    }
}
