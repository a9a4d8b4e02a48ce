package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.airclass.programme.Edition;
import org.airclass.site.Refused;
import org.airclass.site.ShortId;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** Keeps what editions have to tell teachers, and who confirmed to have seen it. */
@ApplicationScoped
class Notices {

    /** Of one teacher, the latest; and what one confirmation may name. */
    static final int MOST = 500;

    private final EntityManager entities;
    private final SiteClock clock;
    private final ObjectMapper json;

    Notices(EntityManager entities, SiteClock clock, ObjectMapper json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
    }

    /** Writes the edition's notices, in the transaction that makes it. */
    void tell(Edition before, Edition edition) {
        for (Notice notice : Notice.of(before, edition)) {
            NoticeRow row = new NoticeRow();
            row.id = ShortId.next();
            row.edition = edition.number();
            row.publishedAt = edition.publishedAt();
            row.teacherName = notice.teacher().name();
            row.teacherSchool = orEmpty(notice.teacher().school());
            row.kind = notice.kind();
            row.lesson = notice.lesson();
            row.title = notice.now().title();
            row.before = notice.was() == null ? null : write(notice.was());
            row.after = write(notice.now());
            entities.persist(row);
        }
    }

    /** A teacher's notices, the latest edition first, by day and time; notes that they were looked at. */
    List<NoticeRow> read(String name, String school, boolean unconfirmedOnly) {
        NoticeReader.Key key = new NoticeReader.Key(name, orEmpty(school));
        Transactions.runUnlessTaken(() -> seen(key, clock.instant()));
        return entities.createQuery(
                        """
                        from NoticeRow where teacherName = :name and teacherSchool = :school
                        and (:all = true or confirmedAt is null) order by edition desc, id""",
                        NoticeRow.class)
                .setParameter("name", key.name())
                .setParameter("school", key.school())
                .setParameter("all", !unconfirmedOnly)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws Refused 404 naming those that are no notices of this teacher; none is confirmed then */
    void confirm(Set<String> ids, String name, String school, String by) {
        Transactions.run(() -> {
            List<NoticeRow> rows = entities.createQuery(
                            """
                            from NoticeRow where id in :ids and teacherName = :name and teacherSchool = :school""",
                            NoticeRow.class)
                    .setParameter("ids", ids)
                    .setParameter("name", name)
                    .setParameter("school", orEmpty(school))
                    .getResultList();
            if (rows.size() < ids.size()) {
                Set<String> missing = new TreeSet<>(ids);
                rows.forEach(row -> missing.remove(row.id));
                throw Refused.notFound(
                        "no-such-notice", "没有发给您的通知：" + missing, "There are no such notices of yours: " + missing);
            }
            rows.forEach(row -> row.confirm(clock.instant(), by));
        });
    }

    /** All notices of an edition by teacher. */
    List<NoticeRow> of(int edition) {
        return entities.createQuery(
                        "from NoticeRow where edition = :edition order by teacherName, teacherSchool, id",
                        NoticeRow.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** When each teacher who ever looked last did. */
    Map<NoticeReader.Key, Instant> lastSeen() {
        return entities.createQuery("from NoticeReader", NoticeReader.class)
                .getResultStream()
                .collect(Collectors.toMap(r -> r.key, r -> r.seenAt));
    }

    Notice.Facts facts(String written) {
        try {
            return written == null ? null : json.readValue(written, Notice.Facts.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seen(NoticeReader.Key key, Instant now) {
        NoticeReader reader = entities.find(NoticeReader.class, key);
        if (reader == null) {
            entities.persist(new NoticeReader(key, now));
        } else {
            reader.seenAt = now;
        }
    }

    private String write(Notice.Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
