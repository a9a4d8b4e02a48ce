package org.airclass.timetable;

import java.time.LocalTime;

/**
 * When a lesson is, as far as a sheet says.
 *
 * @param part of the day that the period is counted in; null where periods run through the day
 * @param period null where none is named
 * @param start null where none is named
 * @param end null where none is named
 */
record Slot(PartOfDay part, Integer period, LocalTime start, LocalTime end) {

    static final Slot UNKNOWN = new Slot(null, null, null, null);

    /** 上午, 下午, 晚上. */
    enum PartOfDay {
        MORNING("上午"),
        AFTERNOON("下午"),
        EVENING("晚上");

        private final String word;

        PartOfDay(String word) {
            this.word = word;
        }

        static PartOfDay of(LocalTime time) {
            return time.getHour() < 12 ? MORNING : time.getHour() < 18 ? AFTERNOON : EVENING;
        }
    }

    boolean isUnknown() {
        return period == null && start == null;
    }

    /** 上午第1节 08:00-08:40, as {@link SlotText} reads it. */
    String written() {
        String which = period == null ? "" : (part == null ? "" : part.word) + "第" + period + "节";
        String when = start == null ? "" : start + (end == null ? "" : "-" + end);
        return (which + " " + when).strip();
    }

    /** What this one leaves open, taken from the other. */
    Slot or(Slot other) {
        return new Slot(
                part != null ? part : other.part,
                period != null ? period : other.period,
                start != null ? start : other.start,
                end != null ? end : other.end);
    }
}
