package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.site.Transactions;
import org.jboss.resteasy.reactive.RestQuery;

/** The draft as a workbook. */
@Path("/api/v1/draft/export")
@Produces(DraftSheet.MEDIA_TYPE)
@RolesAllowed(Role.EDITS)
class ExportResource {

    private final Draft draft;

    ExportResource(Draft draft) {
        this.draft = draft;
    }

    /**
     * The draft in the flat layout, narrowed as the list of lessons is; handouts too, unless it is narrowed to a teacher,
     * a live point, a subject or a series. Importing the file again changes nothing.
     *
     * @param lang zh or en, of the headers; else as Accept-Language says
     */
    @GET
    public Response export(@BeanParam DraftFilter filter, @RestQuery String lang, @Context HttpHeaders headers) {
        Locale language = TemplateResource.language(lang, headers);
        List<LessonPlan> lessons = Transactions.run(() -> filter.lessons(draft));
        List<HandoutPlan> handouts = Transactions.run(() -> filter.handouts(draft));
        return TemplateResource.file("airclass-draft.xlsx", out -> DraftSheet.write(lessons, handouts, language, out));
    }
}
