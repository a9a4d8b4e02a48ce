package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/**
 * Publications that wait for their time. Every node looks for those that are due; the one that changes the state
 * from WAITING publishes, in that same transaction. So a publication is made once or not at all, and what came due
 * while nobody ran is made at the next look.
 */
@ApplicationScoped
class Publications {

    private static final int LISTED = 200;
    private static final TypeReference<List<Refused.Problem>> PROBLEMS = new TypeReference<>() {};

    private final EntityManager entities;
    private final Publishing publishing;
    private final SiteClock clock;
    private final ObjectMapper json;

    Publications(EntityManager entities, Publishing publishing, SiteClock clock, ObjectMapper json) {
        this.entities = entities;
        this.publishing = publishing;
        this.clock = clock;
        this.json = json;
    }

    /** The latest first, those to come before those that were. */
    List<Publication> list() {
        return entities.createQuery("from Publication order by dueAt desc, id", Publication.class)
                .setMaxResults(LISTED)
                .getResultList();
    }

    /** What publishers said about their editions, by number. */
    Map<Integer, String> notes() {
        return entities.createQuery(
                        "from Publication where edition is not null and note is not null", Publication.class)
                .getResultStream()
                .collect(Collectors.toMap(Publication::edition, Publication::note));
    }

    /** @throws Refused 422 when the time is over */
    Publication schedule(Instant at, String note, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(now)) {
            throw Refused.invalidField("at", "over", "定时发布的时间已经过去", "The time to publish at is over");
        }
        Publication publication = Publication.waiting(at.truncatedTo(ChronoUnit.MICROS), note, now, by);
        Transactions.run(() -> entities.persist(publication));
        return publication;
    }

    /** @throws Refused 404 when there is none; 409 when it waits no longer */
    void cancel(String id) {
        Transactions.run(() -> {
            if (entities.find(Publication.class, id) == null) {
                throw Refused.notFound("no-such-publication", "没有这次定时发布：" + id, "There is no publication " + id);
            }
            if (!decide(id, Publication.State.CANCELLED, null)) {
                throw Refused.conflict(
                        "not-waiting", "这次发布已不在等待，无法取消", "The publication does not wait any longer", List.of());
            }
        });
    }

    /** Publishes what is due, in order of time. */
    void publishDue() {
        for (String id : due()) {
            try {
                Transactions.run(() -> publish(id));
            } catch (Refused blocked) {
                Log.infof(
                        "scheduled publication %s is blocked: %s",
                        id, blocked.text().en());
                Transactions.run(() -> decide(id, Publication.State.BLOCKED, write(reasons(blocked))));
            }
        }
    }

    /** What blocked it, empty when nothing did. */
    List<Refused.Problem> problems(Publication publication) {
        try {
            return publication.problems() == null ? List.of() : json.readValue(publication.problems(), PROBLEMS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> due() {
        return Transactions.run(() -> entities.createQuery(
                        "select id from Publication where state = :state and dueAt <= :now order by dueAt, id",
                        String.class)
                .setParameter("state", Publication.State.WAITING)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    private void publish(String id) {
        if (decide(id, Publication.State.DONE, null)) {
            Publication publication = entities.find(Publication.class, id);
            publication.done(publishing.publishHere(publication.createdBy()));
        }
    }

    /** False when it waits no longer: another node, or a person, was first. */
    private boolean decide(String id, Publication.State state, String problems) {
        return entities.createQuery(
                                """
                                update Publication set state = :state, decidedAt = :now, problems = :problems
                                where id = :id and state = :waiting""")
                        .setParameter("state", state)
                        .setParameter("now", clock.instant())
                        .setParameter("problems", problems)
                        .setParameter("id", id)
                        .setParameter("waiting", Publication.State.WAITING)
                        .executeUpdate()
                == 1;
    }

    private static List<Refused.Problem> reasons(Refused blocked) {
        return blocked.problems().isEmpty()
                ? List.of(new Refused.Problem(blocked.code(), blocked.text()))
                : blocked.problems();
    }

    private String write(List<Refused.Problem> problems) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
