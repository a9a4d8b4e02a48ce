package org.airclass.watching;

import java.time.LocalDate;

/** Events for tests: all of one minute of one school day. */
final class Views {

    static final int MINUTE = 26_448_541;
    static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    private Views() {}

    static View open(String lesson, String viewer) {
        return view(lesson, View.Kind.OPEN, 0, false, viewer);
    }

    static View play(String lesson, String viewer) {
        return view(lesson, View.Kind.PLAY, 0, false, viewer);
    }

    static View beat(String lesson, String viewer, int seconds) {
        return view(lesson, View.Kind.BEAT, seconds, false, viewer);
    }

    static View lastBeat(String lesson, String viewer, int seconds) {
        return view(lesson, View.Kind.LAST_BEAT, seconds, false, viewer);
    }

    static View robotOpen(String lesson) {
        return view(lesson, View.Kind.OPEN, 0, true, "robot");
    }

    /** The same by somebody of a school. */
    static View at(String school, View view) {
        return new View(
                view.lesson(),
                view.source(),
                view.kind(),
                view.seconds(),
                view.robot(),
                school,
                view.repeated(),
                view.minute(),
                view.day(),
                view.viewer());
    }

    private static View view(String lesson, View.Kind kind, int seconds, boolean robot, String viewer) {
        return new View(
                lesson, "live", kind, seconds, robot, "", false, MINUTE, (int) DAY.toEpochDay(), Viewer.hash(viewer));
    }

    static Batch batch(View... views) {
        Batch batch = new Batch();
        for (View view : views) {
            batch.add(view);
        }
        return batch;
    }
}
