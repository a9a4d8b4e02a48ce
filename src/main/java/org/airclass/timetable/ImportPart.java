package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A slice of what a preview found. */
@Entity
@Table(name = "timetable_import_part")
@IdClass(ImportPart.Key.class)
class ImportPart {

    record Key(String importId, int position) implements Serializable {}

    @Id
    @Column(name = "import_id", length = 16)
    String importId;

    @Id
    int position;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] content;

    protected ImportPart() {}

    ImportPart(String importId, int position, byte[] content) {
        this.importId = importId;
        this.position = position;
        this.content = content;
    }
}
