package org.airclass.timetable;

import java.util.List;
import java.util.Optional;

/**
 * The levels that one lesson passes: those of the bureau's chain that stand above its owner. A lesson of the
 * bureau's own passes the bureau only.
 *
 * @param levels from below
 */
record ReviewPath(List<Level> levels) {

    /** The first level that is not yet content when somebody at that level is; empty when all are. */
    Optional<Level> after(Level content) {
        return levels.stream()
                .filter(l -> content == null || content.isBelow(l))
                .findFirst();
    }

    /** The first level that is not below this one. */
    Optional<Level> from(Level level) {
        return levels.stream().filter(l -> !l.isBelow(level)).findFirst();
    }
}
