package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.airclass.site.Refused;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/**
 * 三级把关: lessons go from level to level until nobody above has anything to say. Each step is written to the
 * journal as any other write to the draft is, one after another, and changes nothing but where its lessons stand.
 */
@ApplicationScoped
class Reviews {

    private final EntityManager entities;
    private final Draft draft;
    private final DraftRows rows;
    private final LessonRows lessons;
    private final Plans plans;
    private final ReviewChain chain;
    private final Journal journal;

    Reviews(
            EntityManager entities,
            Draft draft,
            DraftRows rows,
            LessonRows lessons,
            Plans plans,
            ReviewChain chain,
            Journal journal) {
        this.entities = entities;
        this.draft = draft;
        this.rows = rows;
        this.lessons = lessons;
        this.plans = plans;
        this.chain = chain;
        this.journal = journal;
    }

    /** Lessons that wait for the level this author speaks for, within their reach. */
    List<LessonPlan> waitingFor(Author author) {
        return select(
                Review.Status.IN_REVIEW,
                l -> author.scope().covers(l.school()) && l.review().waitingFor() == author.levelFor(l.school()));
    }

    /** Lessons of that state which this author may change. */
    List<LessonPlan> ownOf(Author author, Review.Status status) {
        return select(status, author::mayChange);
    }

    /**
     * All of them take the step, or none.
     *
     * @param reason why they are sent back; null for other steps
     * @return the lessons as they stand
     * @throws Refused 404 for an unknown lesson; 403 naming those out of reach; 409 naming those that are not at
     *     this step
     */
    List<LessonPlan> act(ReviewAction action, List<String> ids, String reason, Author author) {
        return Transactions.run(() -> {
            long revision = draft.begin();
            Map<String, Lesson> found = rows.lessons(ids);
            List<Lesson> lessons =
                    ids.stream().distinct().map(id -> known(found, id)).toList();
            List<LessonPlan> before = plans.lessons(lessons);
            Function<String, ReviewPath> paths = chain.paths();
            refuseOutOfReach(action, author, before);
            List<Refused.Problem> problems = new ArrayList<>();
            for (Lesson lesson : lessons) {
                if (!step(lesson, action, paths.apply(lesson.schoolId), author.levelFor(lesson.schoolId), reason)) {
                    problems.add(notAtThisStep(lesson));
                }
            }
            if (!problems.isEmpty()) {
                Text first = problems.get(0).message();
                throw Refused.conflict("not-at-this-step", first.zh(), first.en(), problems);
            }
            return written(author, action, revision, lessons, before);
        });
    }

    /** Lessons whose turn was with a level that is gone wait for the next one, or for nobody. */
    void putChain(Set<Level> levels, Author author) {
        Transactions.run(() -> {
            long revision = draft.begin();
            chain.put(levels);
            entities.flush();
            Function<String, ReviewPath> paths = chain.paths();
            List<Lesson> lessons = new ArrayList<>(inReview());
            List<LessonPlan> all = plans.lessons(lessons);
            lessons.forEach(l -> l.review.reroute(paths.apply(l.schoolId)));
            List<LessonPlan> before = new ArrayList<>();
            for (int i = all.size() - 1; i >= 0; i--) {
                if (lessons.get(i).review.state().equals(all.get(i).review())) {
                    lessons.remove(i);
                } else {
                    before.add(0, all.get(i));
                }
            }
            if (!lessons.isEmpty()) {
                written(author, ReviewAction.REROUTE, revision, lessons, before);
            }
        });
    }

    private static boolean step(Lesson lesson, ReviewAction action, ReviewPath path, Level by, String reason) {
        Review review = lesson.review;
        switch (action) {
            case SUBMIT -> {
                if (review.maySubmit()) {
                    review.submit(path, by);
                    return true;
                }
            }
            case APPROVE -> {
                if (review.mayApprove(by)) {
                    review.approve(path, by);
                    return true;
                }
            }
            case SEND_BACK -> {
                if (review.maySendBack(path, by)) {
                    review.sendBack(path, by, reason);
                    return true;
                }
            }
            case REROUTE -> throw new IllegalArgumentException("no step of one lesson");
        }
        return false;
    }

    private List<LessonPlan> written(
            Author author, ReviewAction action, long revision, List<Lesson> lessons, List<LessonPlan> before) {
        List<LessonPlan> after = plans.lessons(lessons);
        List<ItemChange> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            changes.add(new ItemChange.OfLesson(before.get(i), after.get(i)));
        }
        DraftEdit.Signature signature = DraftEdit.Signature.of(author).as(ChangeKind.REVIEW, null);
        journal.write(signature, action, revision, changes);
        return after;
    }

    private static void refuseOutOfReach(ReviewAction action, Author author, List<LessonPlan> lessons) {
        Predicate<LessonPlan> mine =
                action == ReviewAction.SUBMIT ? author::mayChange : l -> author.levelFor(l.school()) != null;
        Ownership.refuse(lessons.stream().filter(mine.negate()).toList());
    }

    private static Lesson known(Map<String, Lesson> found, String id) {
        Lesson lesson = found.get(id);
        if (lesson == null) {
            throw LessonNotFound.withId(id);
        }
        return lesson;
    }

    private static Refused.Problem notAtThisStep(Lesson lesson) {
        Review.State state = lesson.review.state();
        String name = lesson.subject + "《" + lesson.title + "》";
        return new Refused.Problem(
                "not-at-this-step",
                new Text(
                        name + "现在是“" + ReviewWords.zh(state) + "”，不能这样操作",
                        name + " is " + ReviewWords.en(state) + "; that can't be done now"),
                Map.of("lesson", lesson.id, "status", state.status().name()));
    }

    private List<LessonPlan> select(Review.Status status, Predicate<LessonPlan> wanted) {
        return lessons.at(status).stream().filter(wanted).toList();
    }

    private List<Lesson> inReview() {
        return entities.createQuery("from Lesson where review.status = :status", Lesson.class)
                .setParameter("status", Review.Status.IN_REVIEW)
                .getResultList();
    }
}
