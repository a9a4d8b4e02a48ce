package org.airclass.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every refusal and failure of a resource: {@code application/problem+json} (RFC 9457) for programs, in the
 * reader's language, and a page for people.
 */
class Problems {

    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers) {
        return answer(refused, headers);
    }

    /** A body that is no JSON, or JSON of the wrong shape: the caller's mistake, named by field and line. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException e, HttpHeaders headers) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
                        .collect(Collectors.joining("."))
                : "";
        if (field.isEmpty()) {
            return answer(Refused.unreadable("unreadable", "请求不是有效的 JSON", "The request is not valid JSON"), headers);
        }
        Text text = new Text("字段 " + field + " 的值无法识别", "The value of field " + field + " can't be read");
        Refused.Problem problem = new Refused.Problem("unreadable-field", text, Map.of("field", field));
        return answer(new Refused(400, "unreadable", text, List.of(problem)), headers);
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
        Refused refused = e instanceof NotFoundException
                ? Failures.nothingThere()
                : new Refused(
                        status,
                        "http-" + status,
                        new Text("请求无法处理", original.getStatusInfo().getReasonPhrase()),
                        List.of());
        Response.ResponseBuilder answer = Response.fromResponse(answer(refused, headers));
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    public Response failed(Exception e, HttpHeaders headers) {
        return answer(Failures.ours(e), headers);
    }

    private static Response answer(Refused refused, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        boolean html = Failures.wantsHtml(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.status(refused.status())
                .type(html ? Failures.HTML : Failures.PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, html ? "zh" : language.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(html ? Failures.page(refused) : refused.asProblem(language))
                .build();
    }
}
