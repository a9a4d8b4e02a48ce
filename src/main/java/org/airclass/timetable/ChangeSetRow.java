package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.airclass.access.Role;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One write to the draft, by the revision it made. Never changed, never removed. */
@Entity
@Immutable
@Table(name = "timetable_change_set")
class ChangeSetRow {

    @Id
    long revision;

    @Column(name = "made_at", nullable = false)
    Instant at;

    @Column(name = "made_by", nullable = false)
    String author;

    @Column(name = "by_name", nullable = false)
    String authorName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    ChangeKind kind;

    /** Of the author at that time; null for the program itself. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "by_role", length = 32)
    Role role;

    /** What was done to the review of its lessons; null for every other change. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "review_action", length = 16)
    ReviewAction action;

    @Column(length = 500)
    String label;

    Long undoes;

    int added;

    int changed;

    int removed;
}
