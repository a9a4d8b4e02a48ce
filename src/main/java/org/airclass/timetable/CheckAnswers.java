package org.airclass.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.site.Text;

/** What the calls that try something answer with. */
final class CheckAnswers {

    private CheckAnswers() {}

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

        static List<BrokenRule> of(List<Breach> breaches, Locale language) {
            return breaches.stream().map(b -> of(b, language)).toList();
        }
    }

    /**
     * @param lesson id; null for one that is yet to be made
     * @param ok it could be written there, and published
     * @param clashes whatever keeps it from being written there
     */
    record TriedPlace(
            String lesson,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            String livePoint,
            boolean ok,
            List<Map<String, Object>> clashes,
            List<BrokenRule> rules) {

        static TriedPlace of(MoveChecks.Tried tried, Locale language) {
            LessonPlan lesson = tried.lesson();
            return new TriedPlace(
                    lesson.id(),
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
                    BrokenRule.of(tried.result().breaches(), language));
        }
    }

    /** Lessons that are moved together. @param ok all of them could be; @param lessons in the order they were asked for */
    record Move(boolean ok, List<TriedPlace> lessons) {
        static Move of(List<MoveChecks.Tried> tried, Locale language) {
            return new Move(
                    tried.stream().allMatch(MoveChecks.Tried::isFine),
                    tried.stream().map(t -> TriedPlace.of(t, language)).toList());
        }
    }

    /**
     * @param ok of the lesson, or of all lessons, as asked for; likewise clashes and rules
     * @param free up to 5 places without a clash or a rule that blocks, of the same week first, by nearness
     * @param places where else the lesson was tried; empty for several lessons
     * @param lessons each of several lessons as asked for; null for one
     * @param moves where else several were tried; null for one
     */
    record Tried(
            boolean ok,
            List<Map<String, Object>> clashes,
            List<BrokenRule> rules,
            List<FreePlaces.Place> free,
            List<TriedPlace> places,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<TriedPlace> lessons,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Move> moves) {

        static Tried alone(MoveChecks.Found found, Locale language) {
            TriedPlace here = TriedPlace.of(found.asked().get(0), language);
            return new Tried(
                    here.ok(),
                    here.clashes(),
                    here.rules(),
                    found.free(),
                    found.moves().stream()
                            .map(move -> TriedPlace.of(move.get(0), language))
                            .toList(),
                    null,
                    null);
        }

        static Tried together(MoveChecks.Found found, Locale language) {
            Move here = Move.of(found.asked(), language);
            return new Tried(
                    here.ok(),
                    here.lessons().stream().flatMap(l -> l.clashes().stream()).toList(),
                    here.lessons().stream().flatMap(l -> l.rules().stream()).toList(),
                    List.of(),
                    List.of(),
                    here.lessons(),
                    found.moves().stream().map(move -> Move.of(move, language)).toList());
        }
    }

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
            boolean blocks) {

        static Release of(Checklist checklist, Locale language) {
            return new Release(
                    checklist.lessons(),
                    checklist.clashes().stream()
                            .map(clash -> clash.problem().in(language))
                            .toList(),
                    BrokenRule.of(checklist.breaches(), language),
                    Lacking.of(checklist.withoutSource()),
                    Lacking.of(checklist.withoutTeacher()),
                    Lacking.of(checklist.notApproved()),
                    checklist.blocks());
        }
    }
}
