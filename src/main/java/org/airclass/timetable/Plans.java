package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.airclass.school.Organisations;
import org.airclass.school.Subjects;
import org.airclass.school.Teachers;
import org.airclass.site.ShortId;
import org.airclass.streaming.Channels;

/** Turns plans into rows and back: names outside, ids inside. */
@ApplicationScoped
class Plans {

    private static final int SOURCE_ID_LENGTH = 6;

    private final EntityManager entities;
    private final Teachers teachers;
    private final Subjects subjects;
    private final Channels channels;
    private final Organisations organisations;

    Plans(
            EntityManager entities,
            Teachers teachers,
            Subjects subjects,
            Channels channels,
            Organisations organisations) {
        this.entities = entities;
        this.teachers = teachers;
        this.subjects = subjects;
        this.channels = channels;
        this.organisations = organisations;
    }

    /** Teachers, subjects and live points that the plans name and nobody knew. */
    void addNames(List<LessonPlan> lessons) {
        teachers.idsOf(namesOf(lessons));
        subjects.ensure(lessons.stream().map(LessonPlan::subject).toList());
        Set<String> points = livePointsOf(lessons);
        if (!points.isEmpty()) {
            channels.livePointIds(points);
        }
    }

    List<LessonPlan> lessons(List<Lesson> lessons) {
        Set<String> ids = new HashSet<>();
        lessons.forEach(lesson -> lesson.teachers.forEach(t -> ids.add(t.teacherId())));
        Map<String, Teachers.Named> names = teachers.byId(ids);
        Map<String, String> points =
                lessons.stream().anyMatch(l -> l.livePointId != null) ? channels.livePoints() : Map.of();
        Map<String, String> owners = organisations.namesOf(
                lessons.stream().map(l -> l.schoolId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lessons.stream()
                .map(lesson -> plan(lesson, names, points, owners))
                .toList();
    }

    List<HandoutPlan> handouts(List<Handout> handouts) {
        return handouts.stream()
                .map(h -> new HandoutPlan(
                        h.id,
                        h.term,
                        h.from,
                        h.to,
                        List.copyOf(h.grades),
                        h.title,
                        sourcePlans(h.sources),
                        h.forSchoolId,
                        h.revision))
                .toList();
    }

    /**
     * Puts each plan into its stored row, or into a new one, which {@link LessonTables} has yet to insert; names are
     * known by now. A row that says the same already keeps its revision.
     */
    List<Lesson> store(
            List<LessonPlan> lessons, Map<String, Lesson> stored, Map<String, LessonPlan> before, long revision) {
        Map<Teachers.Named, String> teacherIds = teachers.idsOf(namesOf(lessons));
        Set<String> points = livePointsOf(lessons);
        Map<String, String> pointIds = points.isEmpty() ? Map.of() : channels.livePointIds(points);
        List<Lesson> written = new ArrayList<>();
        for (LessonPlan plan : lessons) {
            Lesson lesson = stored.get(plan.id());
            if (lesson == null) {
                lesson = new Lesson();
                lesson.id = plan.id() == null ? ShortId.next() : plan.id();
                fill(lesson, plan, teacherIds, pointIds, revision);
            } else if (!plan.saysTheSameAs(before.get(lesson.id))) {
                fill(lesson, plan, teacherIds, pointIds, revision);
            }
            written.add(lesson);
        }
        return written;
    }

    /** As {@link #store} does with lessons. */
    List<Handout> storeHandouts(
            List<HandoutPlan> handouts, Map<String, Handout> stored, Map<String, HandoutPlan> before, long revision) {
        List<Handout> written = new ArrayList<>();
        for (HandoutPlan plan : handouts) {
            Handout handout = stored.get(plan.id());
            if (handout == null) {
                handout = new Handout();
                handout.id = plan.id() == null ? ShortId.next() : plan.id();
                fill(handout, plan, revision);
                entities.persist(handout);
            } else if (!plan.saysTheSameAs(before.get(handout.id))) {
                fill(handout, plan, revision);
            }
            written.add(handout);
        }
        return written;
    }

    private static void fill(Handout handout, HandoutPlan plan, long revision) {
        handout.term = plan.term();
        handout.from = plan.from();
        handout.to = plan.to();
        handout.title = plan.title();
        handout.forSchoolId = plan.forSchool();
        handout.revision = revision;
        replace(handout.grades, new HashSet<>(plan.grades()));
        replace(handout.sources, sourceEntries(plan.sources()));
    }

    private static void fill(
            Lesson lesson,
            LessonPlan plan,
            Map<Teachers.Named, String> teacherIds,
            Map<String, String> pointIds,
            long revision) {
        lesson.term = plan.term();
        lesson.date = plan.date();
        lesson.period = plan.period();
        lesson.start = plan.start();
        lesson.end = plan.end();
        lesson.subject = plan.subject();
        lesson.title = plan.title();
        lesson.textbook = plan.textbook();
        lesson.livePointId = plan.livePoint() == null ? null : pointIds.get(plan.livePoint());
        lesson.cancelled = plan.cancelled();
        lesson.cancelReason = plan.cancelReason();
        lesson.series = plan.series();
        lesson.schoolId = plan.school();
        lesson.forSchoolId = plan.forSchool();
        lesson.revision = revision;
        replace(lesson.grades, new HashSet<>(plan.grades()));
        replace(
                lesson.teachers,
                plan.teachers().stream()
                        .map(t -> new Lesson.Assignment(teacherIds.get(named(t)), t.role(), t.insteadOf()))
                        .toList());
        replace(lesson.sources, sourceEntries(plan.sources()));
    }

    private static <T, C extends java.util.Collection<T>> void replace(C stored, java.util.Collection<T> planned) {
        if (!stored.equals(planned)) {
            stored.clear();
            stored.addAll(planned);
        }
    }

    private static List<Lesson.SourceEntry> sourceEntries(List<LessonPlan.SourcePlan> sources) {
        return sources.stream()
                .map(s -> new Lesson.SourceEntry(
                        s.id() == null ? ShortId.next(SOURCE_ID_LENGTH) : s.id(),
                        s.kind(),
                        s.label(),
                        s.url(),
                        s.subtitles()))
                .toList();
    }

    private static List<LessonPlan.SourcePlan> sourcePlans(List<Lesson.SourceEntry> sources) {
        return sources.stream()
                .map(s -> new LessonPlan.SourcePlan(s.id(), s.kind(), s.label(), s.url(), s.subtitles()))
                .toList();
    }

    private static LessonPlan plan(
            Lesson lesson, Map<String, Teachers.Named> names, Map<String, String> points, Map<String, String> owners) {
        return LessonPlan.of(l -> {
            l.id = lesson.id;
            l.term = lesson.term;
            l.date = lesson.date;
            l.grades = List.copyOf(lesson.grades);
            l.period = lesson.period;
            l.start = lesson.start;
            l.end = lesson.end;
            l.subject = lesson.subject;
            l.title = lesson.title;
            l.textbook = lesson.textbook;
            l.livePoint = lesson.livePointId == null ? null : points.get(lesson.livePointId);
            l.teachers = lesson.teachers.stream()
                    .map(t -> new LessonPlan.TeacherPlan(
                            names.get(t.teacherId()).name(),
                            names.get(t.teacherId()).school(),
                            t.role(),
                            t.insteadOf()))
                    .toList();
            l.sources = sourcePlans(lesson.sources);
            l.cancelled = lesson.cancelled;
            l.cancelReason = lesson.cancelReason;
            l.series = lesson.series;
            l.school = lesson.schoolId;
            l.schoolName = owners.get(lesson.schoolId);
            l.forSchool = lesson.forSchoolId;
            l.review = lesson.review.state();
            l.revision = lesson.revision;
        });
    }

    private static Set<Teachers.Named> namesOf(List<LessonPlan> lessons) {
        Set<Teachers.Named> names = new HashSet<>();
        lessons.forEach(lesson -> lesson.teachers().forEach(t -> names.add(named(t))));
        return names;
    }

    private static Teachers.Named named(LessonPlan.TeacherPlan teacher) {
        return new Teachers.Named(teacher.name(), teacher.school());
    }

    private static Set<String> livePointsOf(List<LessonPlan> lessons) {
        Set<String> points = new TreeSet<>();
        lessons.stream().map(LessonPlan::livePoint).filter(p -> p != null).forEach(points::add);
        return points;
    }
}
