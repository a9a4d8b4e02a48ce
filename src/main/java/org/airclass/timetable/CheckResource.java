package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.access.Role;
import org.airclass.programme.Change;
import org.airclass.programme.Programme;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** What would happen: while a lesson is dragged, and before the draft is published. Nothing is changed. */
@Path("/api/v1/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class CheckResource {

    private final Checks checks;
    private final Programme programme;

    CheckResource(Checks checks, Programme programme) {
        this.checks = checks;
        this.programme = programme;
    }

    /**
     * @param lesson a whole one, or the id of one of the draft with the fields that change
     * @param slots look for free places, too
     * @param places where else to try it, at most 200; what a place leaves out is the lesson's
     */
    record Asked(JsonNode lesson, boolean slots, List<Checks.Place> places) {}

    /**
     * A rule that is broken.
     *
     * @param set code of the rule set; @param grade the first of the grades
     * @param lessons ids; a lesson that is yet to be made has none
     * @param limit as in the rule set; @param actual what was measured, in its unit
     */
    record BrokenRule(
            RuleKind rule,
            RuleSet.Level level,
            String set,
            LocalDate date,
            int grade,
            List<Integer> grades,
            List<String> lessons,
            String message,
            Object limit,
            Object actual,
            String unit,
            RuleSet.Source source) {

        static BrokenRule of(Breach breach, Locale language) {
            RuleKind kind = breach.rule().kind();
            Text unit = kind.unit();
            return new BrokenRule(
                    kind,
                    breach.rule().level(),
                    breach.set().code(),
                    breach.date(),
                    breach.grades().get(0),
                    breach.grades(),
                    breach.ids(),
                    breach.sentence().in(language),
                    kind.written(breach.rule().limit()),
                    kind.written(breach.actual()),
                    unit == null ? null : unit.in(language),
                    breach.set().source());
        }
    }

    /**
     * @param ok it could be written there, and published
     * @param clashes whatever keeps it from being written there
     */
    record TriedPlace(
            LocalDate date,
            LocalTime start,
            LocalTime end,
            String livePoint,
            boolean ok,
            List<Map<String, Object>> clashes,
            List<BrokenRule> rules) {

        static TriedPlace of(Checks.Tried tried, Locale language) {
            LessonPlan lesson = tried.lesson();
            return new TriedPlace(
                    lesson.date(),
                    lesson.start(),
                    lesson.end(),
                    lesson.livePoint(),
                    tried.isFine(),
                    Stream.concat(
                                    tried.faults().stream(),
                                    tried.result().clashes().stream().map(Clash::problem))
                            .map(problem -> problem.in(language))
                            .toList(),
                    tried.result().breaches().stream()
                            .map(b -> BrokenRule.of(b, language))
                            .toList());
        }
    }

    /** @param free up to 5 places without a clash or a rule that blocks, of the same week first, by nearness */
    record Answer(
            boolean ok,
            List<Map<String, Object>> clashes,
            List<BrokenRule> rules,
            List<FreePlaces.Place> free,
            List<TriedPlace> places) {}

    /** A lesson in a list of what it lacks. */
    record Lacking(String id, LocalDate date, LocalTime start, List<Integer> grades, String subject, String title) {
        static List<Lacking> of(List<LessonPlan> lessons) {
            return lessons.stream()
                    .map(l -> new Lacking(l.id(), l.date(), l.start(), l.grades(), l.subject(), l.title()))
                    .toList();
        }
    }

    /** @param lessons how many were looked at; @param blocks nothing may be published as it stands */
    record Release(
            int lessons,
            List<Map<String, Object>> clashes,
            List<BrokenRule> rules,
            List<Lacking> withoutSource,
            List<Lacking> withoutTeacher,
            List<Lacking> notApproved,
            boolean blocks) {}

    /** @param edition that the draft is compared with; 0 before the first */
    record Difference(int edition, List<Change> changes) {}

    /** Tries a lesson without writing it; answers 422 for one that is no lesson wherever it stands. */
    @POST
    @Path("/checks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer check(Asked asked, @Context HttpHeaders headers) throws JsonProcessingException {
        if (asked == null || asked.lesson() == null) {
            throw Refused.unreadable("empty", "请求中没有课（lesson）", "The request has no lesson");
        }
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        List<Checks.Place> places = asked.places() == null ? List.of() : asked.places();
        Checks.Found found = checks.check(Patch.of(asked.lesson()), places, asked.slots());
        TriedPlace here = TriedPlace.of(found.asked(), language);
        return new Answer(
                here.ok(),
                here.clashes(),
                here.rules(),
                found.free(),
                found.places().stream().map(t -> TriedPlace.of(t, language)).toList());
    }

    /** What there is to see to before the draft is published; of one term, or of all. */
    @GET
    @Path("/checklist")
    public Release checklist(@RestQuery String term, @Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        Checklist checklist = checks.checklist(term);
        return new Release(
                checklist.lessons(),
                checklist.clashes().stream()
                        .map(clash -> clash.problem().in(language))
                        .toList(),
                checklist.breaches().stream()
                        .map(b -> BrokenRule.of(b, language))
                        .toList(),
                Lacking.of(checklist.withoutSource()),
                Lacking.of(checklist.withoutTeacher()),
                Lacking.of(checklist.notApproved()),
                checklist.blocks());
    }

    /** Field by field, what publishing the draft would change against the edition that students see. */
    @GET
    @Path("/difference")
    public Difference difference() {
        return new Difference(programme.current().number(), checks.difference());
    }
}
