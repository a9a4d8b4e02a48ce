package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/** Mappings kept by name. */
@ApplicationScoped
class ImportMappings {

    private static final int NAME_LENGTH = 100;
    private static final int LONGEST = 100_000;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final SiteClock clock;

    ImportMappings(EntityManager entities, ObjectMapper json, SiteClock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** @param mapping JSON, as an import takes it; @param by the name of whoever saved it */
    record Saved(String name, String mapping, String by, Instant at) {}

    List<Saved> all() {
        return Transactions.run(
                () -> entities.createQuery("from ImportMappingRow order by name", ImportMappingRow.class)
                        .getResultStream()
                        .map(ImportMappings::saved)
                        .toList());
    }

    /** @throws Refused 404 when there is none */
    Saved get(String name) {
        return Transactions.run(() -> saved(row(name)));
    }

    /** In place of the one with that name. @throws Refused 422 for a mapping no import would take */
    Saved put(String name, JsonNode mapping, String by) {
        Text fault = Words.fault(name, NAME_LENGTH);
        if (name.isBlank() || fault != null) {
            throw Refused.invalidField("name", "bad-text", "名称无法使用", "The name can't be used");
        }
        String written = written(mapping);
        ImportMapping.read(written, json);
        if (written.length() > LONGEST) {
            throw Refused.invalidField("mapping", "too-long", "列对应太长", "The mapping is too long");
        }
        Transactions.runUnlessTaken(() -> {
            ImportMappingRow row = entities.find(ImportMappingRow.class, name);
            boolean isNew = row == null;
            if (isNew) {
                row = new ImportMappingRow();
                row.name = name;
            }
            row.mapping = written;
            row.at = clock.instant();
            row.savedBy = by;
            if (isNew) {
                entities.persist(row);
            }
        });
        return get(name);
    }

    /** @throws Refused 404 when there is none */
    void remove(String name) {
        Transactions.run(() -> entities.remove(row(name)));
    }

    private ImportMappingRow row(String name) {
        ImportMappingRow row = entities.find(ImportMappingRow.class, name);
        if (row == null) {
            throw Refused.notFound("no-such-mapping", "没有名为“" + name + "”的列对应", "There is no mapping " + name);
        }
        return row;
    }

    private String written(JsonNode mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Saved saved(ImportMappingRow row) {
        return new Saved(row.name, row.mapping, row.savedBy, row.at);
    }
}
