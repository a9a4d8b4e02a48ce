package org.airclass.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.airclass.site.ShortId;

/** The teachers, told apart by name and school. */
@ApplicationScoped
public class Teachers {

    /** A teacher as written on a timetable. @param school null where it is not known */
    public record Named(String name, String school) {}

    /** So many answers a list at most: nobody reads on, one types another letter. */
    static final int LISTED = 500;

    private final EntityManager entities;

    Teachers(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of all these teachers, in the caller's transaction; those not there yet are added. */
    public Map<Named, String> idsOf(Collection<Named> teachers) {
        Map<Named, String> ids = new HashMap<>();
        if (teachers.isEmpty()) {
            return ids;
        }
        named(teachers).forEach(row -> ids.put(named(row), row.id));
        Map<String, String> schools = teachers.stream().anyMatch(t -> !ids.containsKey(t)) ? schoolIds() : Map.of();
        for (Named teacher : teachers) {
            ids.computeIfAbsent(teacher, t -> add(t, schools));
        }
        return ids;
    }

    /** The id of the school where a teacher works; empty for a school nobody knows. @param id of the teacher */
    public Optional<String> schoolOf(String id) {
        return Optional.ofNullable(entities.find(TeacherRow.class, id)).map(t -> t.schoolId);
    }

    /**
     * The ids of the schools where teachers work, or would if they were added; those of schools nobody knows are left
     * out. Adds nobody.
     */
    public Map<Named, String> schoolsOf(Collection<Named> teachers) {
        Map<Named, String> schools = new HashMap<>();
        if (teachers.isEmpty()) {
            return schools;
        }
        Map<String, String> ids = schoolIds();
        teachers.stream().filter(t -> ids.containsKey(t.school())).forEach(t -> schools.put(t, ids.get(t.school())));
        for (TeacherRow row : named(teachers)) {
            schools.compute(named(row), (teacher, school) -> row.schoolId);
        }
        return schools;
    }

    public Map<String, Named> byId(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select id, name, schoolName from TeacherRow where id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        t -> (String) t[0], t -> new Named((String) t[1], "".equals(t[2]) ? null : (String) t[2])));
    }

    /** @param part of a name; null or blank for any; @param school the whole name; null or blank for any */
    List<SchoolLists.TeacherEntry> entries(String part, String school) {
        return entities.createQuery(
                        """
                        from TeacherRow where locate(:part, name) > 0 and (:school = '' or schoolName = :school)
                        order by name, schoolName""",
                        TeacherRow.class)
                .setParameter("part", part == null ? "" : part.strip())
                .setParameter("school", school == null ? "" : school.strip())
                .setMaxResults(LISTED)
                .getResultStream()
                .map(t -> new SchoolLists.TeacherEntry(t.id, t.name, t.schoolName.isEmpty() ? null : t.schoolName))
                .toList();
    }

    private List<TeacherRow> named(Collection<Named> teachers) {
        return entities.createQuery("from TeacherRow where name in :names", TeacherRow.class)
                .setParameter(
                        "names", teachers.stream().map(Named::name).distinct().toList())
                .getResultList();
    }

    private static Named named(TeacherRow row) {
        return new Named(row.name, row.schoolName.isEmpty() ? null : row.schoolName);
    }

    private String add(Named teacher, Map<String, String> schools) {
        TeacherRow row = new TeacherRow();
        row.id = ShortId.next();
        row.name = teacher.name();
        row.schoolName = teacher.school() == null ? "" : teacher.school();
        row.schoolId = schools.get(row.schoolName);
        entities.persist(row);
        return row.id;
    }

    private Map<String, String> schoolIds() {
        return entities.createQuery("from Organisation where kind = :kind", Organisation.class)
                .setParameter("kind", Organisation.Kind.SCHOOL)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::name, Organisation::id));
    }
}
