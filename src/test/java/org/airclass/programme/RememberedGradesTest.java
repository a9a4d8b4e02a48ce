package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.airclass.school.Grade;
import org.junit.jupiter.api.Test;

class RememberedGradesTest {

    @Test
    void theLatestComesFirst() {
        assertThat(RememberedGrades.read("4").with(new Grade(7)).cookie().getValue())
                .isEqualTo("7-4");
        assertThat(RememberedGrades.read("7-4").with(new Grade(4)).cookie().getValue())
                .isEqualTo("4-7");
    }

    @Test
    void oneMoreThanAFamilyHasPushesTheOldestOut() {
        assertThat(RememberedGrades.read("3-2-1").with(new Grade(4)).cookie().getValue())
                .isEqualTo("4-3-2");
    }

    @Test
    void theLastOneForgottenTakesTheCookieAlong() {
        assertThat(RememberedGrades.read("4-7").without(new Grade(4)).cookie().getValue())
                .isEqualTo("7");
        assertThat(RememberedGrades.read("4").without(new Grade(4)).cookie().getMaxAge())
                .isZero();
    }

    @Test
    void whatCannotBeReadIsForgotten() {
        assertThat(RememberedGrades.read("--x-99-").list()).isEmpty();
        assertThat(RememberedGrades.read("4-4-x-7").list()).containsExactly(new Grade(4), new Grade(7));
    }

    @Test
    void aFamilyOfOneGradeReadsWhatEverybodyReads() {
        assertThat(Reader.of(RememberedGrades.read("4"), null).isAnybody()).isTrue();
        assertThat(Reader.of(RememberedGrades.read("7-4"), null).grades()).containsExactly(new Grade(4), new Grade(7));
    }
}
