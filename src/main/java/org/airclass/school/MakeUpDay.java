package org.airclass.school;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** 调休: a day off on which school is held, after the timetable of another weekday. */
public record MakeUpDay(@NotNull LocalDate date, @NotNull DayOfWeek follows) {}
