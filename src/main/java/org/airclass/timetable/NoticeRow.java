package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A {@link Notice} as it is stored: a fact of its edition, to which only the confirmation is added. */
@Entity
@Table(name = "timetable_notice")
class NoticeRow {

    @Id
    @Column(length = 16)
    String id;

    int edition;

    @Column(name = "published_at", nullable = false)
    Instant publishedAt;

    @Column(name = "teacher_name", length = 100, nullable = false)
    String teacherName;

    /** Empty where it is not known. */
    @Column(name = "teacher_school", length = 100, nullable = false)
    String teacherSchool;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    Notice.Kind kind;

    @Column(name = "lesson_id", length = 16, nullable = false)
    String lesson;

    @Column(length = 500, nullable = false)
    String title;

    /** A {@link Notice.Facts} as JSON; null for a lesson that is new. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(name = "lesson_before")
    String before;

    /** A {@link Notice.Facts} as JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(name = "lesson_after", nullable = false)
    String after;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    /** The first confirmation stays. */
    void confirm(Instant at, String by) {
        if (confirmedAt == null) {
            confirmedAt = at;
            confirmedBy = by;
        }
    }
}
