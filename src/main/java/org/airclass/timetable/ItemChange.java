package org.airclass.timetable;

import java.util.List;
import org.airclass.programme.Change;

/** What a change set did to one lesson or handout: {@code before} is null for one that was made, {@code after} for one that was removed. */
sealed interface ItemChange {

    Object before();

    Object after();

    String id();

    /** What differs, named as in the public contract; empty where one of the two is not there. */
    List<Change.Field> fields();

    record OfLesson(LessonPlan before, LessonPlan after) implements ItemChange {
        @Override
        public String id() {
            return before == null ? after.id() : before.id();
        }

        @Override
        public List<Change.Field> fields() {
            return before == null || after == null ? List.of() : FieldChanges.between(before, after);
        }
    }

    record OfHandout(HandoutPlan before, HandoutPlan after) implements ItemChange {
        @Override
        public String id() {
            return before == null ? after.id() : before.id();
        }

        @Override
        public List<Change.Field> fields() {
            return before == null || after == null ? List.of() : FieldChanges.between(before, after);
        }
    }
}
