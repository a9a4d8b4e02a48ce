package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** The sheet to fill in. */
@Path("/api/v1/imports/template")
@Produces(DraftSheet.MEDIA_TYPE)
@RolesAllowed(Role.EDITS)
class TemplateResource {

    /** @param lang zh or en; else as Accept-Language says */
    @GET
    public Response template(@RestQuery String lang, @Context HttpHeaders headers) {
        Locale language = language(lang, headers);
        return file("airclass-template.xlsx", out -> SheetTemplate.write(language, out));
    }

    static Response file(String name, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    static Locale language(String lang, HttpHeaders headers) {
        return lang == null ? Text.preferred(headers.getAcceptableLanguages()) : Locale.forLanguageTag(lang);
    }
}
