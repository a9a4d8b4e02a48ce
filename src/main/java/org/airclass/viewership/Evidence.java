package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.airclass.site.ShortId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file that proves a declared figure, byte by byte as it came. */
@Entity
@Immutable
@Table(name = "viewership_evidence")
class Evidence {

    @Id
    @Column(length = 16)
    private String id;

    @Column(nullable = false)
    private String name;

    @Column(length = 100, nullable = false)
    private String type;

    @Column(nullable = false)
    private int bytes;

    @Column(length = 64, nullable = false)
    private String sha256;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    @Column(nullable = false)
    private byte[] content;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by", length = 64, nullable = false)
    private String uploadedBy;

    protected Evidence() {}

    Evidence(String name, EvidenceType type, byte[] content, String sha256, Instant now, String by) {
        this.id = ShortId.next();
        this.name = name;
        this.type = type.mediaType();
        this.bytes = content.length;
        this.sha256 = sha256;
        this.content = content;
        this.uploadedAt = now;
        this.uploadedBy = by;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String uploadedBy() {
        return uploadedBy;
    }
}
