package org.airclass.viewership;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.function.Supplier;
import org.airclass.site.Text;

/** A report in the form and language that are asked for: JSON, or the same rows as CSV or Excel. */
final class ReportAnswer {

    private final ReportFormat format;
    private final Locale language;

    /** @throws org.airclass.site.Refused 400 for a format that there is not */
    ReportAnswer(String format, HttpHeaders headers) {
        this.format = ReportFormat.asked(format, headers);
        this.language = Text.preferred(headers.getAcceptableLanguages());
    }

    Locale language() {
        return language;
    }

    boolean isFile() {
        return format != ReportFormat.JSON;
    }

    Response of(Object json, Supplier<ReportTable> table) {
        return isFile() ? file(table.get()) : json(json);
    }

    Response json(Object json) {
        return begun().type(MediaType.APPLICATION_JSON_TYPE).entity(json).build();
    }

    Response file(ReportTable table) {
        StreamingOutput rows = out -> format.write(table, language, out);
        String name = table.file() + "." + format.extension();
        return begun().type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .entity(rows)
                .build();
    }

    private Response.ResponseBuilder begun() {
        return Response.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }
}
