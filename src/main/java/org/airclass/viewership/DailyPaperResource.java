package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Organisations;
import org.airclass.site.Text;

/** Daily reports on paper: with the line to sign and seal. */
@Path("/api/v1/daily-reports")
@RolesAllowed(Role.READS_REPORTS)
class DailyPaperResource {

    private final DailyBoard board;
    private final DailyDocuments documents;
    private final CurrentStaff staff;
    private final Organisations organisations;

    DailyPaperResource(DailyBoard board, DailyDocuments documents, CurrentStaff staff, Organisations organisations) {
        this.board = board;
        this.documents = documents;
        this.staff = staff;
        this.organisations = organisations;
    }

    @GET
    @Path("/{id}.xlsx")
    @Produces(ExcelReport.MEDIA_TYPE)
    public Response excel(String id, @Context HttpHeaders headers) {
        return paper(id, PaperFormat.XLSX, headers);
    }

    @GET
    @Path("/{id}.pdf")
    @Produces(PaperFormat.PDF_TYPE)
    public Response pdf(String id, @Context HttpHeaders headers) {
        return paper(id, PaperFormat.PDF, headers);
    }

    private Response paper(String id, PaperFormat format, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        DailyAuthor author = DailyAuthor.of(staff, organisations);
        DailyBoard.Details details = board.details(id, new DailyBoard.Reader(staff.sight(), author, language));
        String name = details.report().name() + "-" + details.report().date();
        return format.answer(documents.of(details, language), name);
    }
}
