package org.airclass.school;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** 作息表: the time blocks of a day for some grades, in order of time. */
public record BellSchedule(List<Grade> grades, List<TimeBlock> blocks) {

    public static final BellSchedule NONE = new BellSchedule(List.of(), List.of());

    public Optional<TimeBlock> period(int period) {
        return blocks.stream().filter(b -> b.period() == period).findFirst();
    }

    public Optional<TimeBlock> startingAt(LocalTime start) {
        return blocks.stream().filter(b -> b.start().equals(start)).findFirst();
    }
}
