package org.airclass.viewership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.airclass.access.Role;

/** 收视热力: grades by the times at which their lessons begin. */
@Path("/api/v1/reports/heat")
@RolesAllowed(Role.READS_REPORTS)
class HeatResource {

    private final Summaries summaries;
    private final Questions questions;

    HeatResource(Summaries summaries, Questions questions) {
        this.summaries = summaries;
        this.questions = questions;
    }

    /** Of what was watched in the range; a joint lesson stands with each of its grades. Filters as those of the summary. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvReport.MEDIA_TYPE, ExcelReport.MEDIA_TYPE})
    public Response heat(@BeanParam ReportFilters filters, HttpHeaders headers) {
        ReportAnswer answer = new ReportAnswer(filters.format, headers);
        ReportQuestion question = questions.read(filters, null);
        SchoolTree tree = summaries.tree();
        Names names = new Names(tree, List.of(), answer.language());
        Map<String, Figures> blocks = summaries.byBlock(question);
        Map<String, String> hidden = summaries.hiding(question).partsAlone(blocks);
        List<Heat.Row> rows = blocks.entrySet().stream()
                .map(entry -> Heat.Row.of(
                        entry.getKey(),
                        entry.getValue(),
                        names,
                        question.others().containsKey(Dimension.VIEWER_SCHOOL),
                        hidden.get(entry.getKey())))
                .sorted(Comparator.comparing(Heat.Row::grade).thenComparing(Heat.Row::start))
                .toList();
        Heat heat = new Heat(
                question.from(),
                question.to(),
                Narrowing.of(question, tree, answer.language()),
                summaries.asOf(),
                ReportDefinitions.ofSummary(answer.language()).subList(0, 5),
                rows,
                Summary.Error.OF_VIEWERS);
        return answer.of(heat, () -> heat.table(answer.language()));
    }
}
