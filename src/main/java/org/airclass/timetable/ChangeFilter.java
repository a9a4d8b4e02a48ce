package org.airclass.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.programme.Change;
import org.airclass.programme.Edition;
import org.airclass.programme.PublishedLesson;

/** Narrows changes to those of a grade, and of a teacher: of lessons that were or are the teacher's. */
final class ChangeFilter {

    private final Integer grade;
    private final String teacher;
    private final Map<String, PublishedLesson> lessons;

    /** @param grade null for all; @param teacher a name, null for all; @param edition that knows who teaches what */
    ChangeFilter(Integer grade, String teacher, Edition edition) {
        this.grade = grade;
        this.teacher = teacher;
        this.lessons = teacher == null
                ? Map.of()
                : edition.lessons().stream().collect(Collectors.toMap(PublishedLesson::id, Function.identity()));
    }

    List<Change> of(List<Change> changes) {
        return changes.stream()
                .filter(this::isOfGrade)
                .filter(this::isOfTeacher)
                .toList();
    }

    private boolean isOfGrade(Change change) {
        return grade == null
                || change.grades().contains(grade)
                || told(change, "grades").anyMatch(grades -> named(grades, grade.toString()));
    }

    private boolean isOfTeacher(Change change) {
        if (teacher == null) {
            return true;
        }
        PublishedLesson lesson = lessons.get(change.lesson());
        boolean teaches = lesson != null
                && lesson.teachers().stream().anyMatch(t -> t.name().equals(teacher));
        return teaches || told(change, "teachers").anyMatch(teachers -> named(teachers, teacher));
    }

    /** What a change says of a field: its value before and after. */
    private static Stream<String> told(Change change, String field) {
        return change.fields().stream()
                .filter(f -> f.field().equals(field))
                .flatMap(f -> Stream.of(f.before(), f.after()))
                .filter(text -> text != null);
    }

    /** In a list such as 王强（中心小学）、李敏. */
    private static boolean named(String list, String name) {
        return Arrays.stream(list.split("、"))
                .map(one -> one.replaceAll("（.*", ""))
                .anyMatch(name::equals);
    }
}
