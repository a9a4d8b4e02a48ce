package org.airclass.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Refused;

/** The tree of organisations. */
@ApplicationScoped
public class Organisations {

    private final EntityManager entities;

    Organisations(EntityManager entities) {
        this.entities = entities;
    }

    /** From the bureau down, each kind by name. */
    public List<Organisation> all() {
        return entities.createQuery(
                        """
                        from Organisation order by
                            case kind when BUREAU then 0 when DISTRICT then 1 else 2 end, name, id""",
                        Organisation.class)
                .getResultList();
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /** The ids of all schools. */
    public Set<String> schools() {
        return Set.copyOf(entities.createQuery("select id from Organisation where kind = :kind", String.class)
                .setParameter("kind", Organisation.Kind.SCHOOL)
                .getResultList());
    }

    /** Names are unique. Names that no organisation has are left out. */
    public Map<String, Organisation> named(Collection<String> names) {
        Map<String, Organisation> found = new HashMap<>();
        if (!names.isEmpty()) {
            entities.createQuery("from Organisation where name in :names", Organisation.class)
                    .setParameter("names", names)
                    .getResultList()
                    .forEach(o -> found.put(o.name(), o));
        }
        return found;
    }

    public Map<String, String> namesOf(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("from Organisation where id in :ids", Organisation.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(o -> names.put(o.id(), o.name()));
        }
        return names;
    }

    /** The ids of an organisation and of all below it; of a bureau, those directly below no other too. */
    public Set<String> within(Organisation top) {
        Set<String> within = new HashSet<>(Set.of(top.id()));
        Collection<String> level = within;
        if (top.kind() == Organisation.Kind.BUREAU) {
            within.addAll(entities.createQuery("select id from Organisation where parentId is null", String.class)
                    .getResultList());
        }
        while (!level.isEmpty()) {
            level = entities.createQuery("select id from Organisation where parentId in :parents", String.class)
                    .setParameter("parents", Set.copyOf(level))
                    .getResultList();
            within.addAll(level);
        }
        return within;
    }

    /** Adds it, in the caller's transaction. Teachers who wrote its name belong to it from now on. */
    Organisation add(String parent, Organisation.Kind kind, String name, Integer pupils) {
        Organisation organisation = new Organisation(parent, kind, name, pupils);
        entities.persist(organisation);
        if (kind == Organisation.Kind.SCHOOL) {
            entities.createQuery("update TeacherRow set schoolId = :id where schoolName = :name and schoolId is null")
                    .setParameter("id", organisation.id())
                    .setParameter("name", name)
                    .executeUpdate();
        }
        return organisation;
    }

    /** Gives it other values, in the caller's transaction; a name that its teachers have is kept, see {@link #formerNames}. */
    void change(Organisation organisation, String parent, String name, Integer pupils) {
        if (!organisation.name().equals(name) && hasTeachersUnder(organisation.name(), organisation)) {
            entities.merge(new FormerNameRow(organisation.name(), organisation.id()));
        }
        organisation.change(parent, name, pupils);
    }

    /** Whether it was ever told so to the public: a slip that was put right is nobody's name. */
    private boolean hasTeachersUnder(String name, Organisation organisation) {
        return entities.createQuery(
                                "select count(*) from TeacherRow where schoolName = :name and schoolId = :id",
                                Long.class)
                        .setParameter("name", name)
                        .setParameter("id", organisation.id())
                        .getSingleResult()
                > 0;
    }

    /** The ids of organisations by names they had before, as what was published then calls them. Some may be another's by now. */
    public Map<String, String> formerNames() {
        Map<String, String> former = new HashMap<>();
        entities.createQuery("from FormerNameRow", FormerNameRow.class)
                .getResultList()
                .forEach(row -> former.put(row.name(), row.organisationId()));
        return former;
    }

    /** So that a name that is taken fails here, and not at the end of the transaction. */
    void flush() {
        entities.flush();
    }

    /** @throws Refused 404 when there is no such organisation */
    Organisation get(String id) {
        return find(id).orElseThrow(() ->
                Refused.notFound("no-such-organisation", "没有单位“" + id + "”", "There is no organisation " + id));
    }
}
