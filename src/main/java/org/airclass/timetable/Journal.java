package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.hibernate.Session;

/**
 * Every write to the draft, who made it and what it changed, kept for good: a trail, and the means to undo.
 * It is written in the transaction of the write itself, and there is no way to change or remove what stands in it.
 */
@ApplicationScoped
class Journal {

    private static final int BATCH = 500;
    private static final int LABEL_LENGTH = 500;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final SiteClock clock;

    Journal(EntityManager entities, ObjectMapper json, SiteClock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    void write(DraftEdit.Signature signature, long revision, List<ItemChange> changes) {
        write(signature, null, revision, changes);
    }

    /** @param action what was done to the review; null for any other change */
    void write(DraftEdit.Signature signature, ReviewAction action, long revision, List<ItemChange> changes) {
        ChangeSetRow set = new ChangeSetRow();
        set.revision = revision;
        set.at = clock.instant();
        set.author = signature.author().username();
        set.authorName = signature.author().name();
        set.role = signature.author().role();
        set.action = action;
        set.kind = signature.kind() == null ? ChangeKind.of(changes) : signature.kind();
        set.label = signature.label() == null ? label(changes) : shortened(signature.label());
        set.undoes = signature.undoes();
        set.added = (int) changes.stream().filter(c -> c.before() == null).count();
        set.removed = (int) changes.stream().filter(c -> c.after() == null).count();
        set.changed = changes.size() - set.added - set.removed;
        entities.persist(set);
        entities.unwrap(Session.class).doWork(connection -> insert(connection, revision, changes));
    }

    /** @throws Refused 404 when there is none */
    ChangeSetRow get(long revision) {
        ChangeSetRow set = entities.find(ChangeSetRow.class, revision);
        if (set == null) {
            throw Refused.notFound("no-such-change", "没有这次改动：" + revision, "There is no change " + revision);
        }
        return set;
    }

    List<ItemChange> changesOf(long revision) {
        return entities.createQuery(
                        "select handoutId, before, after from ChangeRow where revision = :revision order by position",
                        Object[].class)
                .setParameter("revision", revision)
                .getResultStream()
                .map(row -> read(row[0] != null, (String) row[1], (String) row[2]))
                .toList();
    }

    /** What was done to one lesson or handout after a revision, oldest first. */
    Map<ChangeSetRow, ItemChange> changesSince(String id, long revision) {
        return changes(entities.createQuery(
                        """
                        select s, c from ChangeRow c join ChangeSetRow s on s.revision = c.revision
                        where (c.lessonId = :id or c.handoutId = :id) and c.revision > :revision
                        order by c.revision""",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("revision", revision)
                .getResultList());
    }

    private Map<ChangeSetRow, ItemChange> changes(List<Object[]> rows) {
        Map<ChangeSetRow, ItemChange> changes = new LinkedHashMap<>();
        rows.forEach(row -> changes.put((ChangeSetRow) row[0], read((ChangeRow) row[1])));
        return changes;
    }

    /**
     * Which of these are undone, and by which change set: what was undone and done again is not.
     *
     * @return the revision of the undoing change set by that of the one undone
     */
    Map<Long, Long> undoneBy(Collection<Long> revisions) {
        Map<Long, Long> undoneBy = new HashMap<>();
        if (revisions.isEmpty()) {
            return undoneBy;
        }
        entities.createQuery("from ChangeSetRow where undoes in :revisions order by revision", ChangeSetRow.class)
                .setParameter("revisions", revisions)
                .getResultStream()
                .forEach(set -> undoneBy.put(set.undoes, set.revision));
        undoneBy.values().removeAll(undoneBy(List.copyOf(undoneBy.values())).keySet());
        return undoneBy;
    }

    /**
     * Newest first.
     *
     * @param by a username; null for everybody's
     * @param before only older ones than this revision; null for all
     */
    List<ChangeSetRow> newest(String by, Long before, int limit) {
        TypedQuery<ChangeSetRow> query = entities.createQuery(
                "from ChangeSetRow where revision < :before" + (by == null ? "" : " and author = :by")
                        + " order by revision desc",
                ChangeSetRow.class);
        return bounded(query, by, before, limit);
    }

    /** What was done to one lesson or handout, newest first; parameters as of {@link #newest}. */
    Map<ChangeSetRow, ItemChange> newestOf(String id, String by, Long before, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select s, c from ChangeRow c join ChangeSetRow s on s.revision = c.revision"
                                + " where (c.lessonId = :id or c.handoutId = :id) and c.revision < :before"
                                + (by == null ? "" : " and s.author = :by") + " order by c.revision desc",
                        Object[].class)
                .setParameter("id", id);
        return changes(bounded(query, by, before, limit));
    }

    private static <T> List<T> bounded(TypedQuery<T> query, String by, Long before, int limit) {
        query.setParameter("before", before == null ? Long.valueOf(Long.MAX_VALUE) : before);
        if (by != null) {
            query.setParameter("by", by);
        }
        return query.setMaxResults(limit).getResultList();
    }

    private void insert(Connection connection, long revision, List<ItemChange> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                INSERT INTO timetable_change (revision, position, lesson_id, handout_id, before_json, after_json)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int position = 0; position < changes.size(); position++) {
                ItemChange change = changes.get(position);
                boolean ofLesson = change instanceof ItemChange.OfLesson;
                statement.setLong(1, revision);
                statement.setInt(2, position);
                statement.setString(3, ofLesson ? change.id() : null);
                statement.setString(4, ofLesson ? null : change.id());
                statement.setString(5, written(change.before()));
                statement.setString(6, written(change.after()));
                statement.addBatch();
                if ((position + 1) % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private ItemChange read(ChangeRow row) {
        return read(row.handoutId != null, row.before, row.after);
    }

    private ItemChange read(boolean ofHandout, String before, String after) {
        return ofHandout
                ? new ItemChange.OfHandout(read(before, HandoutPlan.class), read(after, HandoutPlan.class))
                : new ItemChange.OfLesson(read(before, LessonPlan.class), read(after, LessonPlan.class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Object plan) {
        try {
            return plan == null ? null : json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of one thing goes by its name. */
    private static String label(List<ItemChange> changes) {
        if (changes.size() != 1) {
            return null;
        }
        Object item = changes.get(0).after() == null
                ? changes.get(0).before()
                : changes.get(0).after();
        return shortened(
                item instanceof LessonPlan lesson
                        ? lesson.subject() + "《" + lesson.title() + "》"
                        : ((HandoutPlan) item).title());
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LABEL_LENGTH
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LABEL_LENGTH));
    }
}
