package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Timetables as they were published, where a folder with them is at hand ({@code airclass.published-sheets}). */
class PublishedSheetsTest {

    private static final Path FOLDER = Path.of(System.getProperty("airclass.published-sheets", "../shared/data"));

    @Test
    void beijingFlat() {
        ImportPlan plan = Sheets.plan(file("beijing-flat-4days.xlsx"));
        assertThat(plan.layout()).isEqualTo("flat");
        assertThat(plan.lessons()).hasSize(164);
        assertThat(plan.downloads()).isEqualTo(78);
        assertThat(plan.rows()).isEqualTo(242);
        assertThat(errors(plan)).isEmpty();
        assertThat(clashes(plan)).isEmpty();
    }

    @Test
    void beijingGrid() {
        ImportPlan plan = Sheets.plan(file("beijing-grid-grade11.xlsx"));
        assertThat(plan.layout()).isEqualTo("dates-across");
        assertThat(plan.lessons()).hasSize(23);
        assertThat(plan.downloads()).isEqualTo(23);
        assertThat(plan.handouts()).isEmpty();
        assertThat(errors(plan)).isEmpty();
        assertThat(clashes(plan)).isEmpty();
    }

    @Test
    void newsTimes() {
        ImportPlan plan = Sheets.plan(file("news-times-gb18030.csv"));
        assertThat(plan.lessons()).hasSize(23);
        assertThat(plan.downloads()).isZero();
        assertThat(errors(plan)).isEmpty();
        assertThat(clashes(plan)).isEmpty();
        ImportPlan.Lesson reading = plan.lessons().get(0);
        assertThat(reading.start()).isEqualTo(LocalTime.of(8, 20));
        assertThat(reading.end()).isEqualTo(LocalTime.of(8, 40));
    }

    private static List<ImportProblem> errors(ImportPlan plan) {
        return plan.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
    }

    /** Into an empty draft. */
    private static List<ImportProblem> clashes(ImportPlan plan) {
        List<ImportProblem> clashes = new ArrayList<>();
        Difference wanted = Difference.of(plan, Sheets.TERM.code(), List.of(), List.of(), false);
        Difference free = new ClashCheck(new Conflicts(Set.of()), clashes::add).free(wanted, List.of());
        assertThat(free.added()).hasSize(plan.lessons().size() - clashes.size());
        return clashes;
    }

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> "no " + file);
        return file;
    }
}
