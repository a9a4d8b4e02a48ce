package org.airclass.school;

import java.time.LocalTime;

/** 节次: one numbered block of a bell schedule, [start, end). */
public record TimeBlock(int period, LocalTime start, LocalTime end) {}
