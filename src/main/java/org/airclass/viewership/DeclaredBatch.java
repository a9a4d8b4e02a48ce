package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Figures that were declared together, under an id that their author chose: sent again, they are there already. */
@Entity
@Table(name = "viewership_declared_batch")
class DeclaredBatch {

    @Id
    @Column(length = 64)
    private String batch;

    @Column(length = 64, nullable = false)
    private String fingerprint;

    @Column(nullable = false)
    private int entries;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "declared_at", nullable = false)
    private Instant declaredAt;

    @Column(name = "declared_by", length = 64, nullable = false)
    private String declaredBy;

    protected DeclaredBatch() {}

    DeclaredBatch(String batch, String fingerprint, int entries, String fileName, Instant now, String by) {
        this.batch = batch;
        this.fingerprint = fingerprint;
        this.entries = entries;
        this.fileName = fileName;
        this.declaredAt = now;
        this.declaredBy = by;
    }

    boolean says(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    String batch() {
        return batch;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    String declaredBy() {
        return declaredBy;
    }
}
