package org.airclass.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One connection to a stream server, put together from what was said of it in whatever order, however often. Servers use
 * the names of their connections again; then it is the next serial.
 */
@Entity
@Table(name = "streaming_session")
@IdClass(SessionRow.Key.class)
class SessionRow {

    /** Word of one connection comes in the wrong order, or twice, within this. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** Nobody plays or publishes for so long: its end was not heard. */
    static final Duration LONGEST = Duration.ofHours(12);

    record Key(String server, String client, HookEvent.Kind kind, int serial) implements Serializable {}

    @Id
    @Column(length = 64)
    String server;

    @Id
    @Column(length = 64)
    String client;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 8, columnDefinition = "varchar(8)")
    HookEvent.Kind kind;

    @Id
    int serial;

    @Column(length = 200, nullable = false)
    String stream;

    /** Null while only its end was heard. */
    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "heard_at", nullable = false)
    Instant heardAt;

    protected SessionRow() {}

    private SessionRow(HookEvent first, int serial) {
        this.server = first.server();
        this.client = first.client();
        this.kind = first.kind();
        this.serial = serial;
        this.stream = first.stream();
        this.heardAt = first.at();
        hear(first);
    }

    /** @param last the latest of that connection's name; null for none */
    static SessionRow after(SessionRow last, HookEvent first) {
        return new SessionRow(first, last == null ? 0 : last.serial + 1);
    }

    /** The event tells of this connection, not of another one of the same name. */
    boolean isMeantBy(HookEvent event) {
        if (endedAt != null) {
            return event.at().isBefore(endedAt.plus(LATE));
        }
        return event.at().isBefore(startedAt.plus(LONGEST));
    }

    void hear(HookEvent event) {
        if (event.begins() && startedAt == null) {
            startedAt = endedAt == null || event.at().isBefore(endedAt) ? event.at() : endedAt;
        } else if (!event.begins() && endedAt == null) {
            endedAt = event.at();
        }
        if (event.at().isAfter(heardAt)) {
            heardAt = event.at();
        }
    }
}
