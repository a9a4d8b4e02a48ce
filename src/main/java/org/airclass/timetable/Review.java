package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where a lesson stands in the review, and the only ways from there. Whoever acts speaks for their own level
 * and all below it; null is a teacher, who speaks for none.
 */
@Embeddable
class Review {

    enum Status {
        DRAFT,
        IN_REVIEW,
        SENT_BACK,
        APPROVED
    }

    /**
     * @param waitingFor the level whose turn it is; null unless in review
     * @param reason why it was sent back; null unless it was
     */
    record State(Status status, Level waitingFor, String reason) {}

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "review_status", length = 16, nullable = false)
    private Status status = Status.DRAFT;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "review_waiting_for", length = 16)
    private Level waitingFor;

    @Column(name = "review_reason", length = 500)
    private String reason;

    State state() {
        return new State(status, waitingFor, reason);
    }

    /** A lesson that is new. Where nobody reviews it, nothing has to happen. */
    void made(ReviewPath path) {
        become(path.levels().isEmpty() ? Status.APPROVED : Status.DRAFT, null, null);
    }

    boolean maySubmit() {
        return status == Status.DRAFT || status == Status.SENT_BACK;
    }

    /** To the first level above whoever submits it. */
    void submit(ReviewPath path, Level by) {
        require(maySubmit());
        passedTo(path, by);
    }

    boolean mayApprove(Level by) {
        return status == Status.IN_REVIEW && by != null && !by.isBelow(waitingFor);
    }

    /** On to the next level; who stands higher than the one it waits for speaks for that one too. */
    void approve(ReviewPath path, Level by) {
        require(mayApprove(by));
        passedTo(path, by);
    }

    /** What was approved can still be sent back, by the level that had the last word. */
    boolean maySendBack(ReviewPath path, Level by) {
        boolean hasLastWord = status == Status.APPROVED
                && by != null
                && !path.levels().isEmpty()
                && path.after(by).isEmpty();
        return mayApprove(by) || hasLastWord;
    }

    void sendBack(ReviewPath path, Level by, String why) {
        require(maySendBack(path, by));
        become(Status.SENT_BACK, null, why);
    }

    /**
     * A level approves what it has read. An edit from below takes the lesson back from whoever is reading it, and
     * with it the word of every level above the editor's.
     */
    void edited(ReviewPath path, Level by) {
        boolean wasRead = status == Status.IN_REVIEW && (by == null || by.isBelow(waitingFor));
        boolean wasApproved = status == Status.APPROVED && path.after(by).isPresent();
        if (wasRead || wasApproved) {
            become(Status.DRAFT, null, null);
        }
    }

    /** The bureau has changed its chain: whose turn it is may have been struck from it. */
    void reroute(ReviewPath path) {
        if (status == Status.IN_REVIEW) {
            path.from(waitingFor)
                    .ifPresentOrElse(
                            next -> become(Status.IN_REVIEW, next, null), () -> become(Status.APPROVED, null, null));
        }
    }

    private void passedTo(ReviewPath path, Level by) {
        path.after(by)
                .ifPresentOrElse(
                        next -> become(Status.IN_REVIEW, next, null), () -> become(Status.APPROVED, null, null));
    }

    private void become(Status newStatus, Level newWaitingFor, String newReason) {
        status = newStatus;
        waitingFor = newWaitingFor;
        reason = newReason;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not from " + status);
        }
    }
}
