package org.airclass.programme;

import java.time.LocalDateTime;

/** Where a lesson stands against now; intervals are half-open, [start, end). */
enum LessonState {
    PAST,
    NOW,
    AHEAD,
    CANCELLED;

    static LessonState of(PublishedLesson lesson, LocalDateTime now) {
        if (lesson.cancelled()) {
            return CANCELLED;
        }
        if (isOver(lesson, now)) {
            return PAST;
        }
        return now.isBefore(lesson.date().atTime(lesson.start())) ? AHEAD : NOW;
    }

    static boolean isOver(PublishedLesson lesson, LocalDateTime now) {
        return !now.isBefore(lesson.date().atTime(lesson.end()));
    }
}
