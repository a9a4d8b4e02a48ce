package org.airclass.programme;

import java.util.List;
import org.airclass.school.Grade;

/**
 * For whom an answer is made, as far as it differs from everybody's.
 *
 * @param grades those that the family looks at, ascending; empty where it looks at one at most
 * @param school whose own additions are shown; null for nobody's
 */
record Reader(List<Grade> grades, String school) {

    static final Reader ANYBODY = new Reader(List.of(), null);

    static Reader of(RememberedGrades remembered, String school) {
        List<Grade> grades = remembered.list();
        return new Reader(
                grades.size() < 2 ? List.of() : grades.stream().sorted().toList(), school);
    }

    static Reader ofSchool(String school) {
        return new Reader(List.of(), school);
    }

    boolean isAnybody() {
        return equals(ANYBODY);
    }
}
