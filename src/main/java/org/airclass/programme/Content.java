package org.airclass.programme;

import java.util.List;

/** What is to be published: all lessons and handouts, in any order, each id once. */
public record Content(List<PublishedLesson> lessons, List<PublishedHandout> handouts) {

    static final Content EMPTY = new Content(List.of(), List.of());

    public Content {
        lessons = List.copyOf(lessons);
        handouts = List.copyOf(handouts);
    }
}
