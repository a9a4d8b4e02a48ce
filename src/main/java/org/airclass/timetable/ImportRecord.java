package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A preview and what became of it; the lists of what it found are kept by {@link ImportStore}. */
@Entity
@Table(name = "timetable_import")
class ImportRecord {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 64, nullable = false)
    String term;

    @Column(name = "file_name", nullable = false)
    String fileName;

    @Column(length = 16, nullable = false)
    String layout;

    @Column(name = "row_count")
    int rows;

    int lessons;

    int downloads;

    @Column(name = "draft_revision")
    long draftRevision;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Column(name = "applied_at")
    Instant appliedAt;

    /** Revision of the change set that it became. */
    @Column(name = "change_set")
    Long changeSet;

    boolean isApplied() {
        return appliedAt != null;
    }

    /** @param byChangeSet null where there was nothing to change */
    void applied(Instant at, Long byChangeSet) {
        appliedAt = at;
        changeSet = byChangeSet;
    }
}
