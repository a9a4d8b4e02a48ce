package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.airclass.programme.Edition;
import org.airclass.site.ShortId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A publication of the draft: one that was made, or one that waits for its time. */
@Entity
@Table(name = "timetable_publication")
class Publication {

    enum State {
        WAITING,
        DONE,
        /** What kept it from being made is told with it; it is not tried again. */
        BLOCKED,
        CANCELLED
    }

    @Id
    @Column(length = 16)
    private String id;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(length = 500)
    private String note;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    private State state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private Integer edition;

    /** The list of {@link org.airclass.site.Refused.Problem} as JSON; null unless blocked. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String problems;

    protected Publication() {}

    private Publication(Instant dueAt, String note, Instant now, String by) {
        this.id = ShortId.next();
        this.dueAt = dueAt;
        this.note = note;
        this.createdAt = now;
        this.createdBy = by;
        this.state = State.WAITING;
    }

    static Publication waiting(Instant dueAt, String note, Instant now, String by) {
        return new Publication(dueAt, note, now, by);
    }

    static Publication of(Edition edition, String note) {
        Publication made = new Publication(edition.publishedAt(), note, edition.publishedAt(), edition.publishedBy());
        made.done(edition);
        return made;
    }

    void done(Edition made) {
        state = State.DONE;
        edition = made.number();
        decidedAt = made.publishedAt();
    }

    String id() {
        return id;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** What the publisher says about it; null for nothing. */
    String note() {
        return note;
    }

    String createdBy() {
        return createdBy;
    }

    State state() {
        return state;
    }

    /** When it was made, blocked or cancelled; null while it waits. */
    Instant decidedAt() {
        return decidedAt;
    }

    /** Its edition; null unless it was made. */
    Integer edition() {
        return edition;
    }

    String problems() {
        return problems;
    }
}
