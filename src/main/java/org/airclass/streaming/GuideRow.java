package org.airclass.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "streaming_guide")
class GuideRow {

    static final int ID = 1;

    @Id
    int id;

    /** The whole {@link ViewingGuide} as JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    String content;
}
