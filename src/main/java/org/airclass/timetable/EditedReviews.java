package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an edit does to the review of its lessons. */
@ApplicationScoped
class EditedReviews {

    private final ReviewChain chain;

    EditedReviews(ReviewChain chain) {
        this.chain = chain;
    }

    /**
     * @param planned the lessons as they were asked for; {@code stored} are their rows, in the same order
     * @param before those that were there
     */
    void keep(Author author, List<LessonPlan> planned, List<Lesson> stored, Map<String, LessonPlan> before) {
        Function<String, ReviewPath> paths = chain.paths();
        for (int i = 0; i < stored.size(); i++) {
            Lesson lesson = stored.get(i);
            LessonPlan was = before.get(lesson.id);
            ReviewPath path = paths.apply(lesson.schoolId);
            if (was == null) {
                lesson.review.made(path);
            } else if (isReviewed(was, planned.get(i))) {
                lesson.review.edited(path, author.levelFor(was.school()));
            }
        }
    }

    /** What reviewers look at; where the lesson is filmed and whether it takes place they are not asked. */
    static boolean isReviewed(LessonPlan was, LessonPlan now) {
        return !was.date().equals(now.date())
                || !was.start().equals(now.start())
                || !was.end().equals(now.end())
                || !was.grades().equals(now.grades())
                || !was.teachers().equals(now.teachers())
                || !was.subject().equals(now.subject())
                || !was.title().equals(now.title())
                || !was.sources().equals(now.sources());
    }
}
