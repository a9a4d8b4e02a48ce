package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
import java.util.stream.Collectors;
import org.airclass.programme.SourceKind;
import org.airclass.school.Teachers;
import org.airclass.streaming.Channels;

/**
 * The lessons of some days as far as clashes and rules are concerned with them, which is asked at every move of a
 * hand: a few columns in a few statements, however many lessons there are.
 */
@ApplicationScoped
class Bookings {

    private static final String OF_DAYS = " where l.date in :days and not l.cancelled";

    private final EntityManager entities;
    private final Teachers teachers;
    private final Channels channels;

    Bookings(EntityManager entities, Teachers teachers, Channels channels) {
        this.entities = entities;
        this.teachers = teachers;
        this.channels = channels;
    }

    /**
     * Lessons without cancelled ones, which book nothing, and of each: id, term, date, start, end, grades, subject,
     * title, textbook, live point, whose addition it is, the names of teachers and the labels of TV sources. What else a lesson has is left out.
     */
    List<LessonPlan> on(Collection<LocalDate> days) {
        Map<String, List<Integer>> grades = new HashMap<>();
        read("select l.id, g from Lesson l join l.grades g", days, (lesson, row) -> grades.computeIfAbsent(
                        lesson, id -> new ArrayList<>())
                .add(row.get(1, Integer.class)));
        Map<String, List<LessonPlan.SourcePlan>> shown = new HashMap<>();
        read(
                "select l.id, s.label from Lesson l join l.sources s on s.kind = " + SourceKind.class.getName() + ".TV",
                days,
                (lesson, row) -> shown.computeIfAbsent(lesson, id -> new ArrayList<>())
                        .add(new LessonPlan.SourcePlan(null, SourceKind.TV, row.get(1, String.class), null)));
        Map<String, List<LessonPlan.TeacherPlan>> taught = teachersOn(days);
        Map<String, String> points = channels.livePoints();
        List<LessonPlan> lessons = new ArrayList<>();
        read(
                "select l.id, l.term, l.date, l.start, l.end, l.subject, l.title, l.textbook, l.livePointId,"
                        + " l.forSchoolId from Lesson l",
                days,
                (lesson, row) -> lessons.add(LessonPlan.of(l -> {
                    l.id = lesson;
                    l.term = row.get(1, String.class);
                    l.date = row.get(2, LocalDate.class);
                    l.start = row.get(3, LocalTime.class);
                    l.end = row.get(4, LocalTime.class);
                    l.subject = row.get(5, String.class);
                    l.title = row.get(6, String.class);
                    l.textbook = row.get(7, String.class);
                    l.livePoint = points.get(row.get(8, String.class));
                    l.forSchool = row.get(9, String.class);
                    l.grades = grades.get(lesson);
                    l.teachers = taught.get(lesson);
                    l.sources = shown.get(lesson);
                })));
        return lessons;
    }

    private Map<String, List<LessonPlan.TeacherPlan>> teachersOn(Collection<LocalDate> days) {
        Map<String, Set<String>> ids = new HashMap<>();
        read("select l.id, t.teacherId from Lesson l join l.teachers t", days, (lesson, row) -> ids.computeIfAbsent(
                        lesson, id -> new HashSet<>())
                .add(row.get(1, String.class)));
        Map<String, Teachers.Named> names =
                teachers.byId(ids.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, List<LessonPlan.TeacherPlan>> taught = new HashMap<>();
        ids.forEach((lesson, of) -> taught.put(
                lesson,
                of.stream()
                        .map(names::get)
                        .map(n -> LessonPlan.TeacherPlan.lead(n.name(), n.school()))
                        .toList()));
        return taught;
    }

    private void read(String select, Collection<LocalDate> days, BiConsumer<String, Tuple> take) {
        entities.createQuery(select + OF_DAYS, Tuple.class)
                .setParameter("days", days)
                .getResultList()
                .forEach(row -> take.accept(row.get(0, String.class), row));
    }
}
