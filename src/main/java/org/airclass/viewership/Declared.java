package org.airclass.viewership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** Takes declared figures, a batch as a whole or nothing of it, and each batch once. */
@ApplicationScoped
class Declared {

    /** What came of a batch. */
    sealed interface Outcome permits Taken, Known {
        DeclaredBatch batch();

        List<String> entries();
    }

    /** @param entries their ids, in the order of the batch */
    record Taken(DeclaredBatch batch, List<String> entries) implements Outcome {}

    /** It was taken before, word for word the same. */
    record Known(DeclaredBatch batch, List<String> entries) implements Outcome {}

    /**
     * @param batch an id that its author chose
     * @param fileName null for what came as JSON
     * @param correctsOthers they may put right what somebody else declared
     */
    record Request(String batch, String fileName, List<DeclaredLine> lines, String by, boolean correctsOthers) {}

    private static final int LONGEST_BATCH = 64;
    /** A month of a city's channels and lessons; more comes in several batches. */
    private static final int MOST_LINES = 5_000;

    private final EntityManager entities;
    private final DeclaredLookups lookups;
    private final SiteClock clock;
    private final ObjectMapper json;

    Declared(EntityManager entities, DeclaredLookups lookups, SiteClock clock, ObjectMapper json) {
        this.entities = entities;
        this.lookups = lookups;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @throws Refused 422 with all that is wrong with its lines; 409 when another batch of that id says something else
     */
    Outcome take(Request request) {
        isComplete(request);
        String fingerprint = fingerprint(request.lines());
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        // Who sends the same twice at once, or corrects what is just being corrected, comes second and finds it.
        Transactions.runUnlessTaken(() -> outcome.set(takeHere(request, fingerprint)));
        return outcome.get();
    }

    private Outcome takeHere(Request request, String fingerprint) {
        DeclaredBatch known = entities.find(DeclaredBatch.class, request.batch());
        if (known != null) {
            return again(known, fingerprint);
        }
        List<DeclaredPlan> plans = new DeclaredRules(
                        clock.today(), lookups.of(request.lines()), request.by(), request.correctsOthers())
                .judge(request.lines());
        DeclaredBatch batch = new DeclaredBatch(
                request.batch(),
                fingerprint,
                plans.size(),
                request.fileName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.by());
        entities.persist(batch);
        entities.flush();
        List<String> ids = new ArrayList<>();
        for (DeclaredPlan plan : plans) {
            DeclaredEntry entry = new DeclaredEntry(batch, ids.size(), plan);
            entities.persist(entry);
            ids.add(entry.id());
        }
        entities.flush();
        return new Taken(batch, ids);
    }

    private Known again(DeclaredBatch known, String fingerprint) {
        if (!known.says(fingerprint)) {
            throw Refused.conflict(
                    "batch-differs",
                    "批号“" + known.batch() + "”已经用于另一批数据；更正请用新的批号，并写明更正哪一条",
                    "Batch " + known.batch() + " has other figures; correct them in a batch of another id, naming each",
                    List.of());
        }
        return new Known(
                known,
                entities.createQuery(
                                "select id from DeclaredEntry where batch = :batch order by position", String.class)
                        .setParameter("batch", known.batch())
                        .getResultList());
    }

    private static void isComplete(Request request) {
        if (request.batch().isEmpty() || request.batch().length() > LONGEST_BATCH) {
            throw Refused.invalidField("batch", "invalid-field", "批号应有 1–64 个字符", "A batch id has 1 to 64 characters");
        }
        if (request.lines().isEmpty()) {
            throw Refused.invalidField("entries", "missing", "这一批里没有数据", "There is no figure in this batch");
        }
        if (request.lines().size() > MOST_LINES) {
            throw Refused.invalidField(
                    "entries",
                    "too-many",
                    "一批最多 " + MOST_LINES + " 条，请分批申报",
                    "A batch has at most " + MOST_LINES + " figures; declare them in several");
        }
    }

    private String fingerprint(List<DeclaredLine> lines) {
        try {
            byte[] content = json.writeValueAsBytes(
                    lines.stream().map(DeclaredLine::content).toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
