package org.airclass.timetable;

import java.util.List;

/** What came of an edit: all of it, or nothing. */
sealed interface Written {

    /**
     * @param revision of the draft, and of the change set; where the edit changed nothing, the draft's own as it was
     * @param lessons as they stand now, in the order of the edit
     * @param handouts likewise
     * @param changes what was changed; empty where the edit says what the draft says anyway
     */
    record Done(long revision, List<LessonPlan> lessons, List<HandoutPlan> handouts, List<ItemChange> changes)
            implements Written {}

    record Clashing(List<Clash> clashes) implements Written {}

    /** The draft is no longer the one the edit was thought out on. */
    record MovedOn(long revision) implements Written {}

    /** Somebody wrote to lessons or handouts of the edit after it was thought out. */
    record ChangedSince(List<String> ids) implements Written {}
}
