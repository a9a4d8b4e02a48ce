package org.airclass.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Editions in the database. */
@ApplicationScoped
class EditionStore {

    private final EntityManager entities;
    private final Facts facts;

    EditionStore(EntityManager entities, Facts facts) {
        this.entities = entities;
        this.facts = facts;
    }

    /** The last edition's number; publishers wait here for one another. */
    @Transactional(Transactional.TxType.MANDATORY)
    int lockHead() {
        return ((Number) entities.createNativeQuery("SELECT number FROM programme_head WHERE id = 1 FOR UPDATE")
                        .getSingleResult())
                .intValue();
    }

    /** Stores the edition and what it changed of the facts that reports read. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Edition edition, Edition before) {
        entities.createNativeQuery("UPDATE programme_head SET number = :number WHERE id = 1")
                .setParameter("number", edition.number())
                .executeUpdate();
        entities.persist(new EditionRow(edition));
        entities.flush();
        facts.write(edition, before);
    }

    /** The last edition's number, 0 before the first. */
    @Transactional
    int head() {
        return ((Number) entities.createNativeQuery("SELECT number FROM programme_head WHERE id = 1")
                        .getSingleResult())
                .intValue();
    }

    @Transactional
    Optional<Edition> read(int number) {
        EditionRow row = entities.find(EditionRow.class, number);
        if (row == null) {
            return Optional.empty();
        }
        Edition edition = row.edition();
        entities.detach(row);
        return Optional.of(edition);
    }

    @Transactional
    List<EditionSummary> history() {
        return entities.createQuery(
                        """
                        SELECT new org.airclass.programme.EditionSummary(
                            e.number, e.publishedAt, e.publishedBy, e.restores, e.lessonCount)
                        FROM EditionRow e ORDER BY e.number DESC
                        """,
                        EditionSummary.class)
                .getResultList();
    }

    @Transactional
    List<EditionChanges> changesSince(int since, int most) {
        return entities.createQuery(
                        """
                        SELECT e.number, e.publishedAt, e.changes FROM EditionRow e
                        WHERE e.number > :since ORDER BY e.number DESC
                        """,
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new EditionChanges(
                        (Integer) row[0],
                        (Instant) row[1],
                        EditionFormat.unpack((byte[]) row[2], EditionFormat.CHANGES)))
                .toList();
    }
}
