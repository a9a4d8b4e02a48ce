package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the draft's rows, many at a time. */
@ApplicationScoped
class DraftRows {

    /** Short enough for one IN. */
    private static final int SLICE = 500;

    private final EntityManager entities;

    DraftRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of these that the draft has, by id. */
    Map<String, Lesson> lessons(Collection<String> ids) {
        Map<String, Lesson> found = new LinkedHashMap<>();
        for (List<String> some : slices(ids)) {
            entities.createQuery("from Lesson where id in :ids", Lesson.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(lesson -> found.put(lesson.id, lesson));
        }
        return found;
    }

    /** Those of these that the draft has, by id. */
    Map<String, Handout> handouts(Collection<String> ids) {
        Map<String, Handout> found = new LinkedHashMap<>();
        for (List<String> some : slices(ids)) {
            entities.createQuery("from Handout where id in :ids", Handout.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(handout -> found.put(handout.id, handout));
        }
        return found;
    }

    private static <T> List<List<T>> slices(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> slices = new ArrayList<>();
        for (int i = 0; i < list.size(); i += SLICE) {
            slices.add(list.subList(i, Math.min(i + SLICE, list.size())));
        }
        return slices;
    }
}
