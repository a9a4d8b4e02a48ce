package org.airclass.school;

import java.time.LocalDate;

/** 时段: a named range of days of a campaign, both days included. */
public record Phase(String code, String name, LocalDate from, LocalDate to) {
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
