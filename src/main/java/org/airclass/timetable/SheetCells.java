package org.airclass.timetable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;

/** How the flat layout writes a lesson or a handout of the draft, cell by cell; as the import reads it. */
final class SheetCells {

    static final String CANCELLED = "停课";

    /** What a cell of a workbook can hold; what is longer is left out, and a blank cell says nothing. */
    private static final int LONGEST = 32_767;

    private SheetCells() {}

    static Map<SheetField, String> of(LessonPlan lesson) {
        Map<SheetField, String> cells = new EnumMap<>(SheetField.class);
        put(cells, SheetField.ID, lesson.id());
        put(cells, SheetField.DATE, lesson.date().toString());
        put(cells, SheetField.GRADE, grades(lesson.grades()));
        put(cells, SheetField.PERIOD, Objects.toString(lesson.period(), ""));
        put(cells, SheetField.START, lesson.start().toString());
        put(cells, SheetField.END, lesson.end().toString());
        put(cells, SheetField.SUBJECT, lesson.subject());
        put(cells, SheetField.TITLE, lesson.title());
        put(
                cells,
                SheetField.TEACHER,
                lesson.teachers().stream().map(SheetCells::teacher).collect(Collectors.joining("、")));
        put(cells, SheetField.TEXTBOOK, lesson.textbook());
        put(cells, SheetField.LIVE_POINT, lesson.livePoint());
        put(cells, SheetField.LIVE, addresses(lesson.sources(), s -> s.kind() == SourceKind.LIVE));
        put(cells, SheetField.REPLAY, addresses(lesson.sources(), s -> s.kind() == SourceKind.REPLAY));
        put(
                cells,
                SheetField.CHANNEL,
                lesson.sources().stream()
                        .filter(s -> s.kind() == SourceKind.TV)
                        .map(SourcePlan::label)
                        .collect(Collectors.joining("\n")));
        put(cells, SheetField.DOWNLOAD, addresses(lesson.sources(), s -> s.kind() == SourceKind.DOWNLOAD));
        if (lesson.cancelled()) {
            put(
                    cells,
                    SheetField.STATUS,
                    lesson.cancelReason() == null ? CANCELLED : CANCELLED + "：" + lesson.cancelReason());
        }
        return cells;
    }

    static Map<SheetField, String> of(HandoutPlan handout) {
        Map<SheetField, String> cells = new EnumMap<>(SheetField.class);
        put(cells, SheetField.ID, handout.id());
        put(cells, SheetField.DATE, handout.from().toString());
        if (!handout.to().equals(handout.from())) {
            put(cells, SheetField.LAST_DAY, handout.to().toString());
        }
        put(cells, SheetField.GRADE, grades(handout.grades()));
        put(cells, SheetField.SUBJECT, PackText.PACK);
        put(cells, SheetField.TITLE, handout.title());
        put(cells, SheetField.DOWNLOAD, addresses(handout.sources(), s -> true));
        return cells;
    }

    private static void put(Map<SheetField, String> cells, SheetField field, String text) {
        if (text != null && !text.isEmpty() && text.length() <= LONGEST) {
            cells.put(field, text);
        }
    }

    private static String grades(List<Integer> grades) {
        return grades.stream().map(g -> new Grade(g).chineseName()).collect(Collectors.joining("、"));
    }

    private static String teacher(TeacherPlan teacher) {
        return teacher.school() == null ? teacher.name() : teacher.name() + "（" + teacher.school() + "）";
    }

    private static String addresses(List<SourcePlan> sources, Predicate<SourcePlan> which) {
        return sources.stream()
                .filter(which)
                .map(SourcePlan::url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
