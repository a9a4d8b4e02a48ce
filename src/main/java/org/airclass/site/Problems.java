package org.airclass.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal and failure as {@code application/problem+json} (RFC 9457), in the reader's language. */
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return answer(refused.status(), refused.asProblem(language), language);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        List<Map<String, Object>> problems = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            String path = violation.getPropertyPath().toString();
            // The first two steps are the method and its parameter, which mean nothing to a caller.
            String field = java.util.Arrays.stream(path.split("\\.")).skip(2).collect(Collectors.joining("."));
            problems.add(Map.of(
                    "code",
                    "invalid-field",
                    "field",
                    field.isEmpty() ? path : field,
                    "message",
                    (field.isEmpty() ? path : field) + " " + violation.getMessage()));
        }
        return answer(422, "invalid", new Text("提交的内容有误", "The request has invalid fields"), problems, language);
    }

    /** A body that is no JSON, or JSON of the wrong shape: the caller's mistake, named by field and line. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException e, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
                        .collect(Collectors.joining("."))
                : "";
        Text text = field.isEmpty()
                ? new Text("请求不是有效的 JSON", "The request is not valid JSON")
                : new Text("字段 " + field + " 的值无法识别", "The value of field " + field + " can't be read");
        List<Map<String, Object>> problems = field.isEmpty()
                ? List.of()
                : List.of(Map.of("code", "unreadable-field", "field", field, "message", text.in(language)));
        return answer(400, "unreadable", text, problems, language);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, headers);
        }
        Response original = e.getResponse();
        if (original.hasEntity()) {
            return original;
        }
        int status = original.getStatus();
        Text text = e instanceof NotFoundException
                ? new Text("没有这个地址", "There is nothing at this address")
                : new Text("请求无法处理", original.getStatusInfo().getReasonPhrase());
        Response.ResponseBuilder answer = Response.fromResponse(
                answer(status, "http-" + status, text, List.of(), Text.preferred(headers.getAcceptableLanguages())));
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    /** Our own failure is never told as the caller's: 503 while the database is away, else 500. */
    @ServerExceptionMapper
    public Response failed(Exception e, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        if (Transactions.isDatabaseAway(e)) {
            Log.warnf("database away: %s", e.toString());
            return answer(
                    503,
                    "database-away",
                    new Text("数据库暂时不可用，请稍后再试", "The database is away for now; please try again later"),
                    List.of(),
                    language);
        }
        Log.error("request failed", e);
        return answer(500, "failed", new Text("服务器出错了，已记录", "The server failed; it is logged"), List.of(), language);
    }

    private static Response answer(
            int status, String code, Text text, List<Map<String, Object>> problems, Locale language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:airclass:" + code);
        body.put("title", text.in(language));
        body.put("status", status);
        body.put("detail", text.in(language));
        if (!problems.isEmpty()) {
            body.put("problems", problems);
        }
        return answer(status, body, language);
    }

    private static Response answer(int status, Map<String, Object> body, Locale language) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .entity(body)
                .build();
    }
}
