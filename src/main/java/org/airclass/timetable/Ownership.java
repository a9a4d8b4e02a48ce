package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    Ownership(Organisations organisations, Teachers teachers) {
        this.organisations = organisations;
        this.teachers = teachers;
    }

    /**
     * The edit with an owner for each new lesson: the author's own school, else the school of whoever leads the
     * lesson, else the author's district or bureau.
     *
     * @param before the lessons of the edit that are in the draft already
     * @throws Refused 403 naming each lesson that is not the author's to touch; 422 for an owner that does not exist
     */
    DraftEdit settled(DraftEdit edit, Map<String, LessonPlan> before) {
        Author author = edit.signature().author();
        List<LessonPlan> lessons = owned(author, edit.lessons(), before);
        if (!author.scope().everything()) {
            refuseFor(outOfScope(author, lessons, edit, before));
        }
        return edit.withLessons(lessons);
    }

    /** @throws Refused 403 naming each of these lessons, which are not theirs; nothing where there are none */
    static void refuse(List<LessonPlan> foreign) {
        refuseFor(foreign.stream().map(Ownership::foreign).toList());
    }

    private static List<Refused.Problem> outOfScope(
            Author author, List<LessonPlan> lessons, DraftEdit edit, Map<String, LessonPlan> before) {
        List<Refused.Problem> problems = new ArrayList<>();
        for (LessonPlan lesson : lessons) {
            LessonPlan was = before.get(lesson.id());
            boolean given = was != null && !Objects.equals(was.school(), lesson.school());
            boolean allowed = author.mayChange(was == null ? lesson : was)
                    && (was == null || !given || author.scope().covers(lesson.school()))
                    && (was != null || mayOwn(author, lesson));
            if (!allowed) {
                problems.add(foreign(was == null ? lesson : was));
            }
        }
        edit.removedLessons().stream()
                .map(before::get)
                .filter(l -> !author.mayChange(l))
                .forEach(l -> problems.add(foreign(l)));
        if (!edit.handouts().isEmpty() || !edit.removedHandouts().isEmpty()) {
            problems.add(new Refused.Problem(
                    "out-of-scope",
                    new Text("学习资料面向整个年级，由教育局维护", "Handouts are for whole grades and kept by the bureau")));
        }
        return problems;
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
        List<LessonPlan> orphans = lessons.stream()
                .filter(l -> l.school() == null && !before.containsKey(l.id()))
                .toList();
        Map<Teachers.Named, String> schools = isSchool ? new HashMap<>() : schoolsOfLeads(orphans);
        return lessons.stream()
                .map(l -> {
                    if (l.school() != null) {
                        boolean bureau = owners.get(l.school()).kind() == Organisation.Kind.BUREAU;
                        return bureau ? l.with(f -> f.school = null) : l;
                    }
                    if (before.containsKey(l.id())) {
                        return l;
                    }
                    String school = isSchool ? home.id() : schools.get(lead(l));
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
            Map<Teachers.Named, String> ids = teachers.idsOf(leads.subList(i, Math.min(i + SLICE, leads.size())));
            Map<String, String> byId = teachers.schoolsOf(ids.values());
            ids.forEach((lead, id) -> schools.put(lead, byId.get(id)));
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
