package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

/** 参与率 by grade or by school. */
@Path("/api/v1/reports/participation")
@RolesAllowed(Role.READS_REPORTS)
class ParticipationResource {

    private final Participations participations;
    private final Questions questions;

    ParticipationResource(Participations participations, Questions questions) {
        this.participations = participations;
        this.questions = questions;
    }

    /**
     * How many devices watched in the range against the pupils there are. A school's staff see their own school, a district's
     * its schools.
     *
     * @param by grade (where none is named) or school; schools can be narrowed to a grade
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response participation(@RestQuery String by, @BeanParam ReportFilters filters, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(filters.format, headers);
        boolean bySchool = "school".equals(by);
        if (!bySchool && by != null && !by.equals("grade")) {
            throw Refused.unreadable("bad-by", "参数 by 应为 grade 或 school", "by must be grade or school");
        }
        ReportQuestion question = questions.read(filters, Dimension.VIEWER_SCHOOL);
        Names names = new Names(participations.tree(), List.of(), answer.language());
        Participation participation = participations.answer(question, bySchool, names, answer.language());
        String head = (bySchool ? By.VIEWER_SCHOOL : By.GRADE).title().in(answer.language());
        return answer.of(participation, () -> participation.table(head, answer.language()));
    }
}
