package org.airclass.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 在校学生数: how many pupils the grades of the schools have. */
@ApplicationScoped
public class Pupils {

    private final EntityManager entities;

    Pupils(EntityManager entities) {
        this.entities = entities;
    }

    /** Of every school that has told: by its id, then by grade. */
    public Map<String, SortedMap<Grade, Integer>> all() {
        Map<String, SortedMap<Grade, Integer>> all = new TreeMap<>();
        entities.createQuery("from PupilsRow", PupilsRow.class).getResultList().forEach(row -> all.computeIfAbsent(
                        row.key.organisation(), school -> new TreeMap<>())
                .put(new Grade(row.key.grade()), row.pupils));
        return all;
    }

    SortedMap<Grade, Integer> of(String organisation) {
        SortedMap<Grade, Integer> grades = new TreeMap<>();
        rows(organisation).forEach(row -> grades.put(new Grade(row.key.grade()), row.pupils));
        return grades;
    }

    /** In place of what was told of the school before, in the caller's transaction. */
    void put(String organisation, Map<Grade, Integer> grades) {
        rows(organisation).forEach(entities::remove);
        entities.flush();
        grades.forEach((grade, pupils) -> {
            PupilsRow row = new PupilsRow();
            row.key = new PupilsRow.Key(organisation, grade.number());
            row.pupils = pupils;
            entities.persist(row);
        });
    }

    private List<PupilsRow> rows(String organisation) {
        return entities.createQuery("from PupilsRow where key.organisation = :organisation", PupilsRow.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }
}
