package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.airclass.access.Role;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Teachers;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** Whose each lesson is, and who may therefore touch it. Asked by the draft at every write, whichever way it came. */
@ApplicationScoped
class Ownership {

    private static final int SLICE = 500;

    private final Organisations organisations;
    private final Teachers teachers;
    private final SchoolAdditions additions;

    Ownership(Organisations organisations, Teachers teachers, SchoolAdditions additions) {
        this.organisations = organisations;
        this.teachers = teachers;
        this.additions = additions;
    }

    /**
     * The edit with an owner for each new lesson: the author's own school, else, unless the author is a teacher, the
     * school of whoever leads the lesson, else the author's district or bureau.
     *
     * @param before the lessons of the edit that are in the draft already
     * @param handouts its handouts that are
     * @throws Refused 403 naming each lesson that is not the author's to touch; 422 for an owner that does not exist
     */
    DraftEdit settled(DraftEdit edit, Map<String, LessonPlan> before, Map<String, HandoutPlan> handouts) {
        Author author = edit.signature().author();
        additions.refuseUnknownSchools(edit);
        List<LessonPlan> lessons = owned(author, edit.lessons(), before);
        if (!author.scope().everything()) {
            refuseFor(outOfScope(author, lessons, edit, before, handouts));
        }
        return edit.withLessons(lessons);
    }

    /** @throws Refused 403 naming each of these lessons, which are not theirs; nothing where there are none */
    static void refuse(List<LessonPlan> foreign) {
        refuseFor(foreign.stream().map(Ownership::foreign).toList());
    }

    /**
     * Those of these lessons for which {@link #settled} would refuse the author, as the very objects of the list.
     *
     * @param before those that are in the draft already
     */
    List<LessonPlan> foreign(Author author, List<LessonPlan> lessons, Map<String, LessonPlan> before) {
        List<LessonPlan> owned = owned(author, lessons, before);
        return IntStream.range(0, lessons.size())
                .filter(i ->
                        !mayWrite(author, owned.get(i), before.get(owned.get(i).id())))
                .mapToObj(lessons::get)
                .toList();
    }

    private static List<Refused.Problem> outOfScope(
            Author author,
            List<LessonPlan> lessons,
            DraftEdit edit,
            Map<String, LessonPlan> before,
            Map<String, HandoutPlan> handouts) {
        List<Refused.Problem> problems = new ArrayList<>();
        for (LessonPlan lesson : lessons) {
            LessonPlan was = before.get(lesson.id());
            if (!mayWrite(author, lesson, was)) {
                problems.add(foreign(was == null ? lesson : was));
            }
        }
        edit.removedLessons().stream()
                .map(before::get)
                .filter(l -> !author.mayChange(l))
                .forEach(l -> problems.add(foreign(l)));
        if (!SchoolAdditions.onlyOwnHandouts(author, edit, handouts)) {
            problems.add(
                    new Refused.Problem(
                            "out-of-scope",
                            new Text(
                                    "面向整个年级的学习资料由教育局维护；本校的资料请注明学校",
                                    "Handouts for whole grades are kept by the bureau; those of a school name it in forSchool")));
        }
        return problems;
    }

    /** @param was null for a lesson that is new */
    private static boolean mayWrite(Author author, LessonPlan lesson, LessonPlan was) {
        if (author.scope().everything()) {
            return true;
        }
        if (!SchoolAdditions.mayMake(author, was, lesson)) {
            return false;
        }
        if (was == null) {
            return author.mayChange(lesson) && mayOwn(author, lesson);
        }
        boolean given = !Objects.equals(was.school(), lesson.school());
        return author.mayChange(was) && (!given || author.scope().covers(lesson.school()));
    }

    /** A teacher's new lesson is their own school's, or nobody's in particular. */
    private static boolean mayOwn(Author author, LessonPlan lesson) {
        return author.scope().covers(lesson.school()) || Objects.equals(lesson.school(), author.home());
    }

    private static void refuseFor(List<Refused.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(403, "out-of-scope", problems.get(0).message(), problems);
        }
    }

    private static Refused.Problem foreign(LessonPlan lesson) {
        String name = lesson.subject() + "《" + lesson.title() + "》";
        Map<String, Object> more = new HashMap<>();
        more.put("lesson", lesson.id());
        more.put("school", lesson.schoolName());
        return new Refused.Problem(
                "out-of-scope",
                new Text(
                        name + "（" + lesson.date() + "）不在您的管理范围内",
                        name + " of " + lesson.date() + " is not yours to change"),
                more);
    }

    private List<LessonPlan> owned(Author author, List<LessonPlan> lessons, Map<String, LessonPlan> before) {
        Set<String> named = new HashSet<>();
        lessons.stream().map(LessonPlan::school).filter(Objects::nonNull).forEach(named::add);
        Map<String, Organisation> owners = new HashMap<>();
        named.forEach(id -> owners.put(id, organisations.find(id).orElseThrow(Ownership::noSuchOwner)));
        Organisation home =
                author.home() == null ? null : organisations.find(author.home()).orElse(null);
        boolean isSchool = home != null && home.kind() == Organisation.Kind.SCHOOL;
        boolean ownOnly = isSchool || author.role() == Role.TEACHER;
        List<LessonPlan> orphans = lessons.stream()
                .filter(l -> l.school() == null && !before.containsKey(l.id()))
                .toList();
        Map<Teachers.Named, String> schools = ownOnly ? new HashMap<>() : schoolsOfLeads(orphans);
        return lessons.stream()
                .map(l -> {
                    if (l.school() != null) {
                        boolean bureau = owners.get(l.school()).kind() == Organisation.Kind.BUREAU;
                        return bureau ? l.with(f -> f.school = null) : l;
                    }
                    if (before.containsKey(l.id())) {
                        return l;
                    }
                    String school = l.forSchool() != null ? l.forSchool() : isSchool ? home.id() : schools.get(lead(l));
                    return l.with(f -> f.school = school != null ? school : district(home));
                })
                .toList();
    }

    private static String district(Organisation home) {
        return home != null && home.kind() == Organisation.Kind.DISTRICT ? home.id() : null;
    }

    private Map<Teachers.Named, String> schoolsOfLeads(List<LessonPlan> lessons) {
        List<Teachers.Named> leads = lessons.stream()
                .map(Ownership::lead)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Teachers.Named, String> schools = new HashMap<>();
        for (int i = 0; i < leads.size(); i += SLICE) {
            schools.putAll(teachers.schoolsOf(leads.subList(i, Math.min(i + SLICE, leads.size()))));
        }
        return schools;
    }

    /** Null for a lesson without a teacher. */
    private static Teachers.Named lead(LessonPlan lesson) {
        return lesson.teachers().stream()
                .filter(t -> t.role() == LessonPlan.TeacherRole.LEAD)
                .findFirst()
                .or(() -> lesson.teachers().stream().findFirst())
                .map(t -> new Teachers.Named(t.name(), t.school()))
                .orElse(null);
    }

    private static Refused noSuchOwner() {
        return Refused.invalidField("school", "no-such-organisation", "没有这个单位", "There is no such organisation");
    }
}
