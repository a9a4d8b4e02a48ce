package org.airclass.school;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

@Path("/api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
class TermResource {

    private final Terms terms;

    TermResource(Terms terms) {
        this.terms = terms;
    }

    /** A term as it is put: the code is in the path, every list may be left out. */
    record TermPlan(
            String name,
            LocalDate from,
            LocalDate to,
            List<Phase> phases,
            List<BellSchedule> bellSchedules,
            Set<LocalDate> holidays,
            List<MakeUpDay> makeUpDays) {

        Term as(String code) {
            return new Term(
                    code,
                    name,
                    from,
                    to,
                    orEmpty(phases),
                    orEmpty(bellSchedules).stream().map(TermPlan::ordered).toList(),
                    holidays == null ? Set.of() : new TreeSet<>(holidays),
                    orEmpty(makeUpDays));
        }

        private static BellSchedule ordered(BellSchedule schedule) {
            return new BellSchedule(
                    orEmpty(schedule.grades()).stream().sorted().toList(),
                    orEmpty(schedule.blocks()).stream()
                            .sorted(Comparator.comparingInt(TimeBlock::period))
                            .toList());
        }

        private static <T> List<T> orEmpty(List<T> list) {
            return list == null
                    ? List.of()
                    : list.stream().filter(java.util.Objects::nonNull).toList();
        }
    }

    @GET
    public List<Term> list() {
        return terms.all();
    }

    @GET
    @Path("/{code}")
    public Term get(String code) {
        return terms.get(code);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(String code, TermPlan plan) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Refused.invalidField(
                    "code", "code", "学期代码只能含字母、数字和 . _ -", "A term's code has letters, digits and . _ - only");
        }
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        Term term = plan.as(code);
        List<Refused.Problem> problems = TermRules.check(term);
        if (!problems.isEmpty()) {
            throw Refused.invalid("学期有 " + problems.size() + " 处错误", "The term has errors", problems);
        }
        boolean isNew = Transactions.run(() -> terms.put(term));
        return Response.status(isNew ? 201 : 200).entity(term).build();
    }
}
