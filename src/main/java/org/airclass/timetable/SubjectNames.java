package org.airclass.timetable;

import java.util.Optional;
import org.airclass.school.Subjects;

/** The subjects by all their names. */
@FunctionalInterface
interface SubjectNames {
    Optional<Subjects.Recognised> recognise(String written);
}
