package org.airclass.timetable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the calls of imports answer with. */
final class ImportAnswers {

    private ImportAnswers() {}

    /** @param column its letter; @param header what stands above the column */
    record Problem(
            Severity severity, String code, String sheet, Integer row, String column, String header, String message) {
        static Problem of(ImportProblem problem, Locale language) {
            return new Problem(
                    problem.severity(),
                    problem.code(),
                    problem.sheet(),
                    problem.row(),
                    problem.column(),
                    problem.header(),
                    problem.message().in(language));
        }
    }

    /**
     * An import in numbers.
     *
     * @param rows lessons and packs found in the file, used or not
     * @param lessons of those, the lessons that can be used
     * @param downloads packs and materials, those of lessons and those of days
     * @param changes of lessons: what applying does to the draft
     * @param handouts the same of handouts
     * @param appliedAt null until it is applied
     */
    record Summary(
            String id,
            String term,
            String file,
            String layout,
            int rows,
            int lessons,
            int downloads,
            List<Problem> problems,
            Preview.Counts changes,
            Preview.Counts handouts,
            OffsetDateTime appliedAt,
            String changeSet) {}

    /**
     * An import as the list of them tells it.
     *
     * @param appliedAt null until it is applied
     * @param undoneAt null while it is not undone
     */
    record Listed(
            String id,
            String term,
            String file,
            String layout,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime appliedAt,
            OffsetDateTime undoneAt,
            String changeSet,
            int rows,
            int lessons,
            int downloads) {}

    /** What a column can be taken for: its name in a mapping, and in Chinese. */
    record Field(String code, String name) {}

    /**
     * @param counts as {@code changes} and {@code handouts} of the summary
     * @param sheetRows the rows that have problems, as written
     * @param undoneAt null while it is not undone
     */
    record Details(
            String id,
            String term,
            String file,
            String layout,
            int rows,
            int lessons,
            int downloads,
            List<Problem> problems,
            Map<String, Preview.Counts> counts,
            Changes changes,
            Handouts handouts,
            List<SheetColumn> columns,
            List<Field> fields,
            List<SheetRow> sheetRows,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime appliedAt,
            OffsetDateTime undoneAt,
            String changeSet) {}

    record Changes(
            List<Preview.Added> added,
            List<Preview.Changed> changed,
            List<LessonPlan> removed,
            List<LessonPlan> unchanged) {}

    record Handouts(List<HandoutPlan> added, List<HandoutPlan> changed, List<HandoutPlan> unchanged) {}
}
