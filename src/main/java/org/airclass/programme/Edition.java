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
        List<Change> changes) {}
