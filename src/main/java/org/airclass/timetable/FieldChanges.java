package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.programme.Change;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;

/** What differs between two states of a lesson or handout, field by field, named as in the public contract. */
final class FieldChanges {

    private final List<Change.Field> fields = new ArrayList<>();

    private FieldChanges() {}

    static List<Change.Field> between(LessonPlan before, LessonPlan after) {
        FieldChanges found = new FieldChanges();
        found.add("date", before.date(), after.date());
        found.add("grades", grades(before.grades()), grades(after.grades()));
        found.add("period", before.period(), after.period());
        found.add("start", before.start(), after.start());
        found.add("end", before.end(), after.end());
        found.add("subject", before.subject(), after.subject());
        found.add("title", before.title(), after.title());
        found.add("textbook", before.textbook(), after.textbook());
        found.add("livePoint", before.livePoint(), after.livePoint());
        found.add("teachers", teachers(before.teachers()), teachers(after.teachers()));
        found.add("sources", sources(before.sources()), sources(after.sources()));
        found.add("school", owner(before), owner(after));
        found.add("forSchool", before.forSchool(), after.forSchool());
        found.add("cancelled", before.cancelled(), after.cancelled());
        found.add("cancelReason", before.cancelReason(), after.cancelReason());
        return found.fields;
    }

    static List<Change.Field> between(HandoutPlan before, HandoutPlan after) {
        FieldChanges found = new FieldChanges();
        found.add("from", before.from(), after.from());
        found.add("to", before.to(), after.to());
        found.add("grades", grades(before.grades()), grades(after.grades()));
        found.add("title", before.title(), after.title());
        found.add("sources", sources(before.sources()), sources(after.sources()));
        found.add("forSchool", before.forSchool(), after.forSchool());
        return found.fields;
    }

    private void add(String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new Change.Field(
                    name, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static String owner(LessonPlan lesson) {
        return lesson.schoolName() == null ? lesson.school() : lesson.schoolName();
    }

    private static String grades(List<Integer> grades) {
        return grades.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** 王强（中心小学）、何平（代课，代陈静）. */
    private static String teachers(List<TeacherPlan> teachers) {
        return teachers.isEmpty()
                ? null
                : teachers.stream().map(FieldChanges::teacher).collect(Collectors.joining("、"));
    }

    private static String teacher(TeacherPlan teacher) {
        List<String> notes = new ArrayList<>();
        if (teacher.school() != null) {
            notes.add(teacher.school());
        }
        switch (teacher.role()) {
            case LEAD -> {}
            case ASSISTANT -> notes.add("助教");
            case SUBSTITUTE -> notes.add("代课");
        }
        if (teacher.insteadOf() != null) {
            notes.add("代" + teacher.insteadOf());
        }
        return notes.isEmpty() ? teacher.name() : teacher.name() + "（" + String.join("，", notes) + "）";
    }

    private static String sources(List<SourcePlan> sources) {
        return sources.stream()
                .map(s -> Stream.of(s.label(), s.url(), s.subtitles())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .reduce((a, b) -> a + "；" + b)
                .orElse(null);
    }
}
