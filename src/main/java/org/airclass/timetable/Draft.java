package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;

/**
 * The one living draft. A write changes the draft's row first, so that writers come one after another on
 * one database and fail certification in a cluster; then it looks for clashes among all lessons of the
 * days it touches; then it writes. What can't be checked is not written.
 */
@ApplicationScoped
class Draft {

    private final EntityManager entities;
    private final Channels channels;
    private final Plans plans;

    Draft(EntityManager entities, Channels channels, Plans plans) {
        this.entities = entities;
        this.channels = channels;
        this.plans = plans;
    }

    /** Grows with every write. */
    long revision() {
        return entities.createQuery("select revision from DraftRow", Long.class).getSingleResult();
    }

    /** Lessons of a term by day and time. */
    List<LessonPlan> lessonsOf(String term) {
        return plans.lessons(
                entities.createQuery("from Lesson where term = :term order by date, start, id", Lesson.class)
                        .setParameter("term", term)
                        .getResultList());
    }

    /** Lessons of these days, both included, in every term. */
    List<LessonPlan> lessonsBetween(LocalDate from, LocalDate to) {
        return plans.lessons(entities.createQuery(
                        "from Lesson where date between :from and :to order by date, start, id", Lesson.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    List<LessonPlan> lessons() {
        return plans.lessons(entities.createQuery("from Lesson order by date, start, id", Lesson.class)
                .getResultList());
    }

    List<HandoutPlan> handouts() {
        return plans.handouts(entities.createQuery("from Handout order by from, id", Handout.class)
                .getResultList());
    }

    List<HandoutPlan> handoutsOf(String term) {
        return plans.handouts(entities.createQuery("from Handout where term = :term order by from, id", Handout.class)
                .setParameter("term", term)
                .getResultList());
    }

    /** @throws org.airclass.site.Refused 404 when the draft has no such lesson */
    LessonPlan lesson(String id) {
        Lesson lesson = entities.find(Lesson.class, id);
        if (lesson == null) {
            throw LessonNotFound.withId(id);
        }
        return plans.lessons(List.of(lesson)).get(0);
    }

    /** In a transaction of its own, repeated when the database gives it up for another's sake. */
    Written write(DraftEdit edit) {
        Transactions.runUnlessTaken(() -> plans.addNames(edit.lessons()));
        try {
            return Transactions.run(() -> writeHere(edit));
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** Clashes the edit would cause if it were written now; nothing is written. */
    List<Clash> clashesOf(DraftEdit edit) {
        Set<String> edited = new HashSet<>(edit.removedLessons());
        edit.lessons().stream().map(LessonPlan::id).forEach(edited::add);
        Set<LocalDate> days = new TreeSet<>();
        edit.lessons().forEach(lesson -> days.add(lesson.date()));
        List<LessonPlan> all = new ArrayList<>();
        for (LessonPlan lesson : lessonsOn(days)) {
            if (!edited.contains(lesson.id())) {
                all.add(lesson);
            }
        }
        all.addAll(edit.lessons());
        return new Conflicts(channels.channelIds().keySet()).among(all);
    }

    /** Nobody writes to the draft until the caller's transaction ends; it stays as it is. */
    void holdStill() {
        entities.createQuery("update DraftRow set publications = publications + 1 where id = :id")
                .setParameter("id", DraftRow.ID)
                .executeUpdate();
    }

    private Written writeHere(DraftEdit edit) {
        entities.createQuery("update DraftRow set revision = revision + 1 where id = :id")
                .setParameter("id", DraftRow.ID)
                .executeUpdate();
        long revision = revision();
        if (edit.basedOn() != null && edit.basedOn() != revision - 1) {
            throw new Undone(new Written.MovedOn(revision - 1));
        }
        List<Clash> clashes = clashesOf(edit);
        if (!clashes.isEmpty()) {
            throw new Undone(new Written.Clashing(clashes));
        }
        remove(edit);
        Map<String, Lesson> stored = storedLessons(edit.lessons());
        List<Lesson> written = plans.store(edit.lessons(), stored, revision);
        plans.storeHandouts(edit.handouts(), revision);
        entities.flush();
        return new Written.Done(revision, plans.lessons(written));
    }

    /** Rolls the transaction back and carries the outcome out of it. */
    private static final class Undone extends RuntimeException {
        private final transient Written outcome;

        Undone(Written outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    private void remove(DraftEdit edit) {
        for (String id : edit.removedLessons()) {
            Lesson lesson = entities.find(Lesson.class, id);
            if (lesson == null) {
                throw LessonNotFound.withId(id);
            }
            entities.remove(lesson);
        }
        for (String id : edit.removedHandouts()) {
            Handout handout = entities.find(Handout.class, id);
            if (handout != null) {
                entities.remove(handout);
            }
        }
    }

    private Map<String, Lesson> storedLessons(List<LessonPlan> lessons) {
        List<String> ids =
                lessons.stream().map(LessonPlan::id).filter(id -> id != null).toList();
        Map<String, Lesson> stored = new HashMap<>();
        for (List<String> some : slices(ids)) {
            entities.createQuery("from Lesson where id in :ids", Lesson.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(lesson -> stored.put(lesson.id, lesson));
        }
        return stored;
    }

    private List<LessonPlan> lessonsOn(Collection<LocalDate> days) {
        Map<String, Lesson> found = new LinkedHashMap<>();
        for (List<LocalDate> some : slices(List.copyOf(days))) {
            entities.createQuery("from Lesson where date in :days", Lesson.class)
                    .setParameter("days", some)
                    .getResultList()
                    .forEach(lesson -> found.put(lesson.id, lesson));
        }
        return plans.lessons(List.copyOf(found.values()));
    }

    /** Lists short enough for one IN. */
    private static <T> List<List<T>> slices(List<T> list) {
        List<List<T>> slices = new ArrayList<>();
        for (int i = 0; i < list.size(); i += 500) {
            slices.add(list.subList(i, Math.min(i + 500, list.size())));
        }
        return slices;
    }
}
