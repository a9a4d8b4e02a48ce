package org.airclass.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * 学习资料: belongs to grades and a range of days (both included), has no time of day.
 *
 * @param forSchool id of the school whose own addition it is, shown to that school only; null for everybody's
 */
public record PublishedHandout(
        String id,
        LocalDate from,
        LocalDate to,
        List<Integer> grades,
        String title,
        List<Source> sources,
        String forSchool) {

    public PublishedHandout(
            String id, LocalDate from, LocalDate to, List<Integer> grades, String title, List<Source> sources) {
        this(id, from, to, grades, title, sources, null);
    }
}
