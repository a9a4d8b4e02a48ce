package org.airclass.timetable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.airclass.site.Refused;

/** Keeps previews, in the caller's transaction. */
@ApplicationScoped
class ImportStore {

    /** Long enough to come back to; a preview that old is of a draft long gone. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int PART = 500_000;

    private final EntityManager entities;
    private final ObjectMapper json;

    ImportStore(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void add(ImportRecord record, Preview preview) {
        entities.persist(record);
        byte[] packed = pack(preview);
        for (int position = 0; position * PART < packed.length; position++) {
            int from = position * PART;
            byte[] part = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART));
            entities.persist(new ImportPart(record.id, position, part));
        }
    }

    /** @throws Refused 404 when there is none */
    ImportRecord get(String id) {
        ImportRecord record = entities.find(ImportRecord.class, id);
        if (record == null) {
            throw Refused.notFound("no-such-import", "没有这次导入：" + id, "There is no import " + id);
        }
        return record;
    }

    List<ImportRecord> latest(int limit) {
        return entities.createQuery("from ImportRecord order by createdAt desc, id", ImportRecord.class)
                .setMaxResults(limit)
                .getResultList();
    }

    Preview preview(String id) {
        List<byte[]> parts = entities.createQuery(
                        "select content from ImportPart where importId = :id order by position", byte[].class)
                .setParameter("id", id)
                .getResultList();
        List<InputStream> streams = parts.stream()
                .map(part -> (InputStream) new ByteArrayInputStream(part))
                .toList();
        try (InputStream in = new GZIPInputStream(new SequenceInputStream(Collections.enumeration(streams)))) {
            return json.readValue(in, Preview.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetOld(Instant now) {
        List<String> old = entities.createQuery("select id from ImportRecord where createdAt < :limit", String.class)
                .setParameter("limit", now.minus(KEPT))
                .setMaxResults(100)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from ImportPart where importId in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
            entities.createQuery("delete from ImportRecord where id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
    }

    private byte[] pack(Preview preview) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            json.writeValue(out, preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
