package org.airclass.timetable;

import java.util.Optional;
import org.airclass.access.Role;

/** 三级: who looks at a lesson before it is published, from below. */
enum Level {
    SCHOOL,
    DISTRICT,
    BUREAU;

    /** The level at which a role approves; empty for roles that approve nothing. */
    static Optional<Level> of(Role role) {
        return switch (role) {
            case SCHOOL_EDITOR -> Optional.of(SCHOOL);
            case DISTRICT_REVIEWER -> Optional.of(DISTRICT);
            case PUBLISHER, ADMINISTRATOR -> Optional.of(BUREAU);
            case TEACHER, REPORT_READER, OPERATOR -> Optional.empty();
        };
    }

    boolean isBelow(Level other) {
        return compareTo(other) < 0;
    }
}
