package org.airclass.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.airclass.school.BellSchedule;
import org.airclass.school.Grade;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;

/**
 * The time of each lesson of a file. Stated times are taken first; a lesson without one gets the next
 * block of its grade's bell schedule that is free, after the lesson above it in the file.
 */
final class DayTimes {

    /** @param period null outside the bell schedule; @param derived the end was not stated */
    record Time(Integer period, LocalTime start, LocalTime end, boolean derived) {}

    private record Day(Grade grade, LocalDate date) {}

    private record Course(List<Grade> grades, LocalDate date, String subject) {}

    /** Lessons of one course at one time, and the textbooks they follow; null where one names none. */
    private record Parallel(Time time, Set<String> textbooks) {}

    private static final int MINUTES = 24 * 60;

    private final Term term;
    private final Map<Day, NavigableSet<LocalTime>> starts = new HashMap<>();
    private final Map<Day, BitSet> taken = new HashMap<>();
    private final Map<Day, LocalTime> reached = new HashMap<>();
    private final Map<Course, List<Parallel>> courses = new HashMap<>();

    DayTimes(Term term) {
        this.term = term;
    }

    BellSchedule schedule(ImportRow row) {
        return term.bellSchedule(row.grades().get(0));
    }

    /** Told of every stated start before any time is made: a derived end never runs into one. */
    void expect(ImportRow row, LocalTime start) {
        days(row).forEach(day -> starts.computeIfAbsent(day, d -> new TreeSet<>())
                .add(start));
    }

    /** The block that a stated period means; 下午第1节 counts from noon where the schedule does not run on. */
    Optional<TimeBlock> block(ImportRow row, Slot.PartOfDay part, int period) {
        Optional<TimeBlock> numbered = schedule(row).period(period);
        if (part == null
                || numbered.filter(b -> Slot.PartOfDay.of(b.start()) == part).isPresent()) {
            return numbered;
        }
        return schedule(row).blocks().stream()
                .filter(b -> Slot.PartOfDay.of(b.start()) == part)
                .skip(period - 1L)
                .findFirst();
    }

    /**
     * The end of a lesson that states only its start: its block's, where a block starts then; else after
     * the length of a typical block. Empty where the grade has no bell schedule.
     */
    Optional<Time> lasting(ImportRow row, Integer period, LocalTime start) {
        Optional<TimeBlock> block = schedule(row).startingAt(start);
        if (block.isPresent()) {
            return Optional.of(new Time(
                    period != null ? period : block.get().period(),
                    start,
                    block.get().end(),
                    false));
        }
        return typicalLength(schedule(row)).map(length -> {
            LocalTime end = start.plus(length);
            if (!end.isAfter(start)) {
                end = LocalTime.of(23, 59);
            }
            for (Day day : days(row)) {
                LocalTime next = starts.getOrDefault(day, new TreeSet<>()).higher(start);
                end = next != null && next.isBefore(end) ? next : end;
            }
            return new Time(period, start, end, true);
        });
    }

    void take(ImportRow row, Time time) {
        for (Day day : days(row)) {
            taken.computeIfAbsent(day, d -> new BitSet(MINUTES)).set(minute(time.start), minute(time.end));
        }
        List<Parallel> parallels = courses.computeIfAbsent(course(row), c -> new ArrayList<>());
        Parallel parallel = parallels.stream()
                .filter(p -> p.time.start.equals(time.start))
                .findFirst()
                .orElseGet(() -> {
                    Parallel first = new Parallel(time, new HashSet<>());
                    parallels.add(first);
                    return first;
                });
        parallel.textbooks.add(row.textbook());
    }

    /** The lesson above the next one in the file, on its days, ends then. */
    void passed(ImportRow row, Time time) {
        days(row).forEach(day -> reached.put(day, time.end));
    }

    /** Beside a lesson of another textbook, else the next free block; empty when none is left. */
    Optional<Time> allot(ImportRow row) {
        return besideAnotherTextbook(row).or(() -> nextFreeBlock(row));
    }

    private Optional<Time> besideAnotherTextbook(ImportRow row) {
        if (row.textbook() == null) {
            return Optional.empty();
        }
        return courses.getOrDefault(course(row), List.of()).stream()
                .filter(p -> !p.textbooks.contains(null) && !p.textbooks.contains(row.textbook()))
                .map(Parallel::time)
                .findFirst();
    }

    private Optional<Time> nextFreeBlock(ImportRow row) {
        LocalTime after = days(row).stream()
                .map(day -> reached.getOrDefault(day, LocalTime.MIN))
                .max(LocalTime::compareTo)
                .orElse(LocalTime.MIN);
        return schedule(row).blocks().stream()
                .filter(block -> !block.start().isBefore(after))
                .filter(block -> days(row).stream().allMatch(day -> isFree(day, block)))
                .findFirst()
                .map(block -> new Time(block.period(), block.start(), block.end(), false));
    }

    private boolean isFree(Day day, TimeBlock block) {
        BitSet minutes = taken.get(day);
        int next = minutes == null ? -1 : minutes.nextSetBit(minute(block.start()));
        return next < 0 || next >= minute(block.end());
    }

    /** The median length of the schedule's blocks. */
    private static Optional<Duration> typicalLength(BellSchedule schedule) {
        List<Duration> lengths = schedule.blocks().stream()
                .map(b -> Duration.between(b.start(), b.end()))
                .sorted()
                .toList();
        return lengths.isEmpty() ? Optional.empty() : Optional.of(lengths.get(lengths.size() / 2));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static List<Day> days(ImportRow row) {
        return row.grades().stream().map(g -> new Day(g, row.date())).toList();
    }

    private static Course course(ImportRow row) {
        return new Course(row.grades(), row.date(), row.subject());
    }
}
