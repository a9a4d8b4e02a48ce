package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a teacher last looked at the notices. */
@Entity
@Table(name = "timetable_notice_reader")
class NoticeReader {

    /** @param school empty where it is not known */
    @Embeddable
    record Key(
            @Column(name = "teacher_name", length = 100) String name,
            @Column(name = "teacher_school", length = 100) String school) {}

    @EmbeddedId
    Key key;

    @Column(name = "seen_at", nullable = false)
    Instant seenAt;

    protected NoticeReader() {}

    NoticeReader(Key key, Instant seenAt) {
        this.key = key;
        this.seenAt = seenAt;
    }
}
