package org.airclass.programme;

import java.time.LocalDate;
import java.util.List;

/** 学习资料: belongs to grades and a range of days (both included), has no time of day. */
public record PublishedHandout(
        String id, LocalDate from, LocalDate to, List<Integer> grades, String title, List<Source> sources) {}
