package org.airclass.timetable;

import java.util.Map;
import java.util.function.Consumer;

/** How long a text of the draft may be, in characters: the draft's own rules, told by cell. */
final class TextLimits {

    private static final Map<SheetField, Integer> WRITTEN = Map.of(
            SheetField.SUBJECT, LessonRules.NAME_LENGTH,
            SheetField.TITLE, LessonRules.TITLE_LENGTH,
            SheetField.TEXTBOOK, LessonRules.NAME_LENGTH);

    private TextLimits() {}

    static boolean hold(RawRow raw, Consumer<ImportProblem> problems) {
        boolean hold = true;
        for (Map.Entry<SheetField, Integer> limit : WRITTEN.entrySet()) {
            int length = Spelling.text(raw.text(limit.getKey())).length();
            if (length > limit.getValue()) {
                hold = false;
                problems.accept(raw.problem(
                        Severity.ERROR,
                        limit.getKey(),
                        "too-long",
                        limit.getKey().chinese() + "过长：" + length + " 字，最多 " + limit.getValue() + " 字",
                        "Too long: " + length + " characters, at most " + limit.getValue()));
            }
        }
        return hold;
    }
}
