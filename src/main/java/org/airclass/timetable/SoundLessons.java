package org.airclass.timetable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.airclass.school.Term;
import org.airclass.site.Refused.Problem;

/**
 * Keeps of a file's lessons those that the draft's own rules would let anybody save. A pack or a second link may be
 * the one too many for a lesson that was sound row by row.
 */
final class SoundLessons {

    /** Where a field of {@link LessonRules} stands in a sheet. */
    private static final Map<String, SheetField> COLUMNS = Map.of(
            "date", SheetField.DATE,
            "grades", SheetField.GRADE,
            "start", SheetField.START,
            "end", SheetField.END,
            "subject", SheetField.SUBJECT,
            "title", SheetField.TITLE,
            "textbook", SheetField.TEXTBOOK,
            "teachers", SheetField.TEACHER,
            "livePoint", SheetField.LIVE_POINT);

    private final Term term;
    private final Consumer<ImportProblem> problems;

    SoundLessons(Term term, Consumer<ImportProblem> problems) {
        this.term = term;
        this.problems = problems;
    }

    Difference of(Difference wanted) {
        return new Difference(
                wanted.added().stream()
                        .filter(a -> isSound(a.file(), a.lesson()))
                        .toList(),
                wanted.changed().stream()
                        .filter(c -> isSound(c.file(), c.after()))
                        .toList(),
                wanted.removed(),
                wanted.unchanged(),
                wanted.handoutsAdded(),
                wanted.handoutsChanged(),
                wanted.handoutsUnchanged(),
                wanted.settled());
    }

    private boolean isSound(ImportPlan.Lesson file, LessonPlan lesson) {
        List<Problem> found = LessonRules.check(lesson, term);
        if (file != null) {
            found.forEach(problem -> tell(file, problem));
        }
        return found.isEmpty();
    }

    private void tell(ImportPlan.Lesson file, Problem problem) {
        String field = String.valueOf(problem.more().get("field")).replaceAll("\\[.*|\\..*", "");
        RawRow.Column column = COLUMNS.containsKey(field)
                ? file.columns().getOrDefault(COLUMNS.get(field), RawRow.Column.NONE)
                : RawRow.Column.NONE;
        problems.accept(new ImportProblem(
                Severity.ERROR,
                problem.code(),
                file.sheet(),
                file.row(),
                column.letter(),
                column.header(),
                problem.message()));
    }
}
