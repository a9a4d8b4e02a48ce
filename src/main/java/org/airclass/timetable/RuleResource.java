package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.airclass.access.Role;
import org.airclass.school.Stage;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/** The authorities' rules: presets to choose from, and the sets in force. Publishers only. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PUBLISHES)
class RuleResource {

    private final RuleSets sets;

    RuleResource(RuleSets sets) {
        this.sets = sets;
    }

    /**
     * @param grades it is for
     * @param stages those of them that are whole
     * @param limit minutes or a count; {@code HH:mm} for LATEST_END; null for the rules that forbid
     * @param unit of the limit; null where it has none
     * @param sentence what it asks for
     */
    record RuleEntry(
            RuleKind rule,
            List<Integer> grades,
            List<Stage> stages,
            Object limit,
            String unit,
            RuleSet.Level level,
            String sentence) {

        static RuleEntry of(RuleSet.Rule rule, Locale language) {
            Text unit = rule.kind().unit();
            return new RuleEntry(
                    rule.kind(),
                    rule.grades(),
                    RulePresets.stages(rule.grades()),
                    rule.kind().written(rule.limit()),
                    unit == null ? null : unit.in(language),
                    rule.level(),
                    rule.kind().sentence(rule.limit()).in(language));
        }
    }

    record PresetEntry(
            String code, String name, String authority, String document, String date, List<RuleEntry> rules) {}

    record SetEntry(
            String code,
            String preset,
            String name,
            RuleSet.Source source,
            LocalDate from,
            LocalDate to,
            List<RuleEntry> rules) {

        static SetEntry of(RuleSet set, Locale language) {
            return new SetEntry(
                    set.code(),
                    set.preset(),
                    set.name(),
                    set.source(),
                    set.from(),
                    set.to(),
                    set.rules().stream().map(r -> RuleEntry.of(r, language)).toList());
        }
    }

    @GET
    @Path("/rule-presets")
    public List<PresetEntry> presets(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return RulePresets.all().stream()
                .map(p -> new PresetEntry(
                        p.code(),
                        p.name(),
                        p.source().authority(),
                        p.source().document(),
                        p.source().date(),
                        p.rules().stream().map(r -> RuleEntry.of(r, language)).toList()))
                .toList();
    }

    @GET
    @Path("/rules")
    public List<SetEntry> inForce(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return sets.all().stream().map(s -> SetEntry.of(s, language)).toList();
    }

    /** Puts a set in force, in place of the one with that code. Of a preset, what is left out is taken from it. */
    @PUT
    @Path("/rules/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(String code, RuleSetPlan plan, @Context HttpHeaders headers) {
        if (plan == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        RuleSet set = plan.as(code);
        boolean isNew = Transactions.run(() -> sets.put(set));
        return Response.status(isNew ? 201 : 200)
                .entity(SetEntry.of(set, Text.preferred(headers.getAcceptableLanguages())))
                .build();
    }

    @DELETE
    @Path("/rules/{code}")
    public void remove(String code) {
        Transactions.run(() -> sets.remove(code));
    }
}
