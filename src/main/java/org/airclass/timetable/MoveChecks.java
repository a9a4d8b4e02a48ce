package org.airclass.timetable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;

/** What would happen if lessons were moved: asked while they are dragged, so it reads the days concerned and no more. */
@ApplicationScoped
class MoveChecks {

    /** Free places that are offered. */
    private static final int OFFERED = 5;

    /** A week's grid of a live point has fewer places. */
    private static final int MOVES = 200;

    /** A grade's week. */
    private static final int LESSONS = 50;

    private final Draft draft;
    private final Bookings bookings;
    private final Completion completion;
    private final RuleSets rules;
    private final Channels channels;
    private final Terms terms;
    private final SiteClock clock;
    private final ObjectMapper json;

    MoveChecks(
            Draft draft,
            Bookings bookings,
            Completion completion,
            RuleSets rules,
            Channels channels,
            Terms terms,
            SiteClock clock,
            ObjectMapper json) {
        this.draft = draft;
        this.bookings = bookings;
        this.completion = completion;
        this.rules = rules;
        this.channels = channels;
        this.terms = terms;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Where a lesson might go. What it leaves out is the lesson's own.
     *
     * @param end null to keep the lesson's length
     */
    record Place(LocalDate date, LocalTime start, LocalTime end, String livePoint) {

        private static final Place AS_IT_STANDS = new Place(null, null, null, null);

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

    /**
     * @param asked the lessons as they were asked for, in that order
     * @param moves in the order they were asked for, each with all of the lessons
     * @param free the nearest first; only for a lesson alone
     */
    record Found(List<Tried> asked, List<List<Tried>> moves, List<FreePlaces.Place> free) {}

    /**
     * What would happen if these lessons were written together, here or in other places.
     *
     * @param patches each a whole lesson, or the id of one with the fields that change
     * @param moves each with a place for each lesson, in their order; null where a lesson stays
     * @param wantsFree look for free places, too
     * @throws Refused 422 naming each field that can't be used; 404 when there is no lesson of an id
     */
    Found check(List<Patch> patches, List<List<Place>> moves, boolean wantsFree) {
        withinBounds(patches, moves);
        return Transactions.run(() -> {
            List<LessonPlan> lessons = completed(patches);
            List<List<LessonPlan>> moved =
                    moves.stream().map(move -> placed(lessons, move)).toList();
            Set<LocalDate> days = new TreeSet<>();
            lessons.forEach(l -> days.add(l.date()));
            moved.forEach(move -> move.forEach(l -> days.add(l.date())));
            LessonPlan first = lessons.get(0);
            if (wantsFree) {
                LocalDate monday = FreePlaces.week(first.date());
                monday.datesUntil(monday.plusWeeks(1)).forEach(days::add);
            }
            Trial trial = trial(lessons, days);
            Map<String, Term> known = new HashMap<>();
            return new Found(
                    tried(lessons, known, trial),
                    moved.stream().map(move -> tried(move, known, trial)).toList(),
                    wantsFree ? free(first, term(first, known), trial) : List.of());
        });
    }

    private static void withinBounds(List<Patch> patches, List<List<Place>> moves) {
        if (moves.size() > MOVES) {
            throw Refused.invalidField(
                    "places", "too-many", "一次最多检查 " + MOVES + " 个位置", "At most " + MOVES + " places");
        }
        if (patches.isEmpty() || patches.size() > LESSONS) {
            throw Refused.invalidField(
                    "lessons", "too-many", "一次检查 1–" + LESSONS + " 节课", "1 to " + LESSONS + " lessons");
        }
        if (moves.stream().anyMatch(move -> move == null || move.size() != patches.size())) {
            throw Refused.invalidField("moves", "not-all", "每次移动应为每节课写一个位置", "Each move has a place for each lesson");
        }
    }

    private List<LessonPlan> completed(List<Patch> patches) {
        List<String> ids =
                patches.stream().map(Patch::id).filter(id -> id != null).toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            throw Refused.invalidField("lessons", "twice", "同一节课写了两次", "A lesson stands here twice");
        }
        Map<String, LessonPlan> current = draft.lessons(ids);
        List<LessonPlan> plans = new ArrayList<>();
        for (Patch patch : patches) {
            if (patch.id() != null && !current.containsKey(patch.id())) {
                throw LessonNotFound.withId(patch.id());
            }
            plans.add(patch.id() == null ? patch.made(json) : patch.on(current.get(patch.id()), json));
        }
        return completion.of(plans);
    }

    private static List<LessonPlan> placed(List<LessonPlan> lessons, List<Place> move) {
        return IntStream.range(0, lessons.size())
                .mapToObj(i -> (move.get(i) == null ? Place.AS_IT_STANDS : move.get(i)).of(lessons.get(i)))
                .toList();
    }

    private Term term(LessonPlan lesson, Map<String, Term> known) {
        return known.computeIfAbsent(lesson.term(), terms::get);
    }

    private List<Tried> tried(List<LessonPlan> together, Map<String, Term> known, Trial trial) {
        List<Tried> tried = new ArrayList<>();
        List<LessonPlan> timed =
                together.stream().filter(l -> l.start().isBefore(l.end())).toList();
        for (LessonPlan lesson : together) {
            List<Refused.Problem> faults = LessonRules.check(lesson, term(lesson, known));
            List<LessonPlan> companions =
                    timed.stream().filter(l -> l != lesson).toList();
            tried.add(new Tried(
                    lesson,
                    faults,
                    lesson.start().isBefore(lesson.end())
                            ? trial.of(lesson, companions)
                            : new Trial.Result(List.of(), List.of())));
        }
        return tried;
    }

    /** @param trial of its week; only when that has too few, the weeks around are looked at */
    private List<FreePlaces.Place> free(LessonPlan lesson, Term term, Trial trial) {
        LocalDate monday = FreePlaces.week(lesson.date());
        List<FreePlaces.Place> found = free(lesson, term, trial, monday, monday.plusDays(6));
        if (found.size() == OFFERED) {
            return found;
        }
        LocalDate from = monday.minusWeeks(1);
        LocalDate to = monday.plusDays(13);
        Set<LocalDate> days = new TreeSet<>(from.datesUntil(to.plusDays(1)).toList());
        return free(lesson, term, trial(List.of(lesson), days), from, to);
    }

    /** For a lesson that is still to come, places that are over are none. */
    private List<FreePlaces.Place> free(LessonPlan lesson, Term term, Trial trial, LocalDate from, LocalDate to) {
        LocalDateTime now = clock.now();
        LocalDateTime notBefore = lesson.date().isBefore(now.toLocalDate()) ? LocalDateTime.MIN : now;
        List<String> points = channels.livePoints().values().stream().sorted().toList();
        return new FreePlaces(term, points, trial).near(lesson, from, to, notBefore, OFFERED);
    }

    private Trial trial(List<LessonPlan> tried, Set<LocalDate> days) {
        Set<String> ids = new HashSet<>();
        tried.forEach(l -> ids.add(l.id()));
        List<LessonPlan> others =
                bookings.on(days).stream().filter(l -> !ids.contains(l.id())).toList();
        return new Trial(new Conflicts(channels.channelIds().keySet()), rules.rules(), others);
    }
}
