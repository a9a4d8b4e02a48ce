package org.airclass.school;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/** 节次: one numbered block of a bell schedule, [start, end). */
public record TimeBlock(@Min(1) @Max(40) int period, @NotNull LocalTime start, @NotNull LocalTime end) {}
