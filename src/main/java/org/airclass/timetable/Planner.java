package org.airclass.timetable;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;

/** Makes lessons and handouts of the rows of one file: each row once, each lesson with a time, each pack in its place. */
final class Planner {

    private final DayTimes times;
    private final Consumer<ImportProblem> problems;

    Planner(Term term, Consumer<ImportProblem> problems) {
        this.times = new DayTimes(term);
        this.problems = problems;
    }

    /** Lessons and handouts, in the order of the file; what can't be used is told to the problems. */
    record Planned(List<ImportPlan.Lesson> lessons, List<ImportPlan.Handout> handouts) {}

    Planned plan(List<ImportRow> rows) {
        List<ImportRow> each = eachOnce(rows);
        List<ImportRow> lessons = each.stream().filter(r -> !r.pack()).toList();
        return Packs.into(timed(lessons), each.stream().filter(ImportRow::pack).toList());
    }

    private List<ImportRow> eachOnce(List<ImportRow> rows) {
        Map<ImportRow.Content, ImportRow> seen = new HashMap<>();
        List<ImportRow> each = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            ImportRow first = seen.putIfAbsent(row.content(), row);
            if (first == null) {
                each.add(row);
            } else {
                String zh = first.sheet().equals(row.sheet()) ? "" : "工作表“" + first.sheet() + "”";
                String en = first.sheet().equals(row.sheet()) ? "" : " of sheet " + first.sheet();
                refuse(
                        row,
                        null,
                        "duplicate-row",
                        "与" + zh + "第 " + first.row() + " 行重复",
                        "It repeats row " + first.row() + en);
            }
        }
        return each;
    }

    private List<ImportPlan.Lesson> timed(List<ImportRow> rows) {
        Map<ImportRow, LocalTime> starts = new LinkedHashMap<>();
        Map<ImportRow, DayTimes.Time> stated = new HashMap<>();
        for (ImportRow row : rows) {
            if (!row.slot().isUnknown()) {
                start(row).ifPresent(start -> {
                    starts.put(row, start);
                    times.expect(row, start);
                });
            }
        }
        starts.forEach((row, start) -> statedTime(row, start).ifPresent(time -> {
            stated.put(row, time);
            times.take(row, time);
        }));
        List<ImportPlan.Lesson> lessons = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            Optional<DayTimes.Time> time =
                    row.slot().isUnknown() ? allotted(row) : Optional.ofNullable(stated.get(row));
            time.ifPresent(t -> {
                times.passed(row, t);
                lessons.add(lesson(row, t));
            });
        }
        return lessons;
    }

    private Optional<LocalTime> start(ImportRow row) {
        Slot slot = row.slot();
        if (slot.start() != null) {
            return Optional.of(slot.start());
        }
        Optional<TimeBlock> block = times.block(row, slot.part(), slot.period());
        if (block.isEmpty()) {
            noSuchPeriod(row, slot.period());
        }
        return block.map(TimeBlock::start);
    }

    private Optional<DayTimes.Time> statedTime(ImportRow row, LocalTime start) {
        Slot slot = row.slot();
        Integer period = slot.period() == null
                ? null
                : times.block(row, slot.part(), slot.period())
                        .map(TimeBlock::period)
                        .orElse(slot.period());
        LocalTime end = slot.end();
        if (end == null && row.untilPeriod() != null) {
            end = times.block(row, null, row.untilPeriod()).map(TimeBlock::end).orElse(null);
        }
        if (end != null && !start.isBefore(end)) {
            return refuse(
                    row,
                    SheetField.END,
                    "end-before-start",
                    "结束（" + end + "）不晚于开始（" + start + "）",
                    "It ends at " + end + ", not after its start at " + start);
        }
        if (end != null) {
            Integer known = period != null
                    ? period
                    : times.schedule(row)
                            .startingAt(start)
                            .map(TimeBlock::period)
                            .orElse(null);
            return Optional.of(new DayTimes.Time(known, start, end, false));
        }
        Optional<DayTimes.Time> time = times.lasting(row, period, start);
        if (time.isEmpty()) {
            return refuse(
                    row,
                    SheetField.START,
                    "no-end",
                    "没有结束时间，该年级也没有作息表可推算",
                    "It has no end, and its grade has no bell schedule to tell one");
        }
        time.filter(DayTimes.Time::derived)
                .ifPresent(t -> problems.accept(row.problem(
                        Severity.INFO,
                        SheetField.START,
                        "end-derived",
                        "只写了开始时间，结束时间推算为 " + t.end(),
                        "Only its start is written; its end is taken to be " + t.end())));
        return time;
    }

    private Optional<DayTimes.Time> allotted(ImportRow row) {
        if (times.schedule(row).blocks().isEmpty()) {
            return refuse(
                    row,
                    SheetField.PERIOD,
                    "no-bell-schedule",
                    "没有写时间，该年级也没有作息表",
                    "It has no time, and its grade has no bell schedule");
        }
        Optional<DayTimes.Time> time = times.allot(row);
        if (time.isEmpty()) {
            return refuse(
                    row,
                    SheetField.PERIOD,
                    "no-block-left",
                    "没有写时间，当天已没有空余的节次",
                    "It has no time, and no block is left on that day");
        }
        times.take(row, time.get());
        return time;
    }

    private void noSuchPeriod(ImportRow row, int period) {
        boolean none = times.schedule(row).blocks().isEmpty();
        String grade = row.grades().get(0).chineseName();
        refuse(
                row,
                SheetField.PERIOD,
                none ? "no-bell-schedule" : "no-such-period",
                none ? "该年级没有作息表，第 " + period + " 节没有时间" : grade + "的作息表没有第 " + period + " 节",
                none
                        ? "The grade has no bell schedule to say when period " + period + " is"
                        : "The bell schedule of its grade has no period " + period);
    }

    /** A lesson without a title goes by its subject: every lesson can be named. */
    private static ImportPlan.Lesson lesson(ImportRow row, DayTimes.Time time) {
        boolean titled = !row.title().isEmpty();
        return new ImportPlan.Lesson(
                row.sheet(),
                row.row(),
                row.columns(),
                row.date(),
                row.grades(),
                time.period(),
                time.start(),
                time.end(),
                row.slot().isUnknown(),
                row.subject(),
                titled ? row.title() : row.subject(),
                titled,
                row.textbook(),
                row.livePoint(),
                row.teachers(),
                row.sources(),
                false,
                row.said());
    }

    private <T> Optional<T> refuse(ImportRow row, SheetField field, String code, String zh, String en) {
        problems.accept(row.problem(Severity.ERROR, field, code, zh, en));
        return Optional.empty();
    }
}
