package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.airclass.programme.Change;
import org.airclass.programme.Programme;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;
import org.hibernate.Session;

/** Looks at the draft and tells what would happen; writes nothing. */
@ApplicationScoped
class Checks {

    /** Free places that are offered. */
    private static final int OFFERED = 5;

    /** A week's grid of a live point has fewer. */
    private static final int PLACES = 200;

    private final EntityManager entities;
    private final Draft draft;
    private final Completion completion;
    private final RuleSets rules;
    private final ReviewChain reviews;
    private final Channels channels;
    private final Terms terms;
    private final Programme programme;
    private final SiteClock clock;
    private final ObjectMapper json;

    Checks(
            EntityManager entities,
            Draft draft,
            Completion completion,
            RuleSets rules,
            ReviewChain reviews,
            Channels channels,
            Terms terms,
            Programme programme,
            SiteClock clock,
            ObjectMapper json) {
        this.entities = entities;
        this.draft = draft;
        this.completion = completion;
        this.rules = rules;
        this.reviews = reviews;
        this.channels = channels;
        this.terms = terms;
        this.programme = programme;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Where a lesson might go.
     *
     * @param end null to keep the lesson's length
     * @param livePoint null to keep the lesson's
     */
    record Place(LocalDate date, LocalTime start, LocalTime end, String livePoint) {

        private LessonPlan of(LessonPlan lesson) {
            return lesson.with(l -> {
                l.date = date == null ? lesson.date() : date;
                l.start = start == null ? lesson.start() : start;
                l.end = end == null ? l.start.plus(Duration.between(lesson.start(), lesson.end())) : end;
                l.livePoint = livePoint == null ? lesson.livePoint() : livePoint;
            });
        }
    }

    /** @param faults that keep the lesson from being written there, clashes aside */
    record Tried(LessonPlan lesson, List<Refused.Problem> faults, Trial.Result result) {

        boolean isFine() {
            return faults.isEmpty() && result.isFine();
        }
    }

    /** A range of days, both included. */
    private record Range(LocalDate from, LocalDate to) {

        static Range weekOf(LessonPlan lesson) {
            LocalDate monday = FreePlaces.week(lesson.date());
            return new Range(monday, monday.plusDays(6));
        }

        Range with(LocalDate day) {
            return new Range(day.isBefore(from) ? day : from, day.isAfter(to) ? day : to);
        }
    }

    /** @param places in the order they were asked for; @param free the nearest first */
    record Found(Tried asked, List<Tried> places, List<FreePlaces.Place> free) {}

    /**
     * What would happen if the lesson were written, here or in other places.
     *
     * @param patch a whole lesson, or the id of one with the fields that change
     * @param wantsFree look for free places, too
     * @throws Refused 422 naming each field that can't be used; 404 when there is no lesson of that id
     */
    Found check(Patch patch, List<Place> places, boolean wantsFree) throws JsonProcessingException {
        if (places.size() > PLACES) {
            throw Refused.invalidField(
                    "places", "too-many", "一次最多检查 " + PLACES + " 个位置", "At most " + PLACES + " places");
        }
        LessonPlan lesson =
                completion.of(patch.id() == null ? patch.made(json) : patch.on(draft.lesson(patch.id()), json));
        return Transactions.run(() -> {
            looksOnly();
            Term term = terms.get(lesson.term());
            List<LessonPlan> candidates = places.stream()
                    .map(place -> (place == null ? new Place(null, null, null, null) : place).of(lesson))
                    .toList();
            Range days = wantsFree ? Range.weekOf(lesson) : new Range(lesson.date(), lesson.date());
            for (LessonPlan candidate : candidates) {
                days = days.with(candidate.date());
            }
            Trial trial = trial(lesson, days);
            return new Found(
                    tried(lesson, term, trial),
                    candidates.stream().map(c -> tried(c, term, trial)).toList(),
                    wantsFree ? free(lesson, term, trial) : List.of());
        });
    }

    /** @param term code; null for the whole draft */
    Checklist checklist(String term) {
        return Transactions.run(() -> {
            looksOnly();
            if (term != null) {
                terms.get(term);
            }
            return of(term == null ? draft.lessons() : draft.lessonsOf(term));
        });
    }

    /** In the caller's transaction. */
    Checklist of(List<LessonPlan> lessons) {
        return Checklist.of(lessons, conflicts(), rules.rules(), reviews.approved());
    }

    /** What publishing the draft would change against the edition that students see. */
    List<Change> difference() {
        return Transactions.run(() -> {
            looksOnly();
            return programme.difference(Freezing.content(draft.lessons(), draft.handouts()));
        });
    }

    private Tried tried(LessonPlan lesson, Term term, Trial trial) {
        List<Refused.Problem> faults = LessonRules.check(lesson, term);
        boolean hasTime = lesson.start().isBefore(lesson.end());
        return new Tried(lesson, faults, hasTime ? trial.of(lesson) : new Trial.Result(List.of(), List.of()));
    }

    /** @param trial of its week; only when that has too few, the weeks around are looked at */
    private List<FreePlaces.Place> free(LessonPlan lesson, Term term, Trial trial) {
        Range week = Range.weekOf(lesson);
        List<FreePlaces.Place> found = free(lesson, term, trial, week);
        if (found.size() == OFFERED) {
            return found;
        }
        Range around = new Range(week.from().minusWeeks(1), week.to().plusWeeks(1));
        return free(lesson, term, trial(lesson, around), around);
    }

    /** For a lesson that is still to come, places that are over are none. */
    private List<FreePlaces.Place> free(LessonPlan lesson, Term term, Trial trial, Range days) {
        LocalDateTime now = clock.now();
        LocalDateTime notBefore = lesson.date().isBefore(now.toLocalDate()) ? LocalDateTime.MIN : now;
        List<String> points = channels.livePoints().values().stream().sorted().toList();
        return new FreePlaces(term, points, trial).near(lesson, days.from(), days.to(), notBefore, OFFERED);
    }

    private Trial trial(LessonPlan lesson, Range days) {
        List<LessonPlan> others = draft.lessonsBetween(days.from(), days.to()).stream()
                .filter(l -> !l.id().equals(lesson.id()))
                .toList();
        return new Trial(conflicts(), rules.rules(), others);
    }

    /** Spares this transaction the search for changes among the lessons it reads. */
    private void looksOnly() {
        entities.unwrap(Session.class).setDefaultReadOnly(true);
    }

    private Conflicts conflicts() {
        return new Conflicts(channels.channelIds().keySet());
    }
}
