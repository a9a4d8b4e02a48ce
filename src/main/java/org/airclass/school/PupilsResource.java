package org.airclass.school;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/** 在校学生数: the pupils of a school by grade, which participation is measured against. */
@Path("/api/v1/organisations/{code}/pupils")
@Produces(MediaType.APPLICATION_JSON)
class PupilsResource {

    private static final int MOST_PUPILS = 100_000;

    private final Pupils pupils;
    private final Organisations organisations;

    PupilsResource(Pupils pupils, Organisations organisations) {
        this.pupils = pupils;
        this.organisations = organisations;
    }

    /** @param grade 1 to 12 */
    record Entry(Integer grade, Integer pupils) {}

    /** @param grades none twice; a grade that is not named has no pupils */
    record Roll(List<Entry> grades) {}

    /** The grades in ascending order; empty where nobody has told yet. */
    @GET
    public Roll roll(String code) {
        organisations.get(code);
        return read(code);
    }

    /** In place of what was told before. 404 for an organisation there is not, 422 for what is no school's roll. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Roll put(String code, Roll roll) {
        Map<Grade, Integer> grades = checked(roll);
        return Transactions.run(() -> {
            if (organisations.get(code).kind() != Organisation.Kind.SCHOOL) {
                throw Refused.invalidField("code", "no-school", "只有学校才有在校学生数", "Only schools have pupils");
            }
            pupils.put(code, grades);
            return read(code);
        });
    }

    private Roll read(String code) {
        return new Roll(pupils.of(code).entrySet().stream()
                .map(entry -> new Entry(entry.getKey().number(), entry.getValue()))
                .toList());
    }

    private static Map<Grade, Integer> checked(Roll roll) {
        if (roll == null || roll.grades() == null) {
            throw Refused.invalidField("grades", "required", "缺少 grades", "grades is missing");
        }
        List<Refused.Problem> problems = new ArrayList<>();
        Map<Grade, Integer> grades = new TreeMap<>();
        for (int i = 0; i < roll.grades().size(); i++) {
            Text wrong = problemOf(roll.grades().get(i), grades);
            if (wrong != null) {
                problems.add(new Refused.Problem("invalid-field", wrong, Map.of("field", "grades[" + i + "]")));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    problems.get(0).message().zh(), problems.get(0).message().en(), problems);
        }
        return grades;
    }

    /** Null for an entry that makes sense, which is then among the grades. */
    private static Text problemOf(Entry entry, Map<Grade, Integer> grades) {
        if (entry == null || entry.grade() == null || Grade.of(entry.grade()).isEmpty()) {
            return new Text("没有这个年级，应为 1 到 12", "There is no such grade; it must be 1 to 12");
        }
        if (entry.pupils() == null || entry.pupils() < 0 || entry.pupils() > MOST_PUPILS) {
            return new Text("学生数应在 0–100000 之间", "Pupils are 0 to 100,000");
        }
        if (grades.put(new Grade(entry.grade()), entry.pupils()) != null) {
            return new Text("年级重复", "The grade is there twice");
        }
        return null;
    }
}
