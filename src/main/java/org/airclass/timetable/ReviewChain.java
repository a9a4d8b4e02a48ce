package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;

/** The levels that this bureau has its lessons pass. */
@ApplicationScoped
class ReviewChain {

    private final EntityManager entities;
    private final Organisations organisations;

    ReviewChain(EntityManager entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** From below; empty where nothing has to be approved. */
    List<Level> levels() {
        return Stream.of(row().levels.split(","))
                .filter(name -> !name.isEmpty())
                .map(Level::valueOf)
                .toList();
    }

    /** May be published as far as the review is concerned; a cancelled lesson needs nobody's word. */
    Predicate<LessonPlan> approved() {
        boolean nobodyAsks = levels().isEmpty();
        return lesson -> nobodyAsks || lesson.cancelled() || lesson.review().status() == Review.Status.APPROVED;
    }

    /** In the caller's transaction. */
    void put(Set<Level> levels) {
        row().levels = levels.stream().sorted().map(Level::name).collect(Collectors.joining(","));
    }

    /** The path of a lesson, by its owner's id; read once for all lessons of a write. */
    Function<String, ReviewPath> paths() {
        List<Level> levels = levels();
        if (levels.isEmpty()) {
            ReviewPath none = new ReviewPath(List.of());
            return owner -> none;
        }
        Map<String, Organisation> tree =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, o -> o));
        Map<String, ReviewPath> known = new HashMap<>();
        return owner -> known.computeIfAbsent(String.valueOf(owner), id -> path(levels, levelsAbove(id, tree)));
    }

    private static ReviewPath path(List<Level> levels, Collection<Level> above) {
        return new ReviewPath(levels.stream().filter(above::contains).toList());
    }

    private static Set<Level> levelsAbove(String owner, Map<String, Organisation> tree) {
        Set<Level> above = EnumSet.of(Level.BUREAU);
        for (Organisation o = tree.get(owner); o != null; o = tree.get(o.parentId())) {
            Organisation.Kind kind = o.kind();
            Arrays.stream(Level.values())
                    .filter(l -> l.name().equals(kind.name()))
                    .forEach(above::add);
        }
        return above;
    }

    private ReviewChainRow row() {
        return entities.find(ReviewChainRow.class, ReviewChainRow.ID);
    }
}
