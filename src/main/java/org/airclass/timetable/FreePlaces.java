package org.airclass.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;

/**
 * Looks for places where a lesson could go instead: the blocks of its grade's bell schedule on school days, at its
 * own live point, else at one that is free. Its own week comes first, then the nearest in time.
 */
final class FreePlaces {

    /** @param period null where the lesson keeps to no block; @param livePoint null for a lesson that has none */
    record Place(LocalDate date, LocalTime start, LocalTime end, Integer period, String livePoint) {}

    private final Term term;
    private final List<String> livePoints;
    private final Trial trial;

    /** @param livePoints all there are, in the order to be offered; @param trial of the days to be looked at */
    FreePlaces(Term term, List<String> livePoints, Trial trial) {
        this.term = term;
        this.livePoints = livePoints;
        this.trial = trial;
    }

    /** The Monday of the lesson's week. */
    static LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * @param notBefore offer nothing that begins earlier
     * @return at most {@code most}, the best first; never the lesson's present place
     */
    List<Place> near(LessonPlan lesson, LocalDate from, LocalDate to, LocalDateTime notBefore, int most) {
        LocalDateTime present = lesson.date().atTime(lesson.start());
        Comparator<LessonPlan> nearest = Comparator.<LessonPlan, Boolean>comparing(
                        l -> !week(l.date()).equals(week(lesson.date())))
                .thenComparing(l -> distance(present, l))
                .thenComparing(LessonPlan::date)
                .thenComparing(LessonPlan::start);
        return from.datesUntil(to.plusDays(1))
                .filter(day -> term.isSchoolDay(day) || day.equals(lesson.date()))
                .flatMap(day -> blocks(lesson).map(block -> moved(lesson, day, block)))
                .filter(l -> l.start().isBefore(l.end()))
                .filter(l -> !l.date().atTime(l.start()).isBefore(notBefore))
                .filter(l -> !l.date().atTime(l.start()).equals(present))
                .sorted(nearest)
                .flatMap(this::freeAt)
                .limit(most)
                .toList();
    }

    private Stream<TimeBlock> blocks(LessonPlan lesson) {
        return lesson.grades().stream()
                .flatMap(g -> Grade.of(g).stream())
                .findFirst()
                .map(term::bellSchedule)
                .orElse(BellSchedule.NONE)
                .blocks()
                .stream();
    }

    /** A lesson of a period fills the other block; one outside the periods keeps its own length. */
    private static LessonPlan moved(LessonPlan lesson, LocalDate day, TimeBlock block) {
        boolean hasPeriod = lesson.period() != null;
        Duration length = Duration.between(lesson.start(), lesson.end());
        return lesson.with(l -> {
            l.date = day;
            l.period = hasPeriod ? block.period() : null;
            l.start = block.start();
            l.end = hasPeriod ? block.end() : block.start().plus(length);
        });
    }

    private static Duration distance(LocalDateTime present, LessonPlan lesson) {
        return Duration.between(present, lesson.date().atTime(lesson.start())).abs();
    }

    private Stream<Place> freeAt(LessonPlan moved) {
        Trial.Result own = trial.of(moved);
        if (own.isFine()) {
            return Stream.of(place(moved));
        }
        // Another live point helps only where nothing but the live point is taken.
        boolean onlyThePoint = own.breaches().stream().noneMatch(Breach::blocks)
                && own.clashes().stream().allMatch(c -> c.kind() == Clash.Kind.LIVE_POINT);
        return onlyThePoint ? elsewhere(moved) : Stream.empty();
    }

    private Stream<Place> elsewhere(LessonPlan moved) {
        return livePoints.stream()
                .filter(point -> !point.equals(moved.livePoint()))
                .map(point -> moved.with(l -> l.livePoint = point))
                .filter(l -> trial.of(l).isFine())
                .findFirst()
                .map(FreePlaces::place)
                .stream();
    }

    private static Place place(LessonPlan l) {
        return new Place(l.date(), l.start(), l.end(), l.period(), l.livePoint());
    }
}
