package org.airclass.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.airclass.school.Grade;

/** Puts packs (一课一包) where they belong: into the lesson of the same grade, day, textbook and title, else into a handout. */
final class Packs {

    private Packs() {}

    /** What a pack and its lesson share. */
    private record PackKey(Grade grade, LocalDate date, String textbook, String title) {}

    private record HandoutKey(
            List<Grade> grades, LocalDate date, LocalDate to, String title, String textbook, String id) {}

    /** Lessons with their packs, and handouts of the packs that name no lesson. */
    static Planner.Planned into(List<ImportPlan.Lesson> timed, List<ImportRow> packs) {
        List<ImportPlan.Lesson> lessons = new ArrayList<>(timed);
        Map<PackKey, Integer> byKey = new HashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            ImportPlan.Lesson lesson = lessons.get(i);
            for (Grade grade : lesson.grades()) {
                byKey.putIfAbsent(key(grade, lesson.date(), lesson.textbook(), lesson.title()), i);
            }
        }
        Map<HandoutKey, ImportPlan.Handout> handouts = new LinkedHashMap<>();
        for (ImportRow pack : packs) {
            boolean named = pack.said().id() != null;
            Integer at =
                    named ? null : byKey.get(key(pack.grades().get(0), pack.date(), pack.textbook(), pack.title()));
            if (at != null && lessons.get(at).grades().containsAll(pack.grades())) {
                lessons.set(at, lessons.get(at).with(pack.sources()));
            } else {
                handouts.merge(
                        new HandoutKey(
                                pack.grades(),
                                pack.date(),
                                pack.lastDay(),
                                Spelling.key(pack.title()),
                                pack.textbook(),
                                pack.said().id()),
                        handout(pack),
                        Packs::together);
            }
        }
        return new Planner.Planned(lessons, List.copyOf(handouts.values()));
    }

    private static PackKey key(Grade grade, LocalDate date, String textbook, String title) {
        return new PackKey(grade, date, textbook == null ? null : Spelling.key(textbook), Spelling.key(title));
    }

    private static ImportPlan.Handout handout(ImportRow pack) {
        String title = pack.title().isEmpty() ? PackText.PACK : pack.title();
        return new ImportPlan.Handout(
                pack.sheet(),
                pack.row(),
                pack.date(),
                pack.grades(),
                title,
                pack.textbook(),
                pack.sources(),
                pack.columns(),
                pack.lastDay(),
                pack.said());
    }

    private static ImportPlan.Handout together(ImportPlan.Handout one, ImportPlan.Handout other) {
        List<ImportRow.ImportSource> sources = new ArrayList<>(one.sources());
        sources.addAll(other.sources());
        return new ImportPlan.Handout(
                one.sheet(),
                one.row(),
                one.date(),
                one.grades(),
                one.title(),
                one.textbook(),
                sources.stream().distinct().toList(),
                one.columns(),
                one.to(),
                one.said());
    }
}
