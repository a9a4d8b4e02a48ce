package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final LessonRows lessons;
    private final LessonTables tables;
    private final Bookings bookings;
    private final DraftRows rows;
    private final Plans plans;
    private final Ownership ownership;
    private final EditedReviews reviews;
    private final Journal journal;

    Draft(
            EntityManager entities,
            Channels channels,
            LessonRows lessons,
            LessonTables tables,
            Bookings bookings,
            DraftRows rows,
            Plans plans,
            Ownership ownership,
            EditedReviews reviews,
            Journal journal) {
        this.entities = entities;
        this.channels = channels;
        this.lessons = lessons;
        this.tables = tables;
        this.bookings = bookings;
        this.rows = rows;
        this.plans = plans;
        this.ownership = ownership;
        this.reviews = reviews;
        this.journal = journal;
    }

    /** Grows with every write. */
    long revision() {
        return entities.createQuery("select revision from DraftRow", Long.class).getSingleResult();
    }

    /** Lessons of a term by day and time. */
    List<LessonPlan> lessonsOf(String term) {
        return lessons.ofTerm(term);
    }

    /** Lessons of these days, both included, in every term. */
    List<LessonPlan> lessonsBetween(LocalDate from, LocalDate to) {
        return lessons.between(from, to);
    }

    List<LessonPlan> lessons() {
        return lessons.all();
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
        return lessons.of(List.of(id)).stream().findFirst().orElseThrow(() -> LessonNotFound.withId(id));
    }

    /** @throws org.airclass.site.Refused 404 when the draft has no such handout */
    HandoutPlan handout(String id) {
        HandoutPlan handout = handouts(List.of(id)).get(id);
        if (handout == null) {
            throw HandoutNotFound.withId(id);
        }
        return handout;
    }

    /** Those of these that the draft has, by id. */
    Map<String, LessonPlan> lessons(Collection<String> ids) {
        return byId(lessons.of(ids), LessonPlan::id);
    }

    /** Those of these that the draft has, by id. */
    Map<String, HandoutPlan> handouts(Collection<String> ids) {
        return byId(plans.handouts(List.copyOf(rows.handouts(ids).values())), HandoutPlan::id);
    }

    /** In a transaction of its own, repeated when the database gives it up for another's sake. */
    Written write(DraftEdit edit) {
        return write(edit, done -> {});
    }

    /** @param also done in the same transaction once the draft is written, and repeated with it */
    Written write(DraftEdit edit, Consumer<Written.Done> also) {
        Transactions.runUnlessTaken(() -> plans.addNames(edit.lessons()));
        try {
            return Transactions.run(() -> {
                // Nothing that is asked on the way waits in entities: they need not be searched for changes each time.
                entities.setFlushMode(FlushModeType.COMMIT);
                try {
                    Written.Done done = writeHere(edit);
                    also.accept(done);
                    return done;
                } finally {
                    entities.setFlushMode(FlushModeType.AUTO);
                }
            });
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
        List<LessonPlan> all = new ArrayList<>(bookings.on(days));
        all.removeIf(lesson -> edited.contains(lesson.id()));
        all.addAll(edit.lessons());
        return new Conflicts(channels.channelIds().keySet()).among(all);
    }

    /** Nobody writes to the draft until the caller's transaction ends; it stays as it is. */
    void holdStill() {
        entities.createQuery("update DraftRow set publications = publications + 1 where id = :id")
                .setParameter("id", DraftRow.ID)
                .executeUpdate();
    }

    /** Nobody else writes to the draft until the caller's transaction ends. @return its new revision */
    long begin() {
        entities.createQuery("update DraftRow set revision = revision + 1 where id = :id")
                .setParameter("id", DraftRow.ID)
                .executeUpdate();
        return revision();
    }

    private Written.Done writeHere(DraftEdit asked) {
        long revision = begin();
        if (asked.basedOn() != null && asked.basedOn() != revision - 1) {
            throw new Undone(new Written.MovedOn(revision - 1));
        }
        Map<String, Lesson> lessonRows = rows.lessons(ids(asked.lessons(), LessonPlan::id, List.of()));
        Map<String, Handout> handoutRows =
                rows.handouts(ids(asked.handouts(), HandoutPlan::id, asked.removedHandouts()));
        Map<String, LessonPlan> before =
                new HashMap<>(byId(plans.lessons(List.copyOf(lessonRows.values())), LessonPlan::id));
        lessons.of(asked.removedLessons()).forEach(l -> before.put(l.id(), l));
        Map<String, HandoutPlan> packsBefore = byId(plans.handouts(List.copyOf(handoutRows.values())), HandoutPlan::id);
        stillAsSeen(asked, before, packsBefore);
        DraftEdit edit = ownership.settled(asked, before, packsBefore);
        List<Clash> clashes = clashesOf(edit);
        if (!clashes.isEmpty()) {
            throw new Undone(new Written.Clashing(clashes));
        }
        tables.delete(edit.removedLessons());
        edit.removedHandouts().forEach(id -> entities.remove(handoutRows.get(id)));
        List<Lesson> stored = plans.store(edit.lessons(), lessonRows, before, revision);
        reviews.keep(edit.signature().author(), edit.lessons(), stored, before);
        tables.insert(stored.stream().filter(l -> !before.containsKey(l.id)).toList());
        entities.flush();
        List<LessonPlan> lessonsNow = plans.lessons(stored);
        List<HandoutPlan> packs =
                plans.handouts(plans.storeHandouts(edit.handouts(), handoutRows, packsBefore, revision));
        List<ItemChange> changes = new ArrayList<>();
        changes.addAll(ItemChange.OfLesson.all(edit.removedLessons(), before, lessonsNow, revision));
        changes.addAll(ItemChange.OfHandout.all(edit.removedHandouts(), packsBefore, packs, revision));
        if (changes.isEmpty()) {
            throw new Undone(new Written.Done(revision - 1, lessonsNow, packs, changes));
        }
        journal.write(edit.signature(), revision, changes);
        entities.flush();
        return new Written.Done(revision, lessonsNow, packs, changes);
    }

    private static void stillAsSeen(
            DraftEdit edit, Map<String, LessonPlan> lessons, Map<String, HandoutPlan> handouts) {
        List<String> changed = edit.changedSince(lessons, handouts);
        if (!changed.isEmpty()) {
            throw new Undone(new Written.ChangedSince(changed));
        }
        edit.removedLessons().stream()
                .filter(id -> !lessons.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw LessonNotFound.withId(id);
                });
        edit.removedHandouts().stream()
                .filter(id -> !handouts.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw HandoutNotFound.withId(id);
                });
    }

    /** Rolls the transaction back and carries the outcome out of it. */
    private static final class Undone extends RuntimeException {
        private final transient Written outcome;

        Undone(Written outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    private static <T> List<String> ids(List<T> put, Function<T, String> id, List<String> removed) {
        return Stream.concat(put.stream().map(id).filter(Objects::nonNull), removed.stream())
                .distinct()
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> plans, Function<T, String> id) {
        return plans.stream().collect(Collectors.toMap(id, plan -> plan));
    }
}
