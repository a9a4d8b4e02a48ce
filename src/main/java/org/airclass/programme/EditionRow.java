package org.airclass.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An edition as it is stored: written once, never changed. */
@Entity
@Immutable
@Table(name = "programme_edition")
class EditionRow {

    @Id
    int number;

    @Column(name = "published_at", nullable = false)
    Instant publishedAt;

    @Column(name = "published_by", nullable = false)
    String publishedBy;

    Integer restores;

    @Column(name = "lesson_count", nullable = false)
    int lessonCount;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] content;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] changes;

    protected EditionRow() {}

    EditionRow(Edition edition) {
        number = edition.number();
        publishedAt = edition.publishedAt();
        publishedBy = edition.publishedBy();
        restores = edition.restores();
        lessonCount = edition.lessons().size();
        content = EditionFormat.pack(new Frozen(edition.lessons(), edition.handouts(), edition.carried()));
        changes = EditionFormat.pack(edition.changes());
    }

    Edition edition() {
        Frozen all = EditionFormat.unpack(content, EditionFormat.FROZEN);
        return new Edition(
                number,
                publishedAt,
                publishedBy,
                restores,
                all.lessons(),
                all.handouts(),
                EditionFormat.unpack(changes, EditionFormat.CHANGES),
                all.carried());
    }

    /** @param carried null in editions published before there was such */
    record Frozen(List<PublishedLesson> lessons, List<PublishedHandout> handouts, Carried carried) {}
}
