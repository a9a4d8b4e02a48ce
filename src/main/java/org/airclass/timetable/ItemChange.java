package org.airclass.timetable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.airclass.programme.Change;

/** What a change set did to one lesson or handout: {@code before} is null for one that was made, {@code after} for one that was removed. */
sealed interface ItemChange {

    Object before();

    Object after();

    String id();

    /** What differs, named as in the public contract; empty where one of the two is not there. */
    List<Change.Field> fields();

    record OfLesson(LessonPlan before, LessonPlan after) implements ItemChange {

        /** What a write did. @param now those it put, of which the revision tells the ones that it changed */
        static List<ItemChange> all(
                List<String> removed, Map<String, LessonPlan> before, List<LessonPlan> now, long revision) {
            return Stream.<ItemChange>concat(
                            removed.stream().map(id -> new OfLesson(before.get(id), null)),
                            now.stream()
                                    .filter(l -> l.revision() == revision)
                                    .map(l -> new OfLesson(before.get(l.id()), l)))
                    .toList();
        }

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

        /** As for lessons. */
        static List<ItemChange> all(
                List<String> removed, Map<String, HandoutPlan> before, List<HandoutPlan> now, long revision) {
            return Stream.<ItemChange>concat(
                            removed.stream().map(id -> new OfHandout(before.get(id), null)),
                            now.stream()
                                    .filter(h -> h.revision() == revision)
                                    .map(h -> new OfHandout(before.get(h.id()), h)))
                    .toList();
        }

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
