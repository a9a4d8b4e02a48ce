package org.airclass.timetable;

import java.util.List;
import org.airclass.programme.Content;
import org.airclass.programme.PublishedHandout;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.Teacher;

/** What of the draft goes into an edition. */
final class Freezing {

    private Freezing() {}

    static Content content(List<LessonPlan> lessons, List<HandoutPlan> handouts) {
        return new Content(
                lessons.stream().map(Freezing::published).toList(),
                handouts.stream().map(Freezing::published).toList());
    }

    private static PublishedLesson published(LessonPlan lesson) {
        return new PublishedLesson(
                lesson.id(),
                lesson.date(),
                lesson.grades(),
                lesson.period(),
                lesson.start(),
                lesson.end(),
                lesson.subject(),
                lesson.title(),
                lesson.textbook(),
                lesson.cancelled(),
                lesson.cancelReason(),
                lesson.livePoint(),
                lesson.teachers().stream()
                        .map(t -> new Teacher(t.name(), t.school()))
                        .toList(),
                sources(lesson.sources()),
                lesson.forSchool());
    }

    private static PublishedHandout published(HandoutPlan handout) {
        return new PublishedHandout(
                handout.id(),
                handout.from(),
                handout.to(),
                handout.grades(),
                handout.title(),
                sources(handout.sources()),
                handout.forSchool());
    }

    private static List<Source> sources(List<LessonPlan.SourcePlan> sources) {
        return sources.stream()
                .map(s -> new Source(s.id(), s.kind(), s.label(), s.url(), s.subtitles()))
                .toList();
    }
}
