package org.airclass.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<String> names = teachers.stream().map(Named::name).distinct().toList();
        for (TeacherRow row : entities.createQuery("from TeacherRow where name in :names", TeacherRow.class)
                .setParameter("names", names)
                .getResultList()) {
            ids.put(new Named(row.name, row.schoolName.isEmpty() ? null : row.schoolName), row.id);
        }
        Map<String, String> schools = teachers.stream().anyMatch(t -> !ids.containsKey(t)) ? schoolIds() : Map.of();
        for (Named teacher : teachers) {
            ids.computeIfAbsent(teacher, t -> add(t, schools));
        }
        return ids;
    }

    /** The ids of the schools where teachers work, by teacher's id; those of schools nobody knows are left out. */
    public Map<String, String> schoolsOf(Collection<String> ids) {
        Map<String, String> schools = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("from TeacherRow where id in :ids and schoolId is not null", TeacherRow.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(t -> schools.put(t.id, t.schoolId));
        }
        return schools;
    }

    public Map<String, Named> byId(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from TeacherRow where id in :ids", TeacherRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        t -> t.id, t -> new Named(t.name, t.schoolName.isEmpty() ? null : t.schoolName)));
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
