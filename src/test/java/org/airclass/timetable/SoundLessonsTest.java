package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundLessonsTest {

    @Test
    void aLessonOfMorePacksThanOneMayHaveIsTold() {
        assertThat(imported(30)).isEmpty();
        assertThat(imported(31)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("too-many");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.row()).isEqualTo(2);
        });
    }

    /** The problems of a lesson with so many packs; with one, nothing is left to be written. */
    private static List<ImportProblem> imported(int packs) {
        List<String> lines = new ArrayList<>(List.of("日期,年级,学科,课题,资料", "3月2日,四年级,语文,琥珀,"));
        for (int i = 0; i < packs; i++) {
            lines.add("3月2日,四年级,一课一包,琥珀,https://a.example/" + i + ".zip");
        }
        ImportPlan plan = Sheets.plan(Sheets.csv(lines.toArray(String[]::new)));
        List<ImportProblem> problems = new ArrayList<>(plan.problems());
        Difference sound = new SoundLessons(Sheets.TERM, problems::add)
                .of(Difference.of(plan, Sheets.TERM.code(), List.of(), List.of(), false));
        assertThat(sound.added()).hasSize(problems.isEmpty() ? 1 : 0);
        return problems;
    }
}
