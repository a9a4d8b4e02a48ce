package org.airclass.timetable;

import java.util.List;

/** What came of an edit: all of it, or nothing. */
sealed interface Written {

    /** @param lessons as they stand now, in the order of the edit */
    record Done(long revision, List<LessonPlan> lessons) implements Written {}

    record Clashing(List<Clash> clashes) implements Written {}

    /** The draft is no longer the one the edit was thought out on. */
    record MovedOn(long revision) implements Written {}
}
