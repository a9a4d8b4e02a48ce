package org.airclass.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one row that says which node probes, and what it found. */
@Entity
@Table(name = "streaming_watch")
class WatchRow {

    static final int ID = 1;

    @Id
    int id;

    @Column(length = 16, nullable = false)
    String holder;

    @Column(name = "until_at", nullable = false)
    Instant untilAt;

    /** Another one with each content. */
    @Column(nullable = false)
    long round;

    /** List of {@link Health} as JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    String content;
}
