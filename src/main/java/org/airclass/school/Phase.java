package org.airclass.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 时段: a named range of days of a campaign, both days included. */
public record Phase(@NotBlank String code, @NotBlank String name, @NotNull LocalDate from, @NotNull LocalDate to) {
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
