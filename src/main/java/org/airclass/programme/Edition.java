package org.airclass.programme;

import java.time.Instant;
import java.util.List;

/**
 * An immutable, numbered edition of the whole programme.
 *
 * @param number 1, 2, 3 …
 * @param restores the edition whose content this one brought back; null for an ordinary publication
 */
public record Edition(
        int number,
        Instant publishedAt,
        String publishedBy,
        Integer restores,
        List<PublishedLesson> lessons,
        List<PublishedHandout> handouts,
        List<Change> changes,
        Carried carried) {

    public Edition {
        carried = carried == null ? Carried.NOTHING : carried;
    }

    Edition(
            int number,
            Instant publishedAt,
            String publishedBy,
            Integer restores,
            List<PublishedLesson> lessons,
            List<PublishedHandout> handouts,
            List<Change> changes) {
        this(number, publishedAt, publishedBy, restores, lessons, handouts, changes, Carried.NOTHING);
    }
}
