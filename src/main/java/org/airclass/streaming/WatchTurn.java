package org.airclass.streaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.airclass.site.ShortId;
import org.airclass.site.Transactions;

/**
 * Whose turn it is to probe, among all nodes: who changes the one row's holder has it until the time in the row, and puts
 * that off as it writes what it found. A node that dies loses it by not doing so; the next one goes on from what is there.
 */
@ApplicationScoped
class WatchTurn {

    private static final TypeReference<List<Health>> CONTENT = new TypeReference<>() {};

    /** @param news what another node found since the last look; empty where nothing is new */
    record Turn(boolean mine, Optional<List<Health>> news) {}

    record Row(String holder, Instant untilAt, long round) {}

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Duration length;
    private final String node;
    private long knownRound = -1;

    @Inject
    WatchTurn(EntityManager entities, ObjectMapper json, StreamingConfig config) {
        this(entities, json, config.turn(), ShortId.next());
    }

    WatchTurn(EntityManager entities, ObjectMapper json, Duration length, String node) {
        this.entities = entities;
        this.json = json;
        this.length = length;
        this.node = node;
    }

    /** Takes the turn where it is nobody's. */
    synchronized Turn take(Instant now) {
        return Transactions.run(() -> {
            Row row = row();
            boolean held = row.holder().equals(node);
            if (held && !isOver(row, now)) {
                return new Turn(true, Optional.empty());
            }
            boolean mine = isOver(row, now) && takeFrom(row, now);
            Optional<List<Health>> news = row.round() == knownRound ? Optional.empty() : Optional.of(content());
            knownRound = row.round();
            return new Turn(mine, news);
        });
    }

    /** Writes what was found and goes on; without effect when the turn was lost meanwhile. */
    synchronized void keep(List<Health> found, Instant now) {
        String content = write(found);
        Transactions.run(() -> entities.createQuery(
                        """
                        update WatchRow set content = :content, untilAt = :until, round = round + 1
                        where id = :id and holder = :node""")
                .setParameter("content", content)
                .setParameter("until", until(now))
                .setParameter("id", WatchRow.ID)
                .setParameter("node", node)
                .executeUpdate());
    }

    /** A time too far ahead was written by a clock that was wrong. */
    private boolean isOver(Row row, Instant now) {
        return row.untilAt().isBefore(now)
                || row.untilAt().isAfter(now.plus(length).plus(length));
    }

    private boolean takeFrom(Row row, Instant now) {
        return entities.createQuery(
                                """
                                update WatchRow set holder = :node, untilAt = :until
                                where id = :id and holder = :holder and untilAt = :was""")
                        .setParameter("node", node)
                        .setParameter("until", until(now))
                        .setParameter("id", WatchRow.ID)
                        .setParameter("holder", row.holder())
                        .setParameter("was", row.untilAt())
                        .executeUpdate()
                == 1;
    }

    private Row row() {
        return entities.createQuery("select holder, untilAt, round from WatchRow where id = :id", Row.class)
                .setParameter("id", WatchRow.ID)
                .getSingleResult();
    }

    private List<Health> content() {
        String content = entities.createQuery("select content from WatchRow where id = :id", String.class)
                .setParameter("id", WatchRow.ID)
                .getSingleResult();
        try {
            return json.readValue(content, CONTENT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<Health> found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant until(Instant now) {
        return now.plus(length).truncatedTo(ChronoUnit.MICROS);
    }
}
