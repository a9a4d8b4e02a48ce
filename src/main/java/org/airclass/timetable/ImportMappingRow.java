package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mapping that was saved by name: how one school's or office's sheets are to be read. */
@Entity
@Table(name = "timetable_import_mapping")
class ImportMappingRow {

    @Id
    @Column(length = 100)
    String name;

    /** JSON, as an import takes it. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    String mapping;

    @Column(name = "saved_at", nullable = false)
    Instant at;

    @Column(name = "saved_by", nullable = false)
    String savedBy;
}
