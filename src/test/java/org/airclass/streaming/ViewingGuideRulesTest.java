package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.airclass.school.Grade;
import org.airclass.site.Refused.Problem;
import org.junit.jupiter.api.Test;

class ViewingGuideRulesTest {

    private static ViewingGuide.Line line(String operator, String county, String number, Integer... grades) {
        List<Grade> list =
                Arrays.stream(grades).map(g -> Grade.of(g).orElseThrow()).toList();
        return new ViewingGuide.Line(operator, county, list, number, null);
    }

    private static List<String> problems(ViewingGuide.Line... lines) {
        return ViewingGuideRules.check(new ViewingGuide(List.of(lines))).stream()
                .map(p -> p.code() + " " + p.more().get("line") + " " + p.more().get("field"))
                .toList();
    }

    @Test
    void aFullLineIsFine() {
        assertThat(problems(line("海州有线", "东城区", "504", 4), line("海州有线", null, "504", 4)))
                .isEmpty();
    }

    @Test
    void operatorNumberAndGradesAreRequired() {
        assertThat(problems(line(" ", null, " ")))
                .containsExactly("required 1 operator", "required 1 number", "required 1 grades");
    }

    @Test
    void aGradeHasOneNumberInACountyOfAnOperator() {
        assertThat(problems(line("海州有线", "东城区", "504", 4, 5), line("海州有线", "东城区", "505", 5)))
                .containsExactly("grade-twice 2 grades");
    }

    @Test
    void whatIsTooLongIsSaid() {
        assertThat(problems(line("有".repeat(61), null, "504", 4))).containsExactly("too-long 1 operator");
    }

    @Test
    void tooManyLinesAreNotLookedThrough() {
        List<Problem> problems =
                ViewingGuideRules.check(new ViewingGuide(Collections.nCopies(2001, line(null, null, null))));
        assertThat(problems).extracting(Problem::code).containsExactly("too-many");
    }
}
