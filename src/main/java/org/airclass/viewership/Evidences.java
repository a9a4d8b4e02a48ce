package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/** Files that prove declared figures. */
@ApplicationScoped
class Evidences {

    /** A scanned page is 1 MB; TiDB takes no row beyond 6 MB. */
    static final int LARGEST = 4_000_000;

    private static final int LONGEST_NAME = 200;

    private final EntityManager entities;
    private final SiteClock clock;

    Evidences(EntityManager entities, SiteClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refused 413 or 422 for a file that is too large, or none of the types that are taken */
    Evidence keep(Path file, String name, String by) {
        byte[] content = read(file);
        EvidenceType type = EvidenceType.of(content)
                .orElseThrow(() -> Refused.invalidField(
                        "file",
                        "unknown-type",
                        "凭证应是 PDF、PNG、JPEG 图片或 Office 文件（.xlsx、.docx）",
                        "Evidence is a PDF, a PNG or JPEG picture, or an office file (.xlsx, .docx)"));
        Evidence evidence = new Evidence(
                shortened(name), type, content, sha256(content), clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        Transactions.run(() -> entities.persist(evidence));
        return evidence;
    }

    /** @throws Refused 404 when there is none, or none that they may see */
    Evidence find(String id, DeclaredSight sight) {
        Evidence evidence = entities.find(Evidence.class, id);
        boolean seen = evidence != null
                && (sight.scope().everything()
                        || evidence.uploadedBy().equals(sight.by())
                        || proves(id).stream().anyMatch(sight::covers));
        if (!seen) {
            throw Refused.notFound("no-such-evidence", "没有凭证“" + id + "”", "There is no evidence " + id);
        }
        return evidence;
    }

    private List<DeclaredEntry> proves(String id) {
        return entities.createQuery("from DeclaredEntry where evidence = :id", DeclaredEntry.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(
                        413,
                        "file-too-large",
                        new Text("凭证文件最大 4 MB", "A file of evidence has at most 4 MB"),
                        List.of());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of an uploaded file, for people to know it by. */
    static String shortened(String name) {
        String plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
