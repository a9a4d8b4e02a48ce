package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import java.util.stream.Collectors;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;

/** Finds what the lines of a batch name, a few queries for all of them. */
@ApplicationScoped
class DeclaredLookups {

    /** Values for one IN. */
    private static final int SLICE = 500;

    private final EntityManager entities;
    private final Organisations organisations;

    DeclaredLookups(EntityManager entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** In the caller's transaction. */
    DeclaredKnown of(List<DeclaredLine> lines) {
        Map<String, DeclaredKnown.Entry> entries = new HashMap<>();
        slices(named(lines, DeclaredField.CORRECTS), some -> entries.putAll(entries(some)));
        Set<String> evidence = new HashSet<>();
        slices(
                named(lines, DeclaredField.EVIDENCE),
                some -> evidence.addAll(entities.createQuery("select id from Evidence where id in :some", String.class)
                        .setParameter("some", some)
                        .getResultList()));
        return new DeclaredKnown(
                titles(named(lines, DeclaredField.LESSON)).keySet(), organisations(lines), evidence, entries);
    }

    /** The titles of published lessons and handouts, by id; what was never published is left out. */
    Map<String, String> titles(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        slices(ids, some -> {
            List<?> rows = entities.createNativeQuery(
                            "SELECT lesson_id, title FROM programme_lesson WHERE lesson_id IN (:some)")
                    .setParameter("some", some)
                    .getResultList();
            rows.forEach(row -> titles.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        });
        return titles;
    }

    /** By whom each was declared, and what has taken its place. */
    private Map<String, DeclaredKnown.Entry> entries(List<String> ids) {
        Map<String, DeclaredKnown.Entry> found = new HashMap<>();
        entities.createQuery(
                        """
                        select old.id, old.declaredBy, newer.id
                        from DeclaredEntry old left join DeclaredEntry newer on newer.corrects = old.id
                        where old.id in :some""",
                        Object[].class)
                .setParameter("some", ids)
                .getResultList()
                .forEach(row -> found.put((String) row[0], new DeclaredKnown.Entry((String) row[1], (String) row[2])));
        return found;
    }

    private Map<String, String> organisations(List<DeclaredLine> lines) {
        Map<String, String> found = new HashMap<>();
        if (!named(lines, DeclaredField.ORGANISATION).isEmpty()) {
            for (Organisation organisation : organisations.all()) {
                found.put(organisation.name(), organisation.id());
            }
            organisations.all().forEach(o -> found.put(o.id(), o.id()));
        }
        return found;
    }

    private static Set<String> named(List<DeclaredLine> lines, DeclaredField field) {
        return lines.stream()
                .map(line -> line.text(field).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void slices(Collection<String> values, Consumer<List<String>> work) {
        List<String> all = new ArrayList<>(values);
        for (int at = 0; at < all.size(); at += SLICE) {
            work.accept(all.subList(at, Math.min(at + SLICE, all.size())));
        }
    }
}
