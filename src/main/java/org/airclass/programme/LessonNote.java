package org.airclass.programme;

import java.time.LocalDate;

/** What has to be said of a lesson that can't be taken: why it is cancelled, or that it is over and not recorded. */
final class LessonNote {

    /** Who records a lesson has put it up by then; who comes later is not told to wait. */
    private static final int RECORDING_EXPECTED_DAYS = 3;

    private LessonNote() {}

    /** @return null where there is nothing to say */
    static String of(PublishedLesson lesson, LessonState state, LocalDate today) {
        return switch (state) {
            case CANCELLED -> lesson.cancelReason() == null ? "本节课不上了" : lesson.cancelReason();
            case PAST -> isRecorded(lesson) ? null : unrecorded(lesson, today);
            case NOW, AHEAD -> null;
        };
    }

    private static String unrecorded(PublishedLesson lesson, LocalDate today) {
        return today.isAfter(lesson.date().plusDays(RECORDING_EXPECTED_DAYS)) ? "已经上完，没有回看" : "已经上完，回看放出后在这里看";
    }

    private static boolean isRecorded(PublishedLesson lesson) {
        return lesson.sources().stream().anyMatch(s -> s.kind() == SourceKind.REPLAY && s.url() != null);
    }
}
