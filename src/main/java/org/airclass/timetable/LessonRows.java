package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.airclass.programme.SourceKind;
import org.airclass.school.Organisations;
import org.airclass.school.Teachers;
import org.airclass.streaming.Channels;

/**
 * Reads lessons of the draft, a statement for each of their tables however many there are: an entity for each of a
 * term's lessons took most of the time of whatever looked at them.
 */
@ApplicationScoped
class LessonRows {

    /** Short enough for one IN. */
    private static final int SLICE = 500;

    private final EntityManager entities;
    private final Teachers teachers;
    private final Channels channels;
    private final Organisations organisations;

    LessonRows(EntityManager entities, Teachers teachers, Channels channels, Organisations organisations) {
        this.entities = entities;
        this.teachers = teachers;
        this.channels = channels;
        this.organisations = organisations;
    }

    /** Those of these that the draft has, in no order. */
    List<LessonPlan> of(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<LessonPlan> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += SLICE) {
            List<String> some = all.subList(i, Math.min(i + SLICE, all.size()));
            found.addAll(read("where l.id in :ids", Map.of("ids", some)));
        }
        return found;
    }

    List<LessonPlan> all() {
        return read("", Map.of());
    }

    List<LessonPlan> ofTerm(String term) {
        return read("where l.term = :term", Map.of("term", term));
    }

    /** Of these days, both included, in every term. */
    List<LessonPlan> between(LocalDate from, LocalDate to) {
        return read("where l.date between :from and :to", Map.of("from", from, "to", to));
    }

    List<LessonPlan> at(Review.Status status) {
        return read("where l.review.status = :status", Map.of("status", status));
    }

    /** By day and time. */
    private List<LessonPlan> read(String where, Map<String, Object> parameters) {
        Map<String, List<Integer>> grades = new HashMap<>();
        query(
                "select l.id, g from Lesson l join l.grades g " + where,
                parameters,
                (lesson, row) -> add(grades, lesson, row.get(1, Integer.class)));
        Map<String, List<LessonPlan.SourcePlan>> sources = new HashMap<>();
        query(
                "select l.id, s.id, s.kind, s.label, s.url, s.subtitles from Lesson l join l.sources s " + where
                        + " order by l.id, index(s)",
                parameters,
                (lesson, row) -> add(
                        sources,
                        lesson,
                        new LessonPlan.SourcePlan(
                                row.get(1, String.class),
                                row.get(2, SourceKind.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, String.class))));
        Map<String, List<LessonPlan.TeacherPlan>> taught = taught(where, parameters);
        List<LessonPlan> lessons = new ArrayList<>();
        query(
                """
                select l.id, l.term, l.date, l.period, l.start, l.end, l.subject, l.title, l.textbook, l.livePointId,
                    l.cancelled, l.cancelReason, l.series, l.schoolId, l.review.status, l.review.waitingFor,
                    l.review.reason, l.revision, l.forSchoolId
                from Lesson l\s"""
                        + where + " order by l.date, l.start, l.id",
                parameters,
                (lesson, row) -> lessons.add(plan(lesson, row, grades, taught, sources)));
        return named(lessons);
    }

    private static LessonPlan plan(
            String id,
            Tuple row,
            Map<String, List<Integer>> grades,
            Map<String, List<LessonPlan.TeacherPlan>> taught,
            Map<String, List<LessonPlan.SourcePlan>> sources) {
        return LessonPlan.of(l -> {
            l.id = id;
            l.term = row.get(1, String.class);
            l.date = row.get(2, LocalDate.class);
            l.period = row.get(3, Integer.class);
            l.start = row.get(4, LocalTime.class);
            l.end = row.get(5, LocalTime.class);
            l.subject = row.get(6, String.class);
            l.title = row.get(7, String.class);
            l.textbook = row.get(8, String.class);
            l.livePoint = row.get(9, String.class);
            l.cancelled = row.get(10, Boolean.class);
            l.cancelReason = row.get(11, String.class);
            l.series = row.get(12, String.class);
            l.school = row.get(13, String.class);
            l.review = new Review.State(
                    row.get(14, Review.Status.class), row.get(15, Level.class), row.get(16, String.class));
            l.revision = row.get(17, Long.class);
            l.forSchool = row.get(18, String.class);
            l.grades = grades.get(id);
            l.teachers = taught.get(id);
            l.sources = sources.get(id);
        });
    }

    private Map<String, List<LessonPlan.TeacherPlan>> taught(String where, Map<String, Object> parameters) {
        List<Tuple> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        query(
                "select l.id, t.teacherId, t.role, t.insteadOf from Lesson l join l.teachers t " + where
                        + " order by l.id, index(t)",
                parameters,
                (lesson, row) -> {
                    rows.add(row);
                    ids.add(row.get(1, String.class));
                });
        Map<String, Teachers.Named> names = teachers.byId(ids);
        Map<String, List<LessonPlan.TeacherPlan>> taught = new HashMap<>();
        for (Tuple row : rows) {
            Teachers.Named name = names.get(row.get(1, String.class));
            add(
                    taught,
                    row.get(0, String.class),
                    new LessonPlan.TeacherPlan(
                            name.name(),
                            name.school(),
                            row.get(2, LessonPlan.TeacherRole.class),
                            row.get(3, String.class)));
        }
        return taught;
    }

    /** Names for the ids of live points and owners. */
    private List<LessonPlan> named(List<LessonPlan> lessons) {
        Map<String, String> points =
                lessons.stream().anyMatch(l -> l.livePoint() != null) ? channels.livePoints() : Map.of();
        Set<String> owners = new HashSet<>();
        lessons.stream().map(LessonPlan::school).filter(id -> id != null).forEach(owners::add);
        Map<String, String> schools = organisations.namesOf(owners);
        return lessons.stream()
                .map(lesson -> lesson.with(l -> {
                    l.livePoint = lesson.livePoint() == null ? null : points.get(lesson.livePoint());
                    l.schoolName = schools.get(lesson.school());
                }))
                .toList();
    }

    private void query(String query, Map<String, Object> parameters, BiConsumer<String, Tuple> take) {
        TypedQuery<Tuple> typed = entities.createQuery(query, Tuple.class);
        parameters.forEach(typed::setParameter);
        typed.getResultList().forEach(row -> take.accept(row.get(0, String.class), row));
    }

    private static <T> void add(Map<String, List<T>> lists, String lesson, T item) {
        lists.computeIfAbsent(lesson, id -> new ArrayList<>()).add(item);
    }
}
